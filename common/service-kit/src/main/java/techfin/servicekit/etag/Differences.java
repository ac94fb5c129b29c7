package techfin.servicekit.etag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a document. */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** Every leaf that differs, objects by their fields, arrays by their places, in the order of the pointers. */
    public static List<Difference> between(JsonNode was, JsonNode now) {
        Differences differences = new Differences();
        differences.compare("", was, now);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, JsonNode was, JsonNode now) {
        if (was.equals(now)) {
            return;
        }
        if (was.isObject() && now.isObject()) {
            for (String field : fields(was, now)) {
                compare(pointer + "/" + escape(field), was.path(field), now.path(field));
            }
        } else if (was.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(was.size(), now.size()); i++) {
                compare(pointer + "/" + i, was.path(i), now.path(i));
            }
        } else {
            found.add(new Difference(pointer, value(was), value(now)));
        }
    }

    private static @Nullable Object value(JsonNode node) {
        return node instanceof MissingNode || node.isNull() ? null : node;
    }

    private static Set<String> fields(JsonNode was, JsonNode now) {
        Set<String> names = new TreeSet<>();
        for (JsonNode node : List.of(was, now)) {
            for (Iterator<Map.Entry<String, JsonNode>> i = node.properties().iterator(); i.hasNext(); ) {
                names.add(i.next().getKey());
            }
        }
        return names;
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}

package techfin.sheetkit.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Column;

/**
 * By what names the columns of a form are known: Chinese, English, both one after the other, or the field's own name.
 * Case, blanks, line breaks, the star of required columns and the width of characters do not matter.
 */
final class HeaderNames {
    private static final Pattern IDLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}*]+");

    private final Map<String, Column> byName = new HashMap<>();

    HeaderNames(List<Column> columns) {
        Set<String> shared = new HashSet<>();
        Map<String, Column> byLastPart = new HashMap<>();
        for (Column column : columns) {
            for (String name : List.of(
                    column.zh(),
                    column.en(),
                    column.zh() + column.en(),
                    column.en() + column.zh(),
                    column.pointer(),
                    column.pointer().substring(1),
                    column.pointer().substring(1).replace('/', '.'))) {
                byName.putIfAbsent(folded(name), column);
            }
            String last = folded(column.pointer().substring(column.pointer().lastIndexOf('/') + 1));
            if (byLastPart.putIfAbsent(last, column) != null) {
                shared.add(last);
            }
        }
        byLastPart.keySet().removeAll(shared);
        byLastPart.forEach(byName::putIfAbsent);
    }

    @Nullable
    Column find(String header) {
        return byName.get(folded(header));
    }

    static String folded(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return IDLE.matcher(wide).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

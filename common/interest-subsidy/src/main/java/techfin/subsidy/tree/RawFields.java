package techfin.subsidy.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.tree.Fields.Need;

/** The raw fields of one object, which of them were asked for, and what was wrong. */
abstract sealed class RawFields permits Fields {
    private final Map<?, ?> object;
    private final String pointer;
    final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();

    RawFields(Map<?, ?> object, String pointer, List<FieldError> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    public String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public void error(String name, String code, String... namesAndValues) {
        addError(pointer(name), code, namesAndValues);
    }

    final void addError(String at, String code, String... namesAndValues) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        errors.add(new FieldError(at, code, parameters));
    }

    /** Adds an error for each field that was never asked for; called when everything has been read. */
    public void nothingElse() {
        for (Object name : object.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                error(String.valueOf(name), "UNKNOWN_FIELD");
            }
        }
    }

    public boolean has(String name) {
        return object.get(name) != null;
    }

    /** The raw value; absent and null are the same. */
    public @Nullable Object raw(String name, Need need) {
        known.add(name);
        Object value = object.get(name);
        if (value == null && need == Need.REQUIRED) {
            error(name, "REQUIRED");
        }
        return value;
    }

    final <T> @Nullable T typed(String name, Need need, Class<T> type, String code) {
        Object value = raw(name, need);
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            error(name, code);
            return null;
        }
        return type.cast(value);
    }
}

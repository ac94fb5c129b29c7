package techfin.subsidy.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place in which two trees differ.
 *
 * @param pointer RFC 6901 pointer to the place
 * @param given what stands in the tree that is checked; {@code "(absent)"} if nothing
 * @param expected what should stand there
 */
public record Difference(String pointer, String given, String expected) {
    private static final String ABSENT = "(absent)";

    /** The first place, in the order of {@code expected}, in which {@code given} is something else. */
    public static Optional<Difference> first(@Nullable Object given, @Nullable Object expected, String pointer) {
        if (given instanceof Map<?, ?> givenMap && expected instanceof Map<?, ?> expectedMap) {
            return inObjects(givenMap, expectedMap, pointer);
        }
        if (given instanceof List<?> givenList && expected instanceof List<?> expectedList) {
            return inLists(givenList, expectedList, pointer);
        }
        return same(given, expected)
                ? Optional.empty()
                : Optional.of(new Difference(pointer, String.valueOf(given), String.valueOf(expected)));
    }

    private static boolean same(@Nullable Object given, @Nullable Object expected) {
        if (isInteger(given) && isInteger(expected)) {
            return String.valueOf(given).equals(String.valueOf(expected));
        }
        return given == null ? expected == null : given.equals(expected);
    }

    private static boolean isInteger(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof java.math.BigInteger;
    }

    private static Optional<Difference> inObjects(Map<?, ?> given, Map<?, ?> expected, String pointer) {
        for (Map.Entry<?, ?> field : expected.entrySet()) {
            String at = pointer + "/" + escaped(field.getKey());
            if (!given.containsKey(field.getKey())) {
                return Optional.of(new Difference(at, ABSENT, String.valueOf(field.getValue())));
            }
            Optional<Difference> difference = first(given.get(field.getKey()), field.getValue(), at);
            if (difference.isPresent()) {
                return difference;
            }
        }
        for (Map.Entry<?, ?> field : given.entrySet()) {
            if (!expected.containsKey(field.getKey())) {
                return Optional.of(new Difference(
                        pointer + "/" + escaped(field.getKey()), String.valueOf(field.getValue()), ABSENT));
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> inLists(List<?> given, List<?> expected, String pointer) {
        for (int i = 0; i < Math.max(given.size(), expected.size()); i++) {
            String at = pointer + "/" + i;
            if (i >= given.size()) {
                return Optional.of(new Difference(at, ABSENT, String.valueOf(expected.get(i))));
            }
            if (i >= expected.size()) {
                return Optional.of(new Difference(at, String.valueOf(given.get(i)), ABSENT));
            }
            Optional<Difference> difference = first(given.get(i), expected.get(i), at);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String escaped(@Nullable Object name) {
        return String.valueOf(name).replace("~", "~0").replace("/", "~1");
    }
}

package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * A place in a document of plain maps, lists, texts and numbers, with its pointer. Asking for what is not there, or is of
 * another kind, leaves a finding and answers with something harmless, so that one reading names every fault.
 */
final class Document {
    private final @Nullable Object content;
    private final @Nullable Document above;
    private final String token;
    private final List<Finding> found;

    /** @param pointer of the whole document in what was sent */
    Document(@Nullable Object content, String pointer, List<Finding> found) {
        this(content, null, pointer, found);
    }

    private Document(@Nullable Object content, @Nullable Document above, String token, List<Finding> found) {
        this.content = content;
        this.above = above;
        this.token = token;
        this.found = found;
    }

    /** Made only when something is wrong: documents of a whole city are read. */
    private String pointer() {
        return above == null
                ? token
                : above.pointer() + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    /** Says that something is wrong here. */
    void wrong(String code) {
        found.add(Finding.of(pointer(), code));
    }

    void wrong(String code, Map<String, String> values) {
        found.add(new Finding(pointer(), code, values));
    }

    boolean isAbsent() {
        return content == null;
    }

    boolean isObject() {
        return content instanceof Map<?, ?>;
    }

    boolean isList() {
        return content instanceof List<?>;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(content);
    }

    /** The member of this name, absent when this is no object. */
    Document at(String name) {
        Object inner = content instanceof Map<?, ?> map ? map.get(name) : null;
        return new Document(inner, this, name, found);
    }

    /** Members by name, in the document's order; none with a finding when this is no object. */
    Map<String, Document> members() {
        Map<String, Document> members = new LinkedHashMap<>();
        if (content instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> members.put(String.valueOf(key), at(String.valueOf(key))));
        } else {
            wrong(content == null ? "REQUIRED" : "OBJECT_REQUIRED");
        }
        return members;
    }

    /** Members by name; none without a finding when nothing stands here. */
    Map<String, Document> membersIfAny() {
        return isAbsent() ? Map.of() : members();
    }

    /** The elements; none with a finding when this is no list. */
    List<Document> elements() {
        List<Document> elements = new ArrayList<>();
        if (content instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                elements.add(new Document(list.get(i), this, Integer.toString(i), found));
            }
        } else {
            wrong(content == null ? "REQUIRED" : "LIST_REQUIRED");
        }
        return elements;
    }

    /** Leaves a finding for every member that is none of these. */
    void onlyKnows(Set<String> names) {
        if (content instanceof Map<?, ?> map) {
            map.keySet().stream()
                    .filter(key -> !names.contains(String.valueOf(key)))
                    .forEach(key -> at(String.valueOf(key)).wrong("UNKNOWN_FIELD"));
        }
    }

    /** A text that says something, at most 500 characters. */
    String text() {
        if (content instanceof String text && !text.isBlank() && text.length() <= 500) {
            return text.strip();
        }
        wrong(content == null ? "REQUIRED" : "TEXT_REQUIRED");
        return "";
    }

    String textOr(String otherwise) {
        return isAbsent() ? otherwise : text();
    }

    /** A number, written as number or text, with at most six decimal places and not beyond 10^12. */
    BigDecimal number() {
        Optional<BigDecimal> number = numberIfAny();
        if (number.isEmpty()) {
            wrong(content == null ? "REQUIRED" : "NUMBER_REQUIRED");
            return BigDecimal.ZERO;
        }
        BigDecimal value = number.get();
        if (value.scale() > Units.VALUE_PLACES) {
            wrong("MORE_THAN_SIX_DECIMALS");
            return BigDecimal.ZERO;
        }
        if (value.abs().compareTo(Layout.LARGEST) > 0) {
            wrong("FIGURE_TOO_LARGE");
            return BigDecimal.ZERO;
        }
        return value;
    }

    /** A number from 0 to this. */
    BigDecimal numberUpTo(BigDecimal most) {
        BigDecimal number = number();
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            wrong("NOT_BETWEEN", Map.of("from", "0", "to", most.toPlainString()));
            return BigDecimal.ZERO;
        }
        return number;
    }

    private Optional<BigDecimal> numberIfAny() {
        if (content instanceof BigDecimal number) {
            return Optional.of(plain(number));
        }
        if (content instanceof String text && text.length() <= 30 && isDecimal(text)) {
            return Optional.of(plain(new BigDecimal(text)));
        }
        return Optional.empty();
    }

    /** Digits, a point and digits if any, a minus before them if any. */
    private static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        return whole > start
                && point != text.length() - 1
                && digits(text, start, whole)
                && digits(text, whole + 1, text.length());
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -20 ? stripped.setScale(0) : stripped;
    }

    /**
     * What is stated here: null is missing, {@code "NA"} not applicable, an object the parts by input.
     *
     * @param asLevel whether a text or a number names a level; otherwise a number in a text is a figure
     */
    Value value(boolean asLevel) {
        if (content == null) {
            return Value.MISSING;
        }
        if ("NA".equals(content)) {
            return Value.NOT_APPLICABLE;
        }
        if (content instanceof Map<?, ?>) {
            Map<String, Value> parts = new LinkedHashMap<>();
            members().forEach((name, part) -> parts.put(name, part.isObject() ? part.nested() : part.value(false)));
            return new Value.Parts(parts);
        }
        Optional<BigDecimal> number = numberIfAny();
        if (number.isPresent() && !asLevel) {
            return new Value.Figure(number.get());
        }
        if (content instanceof String text && text.length() <= 60) {
            return new Value.Level(text);
        }
        if (number.isPresent()) {
            return new Value.Level(number.get().toPlainString());
        }
        wrong("VALUE_NOT_UNDERSTOOD");
        return Value.MISSING;
    }

    private Value nested() {
        wrong("FIGURE_REQUIRED");
        return Value.MISSING;
    }
}

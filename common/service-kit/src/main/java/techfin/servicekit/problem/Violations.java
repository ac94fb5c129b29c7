package techfin.servicekit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Says a broken constraint as a code at a pointer. */
public final class Violations {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "REQUIRED"),
            Map.entry("NotBlank", "REQUIRED"),
            Map.entry("NotEmpty", "REQUIRED"),
            Map.entry("Null", "UNKNOWN_FIELD"),
            Map.entry("Pattern", "INVALID_FORMAT"),
            Map.entry("Email", "INVALID_FORMAT"),
            Map.entry("Min", "OUT_OF_RANGE"),
            Map.entry("Max", "OUT_OF_RANGE"),
            Map.entry("DecimalMin", "OUT_OF_RANGE"),
            Map.entry("DecimalMax", "OUT_OF_RANGE"),
            Map.entry("Positive", "OUT_OF_RANGE"),
            Map.entry("PositiveOrZero", "OUT_OF_RANGE"),
            Map.entry("Negative", "OUT_OF_RANGE"),
            Map.entry("NegativeOrZero", "OUT_OF_RANGE"),
            Map.entry("Digits", "INVALID_FORMAT"));

    private Violations() {}

    static Problem problem(ConstraintViolationException violations) {
        Problem problem = Problem.invalid();
        violations.getConstraintViolations().stream()
                .map(violation -> error(violation, true))
                .sorted(Comparator.comparing(FieldError::pointer))
                .forEach(problem::at);
        return problem;
    }

    /** The error of one broken constraint; {@code ofMethod} when the path begins with a method and its parameter. */
    public static FieldError error(ConstraintViolation<?> violation, boolean ofMethod) {
        return new FieldError(pointer(violation.getPropertyPath(), ofMethod), code(violation), values(violation));
    }

    private static String code(ConstraintViolation<?> violation) {
        // A constraint may name its own code: @Pattern(…, message = "INVALID_NUMBER")
        String message = violation.getMessageTemplate();
        if (message != null && message.matches("[A-Z][A-Z0-9_]+")) {
            return message;
        }
        String kind = kind(violation);
        if (kind.equals("Size")) {
            return violation.getInvalidValue() instanceof CharSequence text && tooLong(violation, text)
                    ? "TOO_LONG"
                    : "OUT_OF_RANGE";
        }
        return CODES.getOrDefault(kind, "INVALID_VALUE");
    }

    private static boolean tooLong(ConstraintViolation<?> violation, CharSequence text) {
        Object max = violation.getConstraintDescriptor().getAttributes().get("max");
        return max instanceof Number number && text.length() > number.intValue();
    }

    private static String kind(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor() == null
                ? ""
                : violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
    }

    private static Map<String, Object> values(ConstraintViolation<?> violation) {
        Map<String, Object> values = new TreeMap<>();
        if (violation.getConstraintDescriptor() != null) {
            violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
                if (value instanceof Number || value instanceof String) {
                    values.put(name, value);
                }
            });
        }
        return values;
    }

    private static String pointer(Path path, boolean ofMethod) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (ofMethod && node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (ofMethod && node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.isEmpty() && !parameter.isEmpty() ? "?" + parameter : pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

package techfin.servicekit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the caller did wrong, or what stands in the way, as an RFC 9457 problem. Throw it anywhere below a controller.
 * Its texts come from {@code techfin/problems_zh.properties} and {@code …_en.properties}.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final int status;
    private final String code;
    private final transient Map<String, Object> values = new LinkedHashMap<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();

    private Problem(int status, String code, @Nullable Throwable cause) {
        super(status + " " + code, cause, false, cause != null);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status 400..599, was " + status);
        }
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code is UPPER_SNAKE, was " + code);
        }
        this.status = status;
        this.code = code;
    }

    /** A problem with this HTTP status and stable code. */
    public static Problem of(int status, String code) {
        return new Problem(status, code, null);
    }

    /** The same, with what caused it: for the log, never for the answer. */
    public static Problem of(int status, String code, Throwable cause) {
        return new Problem(status, code, cause);
    }

    /** 404: it does not exist, or not for this caller; both answer alike. */
    public static Problem notFound() {
        return of(404, "NOT_FOUND");
    }

    /** 403: the caller's role may not do this. */
    public static Problem forbidden() {
        return of(403, "FORBIDDEN");
    }

    /** 400: the request is wrong; say where with {@link #at}. */
    public static Problem invalid() {
        return of(400, "INVALID_REQUEST");
    }

    /** A value for the placeholder {@code {name}} of the texts. */
    public Problem with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * One more thing that is wrong in the body.
     *
     * @param pointer RFC 6901 pointer to the field, empty for the whole body
     * @param fieldCode stable code of this error
     * @param nameValuePairs values for the placeholders of its text: name, value, name, value …
     */
    public Problem at(String pointer, String fieldCode, Object... nameValuePairs) {
        return at(FieldError.of(pointer, fieldCode, nameValuePairs));
    }

    /** One more thing that is wrong in the body. */
    public Problem at(FieldError error) {
        errors.add(error);
        return this;
    }

    /** Where the record stands that is in the way: the member {@code link}. */
    public Problem link(String uri) {
        return extension("link", uri);
    }

    /** A header of the answer. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** One more member of the answer. */
    public Problem extension(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code, UPPER_SNAKE. */
    public String code() {
        return code;
    }

    /** The values for the placeholders of the texts. */
    public Map<String, Object> values() {
        return values;
    }

    /** What is wrong in the body. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Further members. */
    public Map<String, Object> extensions() {
        return extensions;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}

package techfin.sheetkit;

import java.util.Map;

/** A whole file is refused; nothing of it was taken in. */
public final class SheetRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> values;

    /**
     * A refusal.
     *
     * @param code stable name of the reason, such as {@code SHEET_HEADER_MISSING}; its words stand in the problem texts
     * @param values what the words need, such as the header that is missing
     */
    public SheetRefused(String code, Map<String, Object> values) {
        super(code + " " + values);
        this.code = code;
        this.values = Map.copyOf(values);
    }

    public String code() {
        return code;
    }

    public Map<String, Object> values() {
        return values;
    }
}

package techfin.lending.record;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody did something.
 *
 * @param code of the bureau's list, such as {@code AMOUNT_DIFFERS}
 * @param text in words, null for none
 */
public record Reason(String code, @Nullable String text) {
    /** Code and words in one line, as the audit trail keeps them. */
    public String onRecord() {
        return text == null ? code : code + ": " + text;
    }
}

package techfin.loan.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What a part is called.
 *
 * @param key code of a division or a bank, two digits of an industry, or a time
 * @param letter section of an industry, null for anything else
 */
public record Label(
        String key, String nameZh, String nameEn, @Nullable String letter) {
    /** A part whose key is all that is known of it. */
    public static Label of(String key) {
        return new Label(key, key, key, null);
    }
}

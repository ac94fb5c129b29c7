package techfin.pledge.statistics;

/**
 * What a part is called.
 *
 * @param key a kind or a group of rights, code of a division or a bank, or a time
 */
public record Label(String key, String nameZh, String nameEn) {
    /** A part whose key is all that is known of it. */
    public static Label of(String key) {
        return new Label(key, key, key);
    }
}

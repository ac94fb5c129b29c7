package techfin.servicekit.start;

/** A setting that the service cannot start with; the message is one line that begins with the setting's name. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param name the setting, for example {@code TECHFIN_HOST}
     * @param complaint what is wrong with it, without a secret in it
     */
    public BadSetting(String name, String complaint) {
        super((name + ": " + complaint).replaceAll("\\s+", " "));
    }
}

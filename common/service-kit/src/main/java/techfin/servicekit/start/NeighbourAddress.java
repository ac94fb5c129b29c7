package techfin.servicekit.start;

import java.net.URI;

/** Where a neighbouring service answers. */
public final class NeighbourAddress {
    private NeighbourAddress() {}

    /**
     * The address without a slash at its end: {@code TECHFIN_<environment>_URL}, or the neighbour's port on this machine.
     *
     * @param environment the word in the neighbour's settings
     * @param usualPort its port where {@code TECHFIN_<environment>_PORT} is not set
     * @throws BadSetting when the setting is no address
     */
    public static URI of(Settings settings, String environment, int usualPort) {
        String setting = "TECHFIN_" + environment + "_URL";
        String usual = "http://127.0.0.1:" + settings.port("TECHFIN_" + environment + "_PORT", usualPort);
        String text = settings.text(setting, usual).strip();
        try {
            URI base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
            if (!http || base.getHost() == null || base.getQuery() != null) {
                throw bad(setting, text);
            }
            return base;
        } catch (IllegalArgumentException e) {
            throw bad(setting, text);
        }
    }

    private static BadSetting bad(String setting, String text) {
        return new BadSetting(setting, "must be an address like http://127.0.0.1:8081, was '" + text + "'");
    }
}

package techfin.gateway.portal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of the portal.
 *
 * @param name as in the jar, below the portal's folder: {@code assets/index-D5gfIVKv.css}
 * @param mediaType of its content
 * @param cacheControl how long a browser may keep it
 */
public record PortalFile(String name, String mediaType, String cacheControl) {
    /** The one page; its script shows whatever the address asks for. It names the files of today, so it is never kept. */
    public static final PortalFile INDEX = new PortalFile("index.html", "text/html; charset=utf-8", "no-cache");

    /** The digest of the content is part of the name: another content has another name. */
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private static final String FOR_AN_HOUR = "public, max-age=3600";

    /** No slash and no dot at the beginning: a name cannot lead out of its folder. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "woff2", "font/woff2",
            "json", "application/json");

    /** The file of this name among those with a digest in their name; none when there can be no such file. */
    public static Optional<PortalFile> asset(String name) {
        return named("assets/", name, FOR_A_YEAR);
    }

    /** The file of this name beside the page, such as its picture. */
    public static Optional<PortalFile> beside(String name) {
        return named("", name, FOR_AN_HOUR);
    }

    private static Optional<PortalFile> named(String folder, String name, String cacheControl) {
        if (!PLAIN.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .map(mediaType -> new PortalFile(folder + name, mediaType, cacheControl));
    }
}

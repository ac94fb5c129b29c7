package techfin.gateway.door;

/**
 * One path, or with {@code /**} at its end everything beneath it (and not the path itself).
 *
 * @param text for example {@code /api/loan/openapi.yaml} or {@code /api/loan/docs/**}
 */
public record PathPattern(String text) {
    private static final String BENEATH = "/**";

    public PathPattern {
        String stem = text.endsWith(BENEATH) ? text.substring(0, text.length() - BENEATH.length()) : text;
        if (!PlainTarget.isPlain(stem) || stem.contains("*")) {
            throw new IllegalArgumentException("a path, or a path and /** at its end, was due; was " + text);
        }
    }

    /** Whether the path is meant. */
    public boolean matches(String path) {
        return text.endsWith(BENEATH) ? path.startsWith(text.substring(0, text.length() - 2)) : path.equals(text);
    }
}

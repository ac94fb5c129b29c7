package techfin.servicekit.etag;

/** Entity tags, always strong. */
public final class ETags {
    private ETags() {}

    /** The tag of a row's version: {@code "v3"} with its quotes. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** The tag of content by its digest, with quotes. */
    public static String ofDigest(String digest) {
        return "\"" + digest.replaceAll("[^0-9A-Za-z:._-]", "") + "\"";
    }
}

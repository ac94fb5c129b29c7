package techfin.importkit;

import java.util.Map;

/** What a server must be told to take whole sheets; other bodies stay as small as they are everywhere. */
public final class ImportSettings {
    /** Room for the frame of a multipart body around a file of 50 MB. */
    private static final long LARGEST_REQUEST = 51L << 20;

    private static final long LARGEST_IN_MEMORY = 1L << 20;

    /** Properties for {@code ServiceStart.run}. */
    public static final Map<String, Object> SERVER = Map.of(
            "micronaut.server.max-request-size",
            LARGEST_REQUEST,
            "micronaut.server.max-request-buffer-size",
            LARGEST_IN_MEMORY,
            "micronaut.server.multipart.enabled",
            true,
            "micronaut.server.multipart.max-file-size",
            LARGEST_REQUEST);

    private ImportSettings() {}
}

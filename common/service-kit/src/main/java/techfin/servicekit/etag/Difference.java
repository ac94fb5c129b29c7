package techfin.servicekit.etag;

import org.jspecify.annotations.Nullable;

/**
 * One thing that moved since it was read.
 *
 * @param pointer RFC 6901 pointer to it
 * @param was what the caller saw, null if it was not there
 * @param now what is there now, null if it is gone
 */
public record Difference(
        String pointer, @Nullable Object was, @Nullable Object now) {}

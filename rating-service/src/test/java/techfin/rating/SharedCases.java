package techfin.rating;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Tables of worked cases that come with the tests. */
public final class SharedCases {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private SharedCases() {}

    /** A file of {@code techfin/rating} among the test resources. */
    public static JsonNode read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(SharedCases.class.getResourceAsStream("/techfin/rating/" + file), file)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package techfin.servicekit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** RFC 8785 canonical JSON of things, and SHA-256 over it. */
@Singleton
public class Digests {
    private final ObjectMapper mapper;

    /** Digests of things as this mapper writes them. */
    public Digests(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The thing as the service writes it. */
    public JsonNode tree(@Nullable Object thing) {
        return mapper.valueToTree(thing);
    }

    /** Reads JSON that the service itself has written. */
    public JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The canonical JSON of a thing. */
    public String canonical(@Nullable Object thing) {
        try {
            String json = mapper.writeValueAsString(thing);
            // The canonicaliser takes objects and arrays only.
            return json.startsWith("{") || json.startsWith("[") ? canonicalJson(json) : json;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The canonical form of this JSON object or array. */
    public static String canonicalJson(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over the UTF-8 bytes of a text, 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

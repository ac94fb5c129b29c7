package techfin.testkit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status HTTP status
 * @param headers its headers
 * @param text its body
 */
public record Answer(int status, HttpHeaders headers, String text) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON, status " + status + ": " + text, e);
        }
    }

    /** The value at this RFC 6901 pointer as text; empty for null or nothing. */
    public String at(String pointer) {
        return json().at(pointer).asText("");
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}

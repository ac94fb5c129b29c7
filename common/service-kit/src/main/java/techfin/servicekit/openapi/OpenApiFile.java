package techfin.servicekit.openapi;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import techfin.servicekit.problem.Problem;

/** The OpenAPI file that the build wrote for this service: {@code META-INF/swagger/openapi.yml}. */
@Singleton
public class OpenApiFile {
    /**
     * Its bytes.
     *
     * @throws Problem 404 when the build wrote none
     */
    public byte[] yaml() {
        return resource("META-INF/swagger/openapi.yml").orElseThrow(Problem::notFound);
    }

    static Optional<byte[]> resource(String name) {
        try (InputStream stream = OpenApiFile.class.getClassLoader().getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] fill(byte[] content, Map<String, String> values) {
        String text = new String(content, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

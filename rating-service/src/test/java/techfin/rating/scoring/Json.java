package techfin.rating.scoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import techfin.lending.record.Finding;
import techfin.servicekit.json.PlainJson;

/** Documents of tests, and what the pure rules make of them. */
final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Json() {}

    static JsonNode resource(String path) {
        try (InputStream in = Json.class.getResourceAsStream(path)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of a text; single quotes stand for double ones. */
    static JsonNode of(String json) {
        try {
            return MAPPER.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    /** The values of a document, all of which the system must understand. */
    static Map<String, Value> values(Scorer scorer, JsonNode node) {
        List<Finding> found = new ArrayList<>();
        Map<String, Value> values = scorer.read(PlainJson.of(node), "/values", found);
        if (!found.isEmpty()) {
            throw new AssertionError(found.toString());
        }
        return values;
    }

    static Facts facts(JsonNode node) {
        return new Facts(
                node.path("audited").asBoolean(),
                node.hasNonNull("debt_ratio_pct") ? number(node.path("debt_ratio_pct")) : null,
                node.path("veto").textValue());
    }

    static BigDecimal number(JsonNode node) {
        return Objects.requireNonNull(node.decimalValue());
    }
}

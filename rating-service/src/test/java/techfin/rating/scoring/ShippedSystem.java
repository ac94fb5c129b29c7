package techfin.rating.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import techfin.lending.record.Finding;
import techfin.servicekit.json.PlainJson;

/** The indicator system that the service ships. */
final class ShippedSystem {
    private ShippedSystem() {}

    static JsonNode document() {
        return Json.resource("/techfin/rating/system/LC-INNOVATION-2026.json");
    }

    static Scorer scorer() {
        return scorer(document());
    }

    /** The scorer of a document that must be right. */
    static Scorer scorer(JsonNode document) {
        List<Finding> found = new ArrayList<>();
        return SystemReader.read(Objects.requireNonNull(PlainJson.of(document)), "", found)
                .map(Scorer::new)
                .orElseThrow(() -> new AssertionError(found.toString()));
    }
}

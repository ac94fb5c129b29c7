package techfin.pledge;

import techfin.pledge.lapse.WatchedCity;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Requests about warnings of the watch that the service accepts. */
final class LapseExamples {
    private final WatchedCity city;

    LapseExamples(RunningService service) {
        city = new WatchedCity(service.context());
    }

    Example acknowledgement() {
        return Example.of("{\"note\": \"已要求企业𠮷追加质押物\"}")
                .header("Idempotency-Key", RunningService::key)
                .as(TestTokens::bankAClerk)
                .header("If-Match", () -> "\"v1\"")
                .path("id", () -> city.warned(RightStory.freshUscc()))
                .keeps("/note");
    }
}

package techfin.rating.city;

import techfin.rating.RunningService;
import techfin.testkit.http.Answer;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Values of the city's indicators, recorded through the door. */
public final class CityStory {
    public static final String INDICATORS = "/api/rating/v1/city-indicators";

    private final RunningService service;

    public CityStory(RunningService service) {
        this.service = service;
    }

    /** Records a value as the bureau's reviewer. */
    public Answer record(String code, String body, String... headers) {
        return service.post(TestTokens.bureauReviewer(), INDICATORS + "/" + code + "/values", body, headers);
    }

    public Answer read(String code) {
        return service.as(TestTokens.enterpriseA()).get(INDICATORS + "/" + code);
    }

    /** Good requests, for the table of bad ones; corrections, since a year is new only once. */
    public void addTo(BadInput table) {
        table.example("POST " + INDICATORS + "/{code}/values", correction());
    }

    private Example correction() {
        return Example.of("""
                        {"year": 2024, "value": "917.5", "asOf": "2024-12", "source": "统计公报", "reason": "更正"}""")
                .as(TestTokens::bureauReviewer)
                .header("Idempotency-Key", RunningService::key)
                .header("If-Match", () -> read("P6").header("ETag").orElse(""))
                .path("code", () -> "P6")
                .refuses("a negative value", "/value", body -> body.put("value", "-1"))
                .refuses("a year to come", "/year", body -> body.put("year", 2098))
                .refuses("a correction without a reason", "/reason", body -> body.putNull("reason"));
    }
}

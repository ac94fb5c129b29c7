package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import techfin.loan.RunningService;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Scheme versions of a test's own, written by one person and released by another. */
final class ReleasedRule {
    private static final String DRAFTS = "/api/loan/v1/scheme-drafts";

    private ReleasedRule() {}

    /** Releases a version that pays so many percent of the interest, and the city half of that, from a day on. */
    static void released(
            RunningService service, String author, String code, String version, String percent, int daysAhead) {
        Answer draft = service.post(author, DRAFTS, """
                {"code": "%s", "version": "%s", "name": {"zh": "试点", "en": "Pilot"}, "source": "test 1",
                 "validFrom": "%s", "validUntil": null, "base": {"kind": "INTEREST_PAID"}, "dayCount": "ACT_360",
                 "limitToInterestPaid": true, "conditions": [],
                 "grants": [{"party": "PROVINCE", "percent": "%s"},
                            {"party": "CITY", "ofParty": "PROVINCE", "percent": "50"}]}
                """.formatted(
                        code, version, RunningService.today().plusDays(daysAhead), percent));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        Answer released = service.post(
                TestTokens.ruleApprover(),
                DRAFTS + "/" + draft.at("/id") + "/decisions",
                "{\"decision\": \"RELEASE\"}",
                "If-Match",
                draft.header("ETag").orElseThrow());
        assertThat(released.at("/status")).as(released.text()).isEqualTo("RELEASED");
    }
}

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
        String grants = """
                {"party": "PROVINCE", "percent": "%s"}, {"party": "CITY", "ofParty": "PROVINCE", "percent": "50"}""".formatted(percent);
        released(service, author, code, version, daysAhead, true, grants);
    }

    /** Releases version 1 of a scheme of one party, from tomorrow on. */
    static void ofOneParty(RunningService service, String code, String party, String percent, boolean limited) {
        String grant = "{\"party\": \"%s\", \"percent\": \"%s\"}".formatted(party, percent);
        released(service, TestTokens.ruleAuthor(), code, "1", 1, limited, grant);
    }

    private static void released(
            RunningService service,
            String author,
            String code,
            String version,
            int daysAhead,
            boolean limited,
            String grants) {
        Answer draft = service.post(author, DRAFTS, """
                {"code": "%s", "version": "%s", "name": {"zh": "试点", "en": "Pilot"}, "source": "test 1",
                 "validFrom": "%s", "validUntil": null, "base": {"kind": "INTEREST_PAID"}, "dayCount": "ACT_360",
                 "limitToInterestPaid": %s, "conditions": [], "grants": [%s]}
                """.formatted(
                        code, version, RunningService.today().plusDays(daysAhead), limited, grants));
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

package techfin.loan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

class QuotesTest {
    private static final String QUOTES = "/api/loan/v1/subsidy-quotes";
    /** 3,000,000 at 4.05 % for 114 days, then 2,000,000: worked in the contract's own example. */
    private static final String QUESTION = """
            {"scheme": {"code": "SD-TRANSFER-LOAN", "on": "2025-01-01"}, "rules": null,
             "loan": {"signedOn": "2023-05-09", "filedOn": "2023-06-01", "pledgedOn": null,
              "drawdowns": [{"on": "2023-05-10", "amount": "3000000.00"}],
              "repayments": [{"on": "2023-09-01", "amount": "1000000.00"}],
              "maturesOn": "2024-05-09", "extendedTo": null, "settledOn": "2024-05-09",
              "rate": {"kind": "FIXED", "annualRatePercent": "4.05"}, "interestVouchers": [],
              "interestPaid": null, "overdueDays": 0, "pledgedSharePercent": null, "filedAmount": null,
              "firstLoan": false},
             "previousGrants": [], "grantYear": 2025}
            """;

    private final RunningService service = RunningService.on(TestDatabase.h2());

    private Answer quote(String body, String... headers) {
        return service.as(TestTokens.enterpriseA()).post(QUOTES, body, headers);
    }

    @Test
    void a_quote_gives_every_figure_and_its_receipt() {
        Answer answer = quote(QUESTION);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/outcome")).isEqualTo("GRANTED");
        assertThat(answer.at("/interest")).isEqualTo("94950.00");
        assertThat(answer.at("/parts/0/amount")).isEqualTo("37980.00");
        assertThat(answer.at("/parts/1/amount")).isEqualTo("18990.00");
        assertThat(answer.at("/amount")).isEqualTo("56970.00");
        assertThat(answer.at("/receipt/steps/0/interest")).isEqualTo("38475.00");
        assertThat(answer.at("/receiptDigest")).startsWith("sha256:");
    }

    @Test
    void every_wrong_field_is_named() {
        Answer answer = quote(QUESTION.replace("\"3000000.00\"", "3000000.00").replace("2024-05-09", "2024-02-30"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .contains("/loan/drawdowns/0/amount", "/loan/maturesOn", "/loan/settledOn");
    }

    @Test
    void a_refusal_speaks_the_readers_language() {
        String late = QUESTION.replace("\"settledOn\": \"2024-05-09\"", "\"settledOn\": \"2024-07-01\"")
                .replace("\"maturesOn\": \"2024-05-09\"", "\"maturesOn\": \"2024-07-01\"");
        Answer english = quote(late, "Accept-Language", "en");
        assertThat(english.at("/outcome")).isEqualTo("REFUSED");
        assertThat(english.at("/amount")).isEqualTo("0.00");
        assertThat(english.at("/refusals/0/code")).isEqualTo("SETTLED_AFTER_CUTOFF");
        assertThat(english.at("/refusals/0/message")).contains("settled on 2024-07-01");
        assertThat(quote(late).at("/refusals/0/message")).contains("结清日期");
    }

    @Test
    void a_scheme_that_nobody_knows_is_named() {
        Answer answer = quote(QUESTION.replace("SD-TRANSFER-LOAN", "NO-SUCH-SCHEME"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/scheme/code");
    }

    @Test
    void the_prime_rate_of_a_day_is_the_latest_published_and_says_when_it_is_only_the_latest_known() {
        var anybody = service.as(TestTokens.ruleAuthor());
        Answer known = anybody.get("/api/loan/v1/reference-rates/lpr?on=2024-07-22");
        assertThat(known.at("/oneYearPercent")).isEqualTo("3.35");
        assertThat(known.at("/publishedOn")).isEqualTo("2024-07-22");
        assertThat(known.at("/latestKnown")).isEqualTo("false");
        Answer later = anybody.get("/api/loan/v1/reference-rates/lpr?on=2026-11-20");
        assertThat(later.at("/publishedOn")).isEqualTo("2026-02-24");
        assertThat(later.at("/latestKnown")).isEqualTo("true");
        assertThat(anybody.get("/api/loan/v1/reference-rates/lpr?on=2019-08-19").status())
                .isEqualTo(422);
    }

    @Test
    void schemes_are_shown_by_day() {
        var anybody = service.as(TestTokens.ruleAuthor());
        assertThat(anybody.get("/api/loan/v1/schemes/SD-TRANSFER-LOAN?on=2025-01-01")
                        .at("/version"))
                .isEqualTo("2025");
        assertThat(anybody.get("/api/loan/v1/schemes/NO-SUCH-SCHEME").status()).isEqualTo(404);
        assertThat(anybody.get("/api/loan/v1/schemes").json().at("/items").size())
                .isGreaterThan(4);
    }
}

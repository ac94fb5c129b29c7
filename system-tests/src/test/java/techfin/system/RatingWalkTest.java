package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import techfin.testkit.http.Answer;

/** The rating through the gateway, by the demo accounts: the enterprise, a bank under its consent, the bureau. */
@WithSuite
final class RatingWalkTest {
    private static final String API = "/api/rating/v1";
    private static final String FIRM = API + "/enterprises/91371502MA0000001X";

    private final Suite suite;

    RatingWalkTest(Suite suite) {
        this.suite = suite;
    }

    private Answer post(String username, String path, String body) {
        return suite.as(username)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path, body);
    }

    @Test
    void an_enterprise_sees_its_rating_and_what_would_change_it() {
        Answer rating = suite.as("enterprise.a").get(FIRM + "/rating");
        assertThat(rating.status()).as(rating.text()).isEqualTo(200);
        assertThat(rating.json().at("/sheet/lines")).hasSize(26);
        Answer tried = suite.as("enterprise.a")
                .post(FIRM + "/what-if", "{\"values\": {\"I08\": \"national\", \"I03\": \"30\"}}");
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(new BigDecimal(tried.at("/then/total"))).isGreaterThan(new BigDecimal(tried.at("/now/total")));
        assertThat(suite.as("enterprise.b").get(FIRM + "/rating").status()).isEqualTo(404);
    }

    @Test
    void a_bank_looks_under_a_consent_and_the_look_is_told() {
        assertThat(suite.as("bank-b.clerk").get(FIRM + "/rating").status()).isEqualTo(404);
        LocalDate until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(60);
        Answer given = post(
                "enterprise.a",
                FIRM + "/consents",
                "{\"bankCode\": \"BANK-B\", \"scope\": \"GRADE_AND_DIMENSIONS\", \"until\": \"" + until + "\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        Answer seen = suite.as("bank-b.clerk").get(FIRM + "/rating");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.json().at("/subGrades")).hasSize(4);
        assertThat(seen.at("/sheet")).isEmpty();
        Answer looks = suite.as("enterprise.a").get(FIRM + "/looks?limit=1");
        assertThat(looks.at("/items/0/bankCode")).as(looks.text()).isEqualTo("BANK-B");
    }

    @Test
    void the_bureau_rates_the_city_and_a_second_run_writes_nothing() {
        assertThat(ended().at("/lookedAt")).isNotEqualTo("0");
        assertThat(ended().at("/written")).isEqualTo("0");
    }

    private Answer ended() {
        Answer begun = post("bureau.reviewer", API + "/assessments", "{\"scope\": {}}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> suite.as("bureau.reviewer").get(API + "/assessment-runs/" + begun.at("/id")),
                        run -> "DONE".equals(run.at("/status")));
    }
}

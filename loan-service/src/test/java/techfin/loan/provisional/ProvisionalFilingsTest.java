package techfin.loan.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ProvisionalFilingsTest {
    private static final String FILINGS = "/api/loan/v1/provisional-filings";
    private final RunningService service;
    private final Story story;
    private final int year = RunningService.today().getYear();

    ProvisionalFilingsTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private Answer complete(String loan, String body) {
        return service.post(TestTokens.bankAClerk(), LOANS + "/" + loan + "/qualification", body);
    }

    private List<String> listed(String token) {
        return service.as(token).get(FILINGS + "?limit=500").json().at("/items").findValuesAsText("id");
    }

    @Test
    void a_filing_without_the_number_of_the_year_is_listed_with_its_last_day_to_whom_it_concerns() {
        String loan = story.accepted(Story.freshUscc(), "1000000.00");
        for (String token : List.of(
                TestTokens.bankAClerk(),
                TestTokens.bankAChecker(),
                TestTokens.county371502(),
                TestTokens.bureauReviewer(),
                TestTokens.auditor())) {
            assertThat(listed(token)).contains(loan);
        }
        for (String token : List.of(TestTokens.bankBClerk(), TestTokens.county371581(), TestTokens.enterpriseB())) {
            assertThat(listed(token)).doesNotContain(loan);
        }
        Answer page = service.as(TestTokens.bankAClerk()).get(FILINGS + "?limit=1");
        assertThat(page.at("/items/0/lapsesOn")).isEqualTo(year + "-12-31");
        assertThat(page.at("/items/0/why")).isEqualTo("LIBRARY_NUMBER_MISSING");
        assertThat(page.at("/items/0/message")).contains("入库登记编号");
        assertThat(service.as(TestTokens.bankAClerk()).get(FILINGS + "/count").at("/count"))
                .isEqualTo(Integer.toString(listed(TestTokens.bankAClerk()).size()));
        assertThat(service.as(TestTokens.bankAClerk())
                        .get(FILINGS + "/count?on=2020-01-01")
                        .at("/count"))
                .isEqualTo("0");
    }

    @Test
    void the_number_of_the_year_completes_it_and_its_warning_goes() {
        String loan = story.accepted(Story.freshUscc(), "1000000.00");
        Answer before = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan);
        assertThat(before.at("/provisional")).isEqualTo("true");
        assertThat(before.at("/lapsesOn")).isEqualTo(year + "-12-31");
        assertThat(complete(loan, "{\"libraryNumber\": \"" + (year - 1) + "37150200000001\"}")
                        .at("/errors/0/code"))
                .isEqualTo("NOT_OF_THE_FILING_YEAR");
        Answer complete = complete(loan, "{\"libraryNumber\": \"" + year + "37150200000001\"}");
        assertThat(complete.status()).as(complete.text()).isEqualTo(200);
        assertThat(complete.at("/provisional")).isEqualTo("false");
        assertThat(complete.at("/enterprise/libraryNumber")).isEqualTo(year + "37150200000001");
        assertThat(complete.json().at("/warnings").findValuesAsText("code")).doesNotContain("LIBRARY_NUMBER_MISSING");
        assertThat(listed(TestTokens.bankAClerk())).doesNotContain(loan);
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan + "/timeline");
        assertThat(timeline.at("/items/3/action")).isEqualTo("QUALIFICATION_COMPLETED");
        assertThat(timeline.at("/items/3/before/provisional")).isEqualTo("true");
        assertThat(timeline.at("/items/3/after/provisional")).isEqualTo("false");
        assertThat(complete(loan, "{\"libraryNumber\": \"" + year + "37150200000002\"}")
                        .at("/code"))
                .isEqualTo("QUALIFICATION_COMPLETE");
    }

    @Test
    void an_evaluation_of_the_year_does_it_too_once_the_checker_has_released_the_record() {
        String evaluation =
                "{\"evaluation\": {\"kind\": \"KERONGXIN\", \"passedOn\": \"%s\", \"reference\": \"KRX-1\"}}"
                        .formatted(RunningService.today());
        String loan = story.recorded(Story.freshUscc(), "1000000.00");
        assertThat(complete(loan, evaluation).at("/code")).isEqualTo("STATE_NOT_ALLOWED");
        story.decide(TestTokens.bankAChecker(), loan, "CHECK");
        Answer complete = complete(loan, evaluation);
        assertThat(complete.at("/evaluation/kind")).as(complete.text()).isEqualTo("KERONGXIN");
        assertThat(complete.at("/provisional")).isEqualTo("false");
        Answer accepted = story.decide(TestTokens.bureauReviewer(), loan, "ACCEPT");
        assertThat(accepted.at("/evaluation/reference")).isEqualTo("KRX-1");
        assertThat(accepted.json().at("/warnings")).isEmpty();
    }
}

package techfin.pledge.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techfin.pledge.RightStory.RIGHTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class AppraisingRightsTest {
    private final TestDatabase database;
    private final RunningService service;
    private final RightStory story;

    AppraisingRightsTest(TestDatabase database) {
        this.database = database;
        service = RunningService.on(database);
        story = new RightStory(service);
    }

    @Test
    void a_later_appraisal_stands_beside_the_earlier_one() {
        String id = story.stated(RightStory.freshUscc());
        Answer first = appraise(TestTokens.bankAClerk(), id, "6000000.00", "2025-06-30", null);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/validUntil")).isEqualTo("2026-06-29");
        Answer later = appraise(TestTokens.bankAClerk(), id, "4500000.00", "2026-06-30", "2026-12-31");
        assertThat(later.at("/validUntil")).isEqualTo("2026-12-31");
        Answer all = list(TestTokens.bankAChecker(), id);
        assertThat(all.json().at("/items").findValuesAsText("value")).containsExactly("4500000.00", "6000000.00");
    }

    @Test
    void each_bank_sees_its_own_appraisals_and_offices_of_the_city_all() {
        String uscc = RightStory.freshUscc();
        String id = story.stated(
                RightStory.invention(RightStory.freshNumber(1), uscc),
                TestTokens.bankAClerk(),
                TestTokens.bankBClerk());
        appraise(TestTokens.bankAClerk(), id, "6000000.00", "2026-06-30", null);
        appraise(TestTokens.bankBClerk(), id, "2000000.00", "2026-07-31", null);
        assertThat(values(TestTokens.bankAClerk(), id)).containsExactly("6000000.00");
        assertThat(values(TestTokens.bankBClerk(), id)).containsExactly("2000000.00");
        for (String token : List.of(TestTokens.ipReviewer(), TestTokens.bureauReviewer(), TestTokens.auditor())) {
            assertThat(values(token, id)).containsExactly("2000000.00", "6000000.00");
        }
        assertThat(list(TestTokens.county371502(), id).status()).isEqualTo(403);
        String owner = TestTokens.bearer("o", List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
        assertThat(list(owner, id).status()).isEqualTo(403);
    }

    @Test
    void the_latest_that_may_be_used_on_a_day_is_found_for_many_rights() {
        Appraisals appraisals = service.context().getBean(Appraisals.class);
        String one = story.stated(RightStory.freshUscc());
        String two = story.stated(RightStory.freshUscc());
        String none = story.stated(RightStory.freshUscc());
        appraise(TestTokens.bankAClerk(), one, "1.00", "2025-06-30", null);
        appraise(TestTokens.bankAClerk(), one, "2.00", "2025-12-31", "2026-03-31");
        appraise(TestTokens.bankAClerk(), two, "3.00", "2025-12-31", null);
        List<String> ids = List.of(one, two, none);
        assertThat(latest(appraisals, "BANK-A", ids, "2026-03-31"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(one, "2.00", two, "3.00"));
        assertThat(latest(appraisals, "BANK-A", ids, "2026-04-01"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(one, "1.00", two, "3.00"));
        assertThat(latest(appraisals, "BANK-A", ids, "2026-06-30"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(two, "3.00"));
        assertThat(latest(appraisals, "BANK-A", ids, "2025-06-29")).isEmpty();
        assertThat(latest(appraisals, "BANK-B", ids, "2026-03-31")).isEmpty();
        assertThat(appraisals.latestValid("BANK-A", List.of(), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void a_foreign_right_is_not_appraised_and_nobody_but_a_clerk_does_it() {
        String id = story.stated(RightStory.freshUscc());
        assertThat(appraise(TestTokens.bankBClerk(), id, "1.00", "2026-06-30", null)
                        .status())
                .isEqualTo(404);
        for (String token : List.of(TestTokens.bankAChecker(), TestTokens.ipReviewer(), TestTokens.auditor())) {
            assertThat(appraise(token, id, "1.00", "2026-06-30", null).status()).isEqualTo(403);
        }
        Answer future = appraise(
                TestTokens.bankAClerk(),
                id,
                "1.00",
                RunningService.today().plusDays(1).toString(),
                null);
        assertThat(future.at("/errors/0/code")).isEqualTo("IN_FUTURE");
    }

    @Test
    void a_ceiling_that_cannot_be_stops_the_start_and_names_the_setting() {
        assertThatThrownBy(() ->
                        RunningService.start(database.another(), Map.of("TECHFIN_PLEDGE_CEILINGS", "TRADEMARK=many")))
                .hasStackTraceContaining("TECHFIN_PLEDGE_CEILINGS: 'many' is no percentage");
    }

    private Answer appraise(String token, String id, String value, String on, @Nullable String until) {
        String last = until == null ? "null" : "\"" + until + "\"";
        return service.post(token, RIGHTS + "/" + id + "/appraisals", """
                {"value": "%s", "method": "INCOME", "appraiser": "聊城信诚资产评估事务所", "appraisedOn": "%s",
                 "validUntil": %s, "reportNumber": null}
                """.formatted(value, on, last));
    }

    private Answer list(String token, String id) {
        return service.as(token).get(RIGHTS + "/" + id + "/appraisals");
    }

    private List<String> values(String token, String id) {
        return list(token, id).json().at("/items").findValuesAsText("value");
    }

    private static Map<String, String> latest(Appraisals appraisals, String bank, List<String> ids, String on) {
        return appraisals.latestValid(bank, ids, LocalDate.parse(on)).values().stream()
                .collect(Collectors.toMap(
                        Appraisal::rightId, appraisal -> appraisal.value().toString()));
    }
}

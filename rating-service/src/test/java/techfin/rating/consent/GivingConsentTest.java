package techfin.rating.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.RegisterStory.ENTERPRISES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.rating.ConsentStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class GivingConsentTest {
    private static final String CONSENTS = "/api/rating/v1/consents";
    private final RunningService service;
    private final RegisterStory register;
    private final ConsentStory story;
    private final LocalDate today = RunningService.today();

    GivingConsentTest(TestDatabase database) {
        service = RunningService.alone(database);
        register = new RegisterStory(service);
        story = new ConsentStory(service);
    }

    @Test
    void a_bank_sees_an_enterprise_as_long_as_that_lets_it_and_another_bank_does_not() {
        String uscc = register.registered();
        String bank = TestTokens.bankAClerk();
        assertThat(register.get(bank, uscc).status()).isEqualTo(404);
        Answer given = story.give(uscc, "BANK-A", "GRADE", today.plusMonths(6));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.at("/from")).isEqualTo(today.toString());
        assertThat(given.at("/standing")).isEqualTo("IN_FORCE");
        assertThat(given.header("Location")).hasValue(ENTERPRISES + "/" + uscc + "/consents/" + given.at("/id"));

        Answer seen = register.get(bank, uscc);
        assertThat(seen.at("/name")).isEqualTo("聊城𠮷成轴承有限公司");
        assertThat(seen.at("/sizeClass")).isEqualTo("MEDIUM");
        assertThat(seen.text()).doesNotContain("126000000", "98000000");
        assertThat(register.get(TestTokens.bankBClerk(), uscc).status()).isEqualTo(404);
        assertThat(service.as(bank).get(ENTERPRISES).json().path("items").findValuesAsText("uscc"))
                .contains(uscc);
        assertThat(service.as(TestTokens.bankBChecker())
                        .get(ENTERPRISES + "/count")
                        .at("/count"))
                .isEqualTo("0");

        Answer withdrawn = story.withdraw(uscc, given.at("/id"));
        assertThat(withdrawn.at("/standing")).as(withdrawn.text()).isEqualTo("WITHDRAWN");
        assertThat(register.get(bank, uscc).status()).isEqualTo(404);
        assertThat(service.as(bank).get(ENTERPRISES + "/count").at("/count")).isEqualTo("0");
        assertThat(story.withdraw(uscc, given.at("/id")).at("/code")).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(story.looks(ConsentStory.self(uscc), uscc)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void it_ends_after_its_last_day() {
        String uscc = register.registered();
        story.give(uscc, "BANK-A", "FULL", today.plusDays(10));
        service.days().moveTo(10);
        try {
            assertThat(register.get(TestTokens.bankAClerk(), uscc).status()).isEqualTo(200);
            service.days().moveTo(11);
            assertThat(register.get(TestTokens.bankAClerk(), uscc).status()).isEqualTo(404);
            assertThat(story.list(ConsentStory.self(uscc), uscc).at("/items/0/standing"))
                    .isEqualTo("EXPIRED");
        } finally {
            service.days().moveTo(0);
        }
    }

    @Test
    void figures_are_shown_under_the_full_scope_only_and_every_bank_can_be_named_at_once() {
        String uscc = register.registered();
        story.give(uscc, "*", "GRADE", today.plusDays(1));
        story.give(uscc, "BANK-B", "FULL", today.plusDays(1));
        assertThat(register.get(TestTokens.bankAClerk(), uscc).at("/revenue")).isEmpty();
        assertThat(register.get(TestTokens.bankBClerk(), uscc).at("/revenue")).isEqualTo("126000000.00");
        assertThat(service.as(TestTokens.bankBClerk()).get(ENTERPRISES).at("/items/0/revenue"))
                .isEmpty();
    }

    @Test
    void a_bank_has_one_consent_at_a_time() throws Exception {
        String uscc = register.registered();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> twins = List.of(
                    both.submit(() -> story.give(uscc, "BANK-A", "GRADE", today)),
                    both.submit(() -> story.give(uscc, "BANK-A", "FULL", today)));
            for (Future<Answer> twin : twins) {
                statuses.add(twin.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        Answer again = story.give(uscc, "BANK-A", "GRADE", today);
        assertThat(again.at("/code")).isEqualTo("CONSENT_IN_FORCE");
        assertThat(again.at("/link")).startsWith(ENTERPRISES + "/" + uscc + "/consents/");
        assertThat(story.give(uscc, "*", "GRADE", today).status()).isEqualTo(201);
    }

    @Test
    void the_enterprise_and_the_auditor_see_who_looked_at_what_and_when() {
        String uscc = register.registered();
        String consent =
                story.give(uscc, "BANK-A", "GRADE_AND_DIMENSIONS", today).at("/id");
        register.get(TestTokens.bankAClerk(), uscc);
        register.get(TestTokens.bankAChecker(), uscc);
        register.get(TestTokens.bankBClerk(), uscc);
        register.get(TestTokens.bureauReviewer(), uscc);
        Answer own = story.looks(ConsentStory.self(uscc), uscc);
        assertThat(own.json().path("items").size()).isEqualTo(2);
        assertThat(own.at("/items/0/bankCode")).isEqualTo("BANK-A");
        assertThat(own.at("/items/0/subject")).isEqualTo("RECORD");
        assertThat(own.at("/items/0/scope")).isEqualTo("GRADE_AND_DIMENSIONS");
        assertThat(own.at("/items/0/consentId")).isEqualTo(consent);
        assertThat(own.text()).doesNotContain("bank-a.c");
        Answer audited = story.looks(TestTokens.auditor(), uscc);
        assertThat(audited.json().path("items").findValuesAsText("by"))
                .containsExactly("bank-a.checker", "bank-a.clerk");
        assertThat(service.as(ConsentStory.self(uscc))
                        .get(ENTERPRISES + "/" + uscc + "/looks/count")
                        .at("/count"))
                .isEqualTo("2");
    }

    @Test
    void nobody_else_gives_sees_or_withdraws_consents_of_an_enterprise() {
        String uscc = register.registered();
        String id = story.give(uscc, "BANK-A", "GRADE", today).at("/id");
        String path = ENTERPRISES + "/" + uscc + "/consents";
        for (String office : List.of(
                TestTokens.bureauReviewer(),
                TestTokens.county371502(),
                TestTokens.financePayer(),
                TestTokens.bankAClerk())) {
            assertThat(story.give(office, uscc, "BANK-A", "GRADE", today).status())
                    .isEqualTo(403);
            assertThat(service.as(office).get(path).status()).isEqualTo(403);
            assertThat(service.as(office).get(path + "/" + id).status()).isEqualTo(403);
            assertThat(service.as(office)
                            .get(ENTERPRISES + "/" + uscc + "/looks")
                            .status())
                    .isEqualTo(403);
            assertThat(story.withdraw(office, uscc, id).status()).isEqualTo(403);
        }
        for (String stranger : List.of(TestTokens.enterpriseB(), TestTokens.county371581(), TestTokens.bankBClerk())) {
            assertThat(story.give(stranger, uscc, "BANK-A", "GRADE", today).status())
                    .isEqualTo(404);
            assertThat(service.as(stranger).get(path).status()).isEqualTo(404);
            assertThat(story.withdraw(stranger, uscc, id).status()).isEqualTo(404);
        }
        assertThat(story.withdraw(ConsentStory.self(uscc), register.registered(), id)
                        .status())
                .isEqualTo(404);
        assertThat(service.as(TestTokens.auditor()).get(path + "/" + id).at("/bankCode"))
                .isEqualTo("BANK-A");
        assertThat(story.give(TestTokens.auditor(), uscc, "BANK-B", "GRADE", today)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_bank_sees_what_is_in_force_for_it_page_by_page() {
        String one = register.registered();
        String two = register.registered();
        String other = register.registered();
        story.give(one, "BANK-B", "GRADE", today);
        story.give(two, "*", "FULL", today);
        story.give(other, "BANK-A", "FULL", today);
        String over = story.give(other, "BANK-B", "FULL", today).at("/id");
        story.withdraw(other, over);
        Answer first = service.as(TestTokens.bankBChecker()).get(CONSENTS + "?limit=1");
        Answer second =
                service.as(TestTokens.bankBChecker()).get(CONSENTS + "?limit=1&cursor=" + first.at("/nextCursor"));
        assertThat(List.of(first.at("/items/0/uscc"), second.at("/items/0/uscc")))
                .containsExactly(two, one);
        assertThat(second.at("/nextCursor")).isEmpty();
        assertThat(service.as(TestTokens.bankBChecker())
                        .get(CONSENTS + "/count")
                        .at("/count"))
                .isEqualTo("2");
        for (String none : List.of(TestTokens.enterpriseA(), TestTokens.bureauReviewer(), TestTokens.admin())) {
            assertThat(service.as(none).get(CONSENTS).status()).isEqualTo(403);
        }
    }
}

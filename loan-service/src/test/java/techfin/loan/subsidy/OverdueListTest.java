package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Who is late is asked of the deadlines, inside the caller's scope; no timer has to have run. */
@OnEveryDatabase
class OverdueListTest {
    private final RunningService service;
    private final RoundStory rounds;

    OverdueListTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @BeforeEach
    void today() {
        service.days().moveTo(0);
    }

    /** The list, page by page. */
    private List<String> all(String token, String filter, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = service.as(token).get(APPLICATIONS + "?limit=" + limit + filter + cursor);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().at("/items").forEach(item -> ids.add(item.at("/id").asText()));
            String next = page.at("/nextCursor");
            cursor = page.json().at("/nextCursor").isNull() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void cases_past_their_deadline_are_listed_page_by_page_and_counted_alike() {
        String round = rounds.round("1000000.00", "\"days\": {\"BANK_CONFIRMATION\": 2}");
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.addFirst(rounds.applied(round, "1000.00").id());
        }
        Applied confirmed = rounds.applied(round, "1000.00");
        String filter = "&overdue=true&roundId=" + round;
        String bank = TestTokens.bankAChecker();
        assertThat(all(bank, filter, 2)).isEmpty();
        ok(rounds, confirmed);

        service.days().moveTo(14);
        assertThat(all(bank, filter, 2)).containsExactlyElementsOf(waiting);
        assertThat(service.as(bank)
                        .get(APPLICATIONS + "/count?overdue=true&roundId=" + round)
                        .at("/count"))
                .isEqualTo("5");
        assertThat(all(bank, "&roundId=" + round, 2)).hasSize(6).contains(confirmed.id());
        assertThat(all(bank, filter + "&status=BANK_CONFIRMED", 2)).isEmpty();
    }

    private static void ok(RoundStory rounds, Applied applied) {
        RoundStory.ok(rounds.confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
    }

    @Test
    void nobody_is_told_of_others_who_are_late() {
        String round = rounds.round("1000000.00", "\"days\": {\"BANK_CONFIRMATION\": 2}");
        Applied one = rounds.applied(round, "1000.00");
        Applied two = rounds.applied(round, "1000.00");
        service.days().moveTo(14);
        String filter = "&overdue=true&roundId=" + round;
        assertThat(all(Person.enterprise("officer", one.uscc()), filter, 500)).containsExactly(one.id());
        assertThat(all(Person.enterprise("officer", two.uscc()), filter, 500)).containsExactly(two.id());
        assertThat(all(TestTokens.bankBChecker(), filter, 500)).isEmpty();
        assertThat(all(TestTokens.county371581(), filter, 500)).isEmpty();
        assertThat(all(TestTokens.county371502(), filter, 500)).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(service.as(TestTokens.bankBChecker())
                        .get(APPLICATIONS + "/count?overdue=true&roundId=" + round)
                        .at("/count"))
                .isEqualTo("0");
        assertThat(service.as(TestTokens.ipReviewer())
                        .get(APPLICATIONS + "?overdue=true")
                        .status())
                .isEqualTo(403);
    }
}

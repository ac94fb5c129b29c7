package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.subsidy.RoundStory.ok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** What a desk asks for: the cases that wait for whoever asks, and the one that somebody calls about. */
@OnEveryDatabase
class QueueTest {
    private final RunningService service;
    private final RoundStory rounds;

    QueueTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @BeforeEach
    void today() {
        service.days().moveTo(0);
    }

    /** The ids of the list, which the count must agree with. */
    private List<String> listed(String token, String round, String filter) {
        String query = "roundId=" + round + filter;
        Answer page = service.as(token).get(APPLICATIONS + "?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        page.json().at("/items").forEach(item -> ids.add(item.at("/id").asText()));
        assertThat(service.as(token).get(APPLICATIONS + "/count?" + query).at("/count"))
                .isEqualTo(Integer.toString(ids.size()));
        return ids;
    }

    private List<String> waiting(String token, String round) {
        return listed(token, round, "&waitingForMe=true");
    }

    private static String search(String text) {
        return "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_case_waits_for_the_one_role_whose_step_brings_it_on() {
        String round = rounds.round("1000000.00", "");
        Applied applied = rounds.applied(round, "1000.00");
        List<String> desks = List.of(
                TestTokens.bankAChecker(),
                TestTokens.county371502(),
                TestTokens.bureauReviewer(),
                TestTokens.bureauApprover(),
                TestTokens.financePayer(),
                Person.enterprise("officer." + applied.uscc(), applied.uscc()));
        String bank = desks.get(0);
        String county = desks.get(1);
        String city = desks.get(2);
        String approver = desks.get(3);
        String payer = desks.get(4);
        String firm = desks.get(5);

        onlyWaitsFor(bank, desks, round, applied.id());
        assertThat(waiting(TestTokens.bankAClerk(), round))
                .as("a clerk confirms nothing")
                .isEmpty();
        assertThat(waiting(TestTokens.bankBChecker(), round)).as("another bank").isEmpty();
        ok(rounds.confirm(bank, applied), "BANK_CONFIRMED");
        onlyWaitsFor(county, desks, round, applied.id());
        assertThat(waiting(TestTokens.county371581(), round))
                .as("another county")
                .isEmpty();
        ok(rounds.sendBack(county, applied.id(), "/statement"), "RETURNED");
        onlyWaitsFor(firm, desks, round, applied.id());
        ok(rounds.correct(firm, applied.id(), "{\"statement\": \"设备更新\"}"), "BANK_CONFIRMED");
        onlyWaitsFor(county, desks, round, applied.id());
        ok(rounds.county(county, applied.id()), "COUNTY_REVIEWED");
        onlyWaitsFor(city, desks, round, applied.id());
        ok(rounds.city(city, applied.id()), "CITY_REVIEWED");
        onlyWaitsFor("", desks, round, applied.id());

        service.days().moveTo(6);
        assertThat(rounds.freeze(round).status()).isEqualTo(200);
        assertThat(rounds.publish(round).status()).isEqualTo(201);
        onlyWaitsFor("", desks, round, applied.id());
        service.days().moveTo(40);
        onlyWaitsFor(approver, desks, round, applied.id());
        ok(rounds.approve(approver, applied.id()), "APPROVED");
        onlyWaitsFor(payer, desks, round, applied.id());
        assertThat(waiting(TestTokens.auditor(), round))
                .as("nothing waits for an auditor")
                .isEmpty();
    }

    private void onlyWaitsFor(String whom, List<String> desks, String round, String id) {
        for (String desk : desks) {
            assertThat(waiting(desk, round)).isEqualTo(desk.equals(whom) ? List.of(id) : List.of());
        }
    }

    @Test
    void nothing_waits_for_a_person_who_had_another_part_in_it() {
        String round = rounds.round("1000000.00", "");
        Applied one = rounds.applied(round, "1000.00");
        Applied two = rounds.applied(round, "1000.00");
        String person = "moved." + Story.freshNote();
        ok(rounds.confirm(Person.bank(person), one), "BANK_CONFIRMED");
        ok(rounds.confirm(TestTokens.bankAChecker(), two), "BANK_CONFIRMED");
        assertThat(waiting(Person.county(person), round)).containsExactly(two.id());
        assertThat(waiting(TestTokens.county371502(), round)).containsExactly(two.id(), one.id());

        ok(rounds.sendBack(TestTokens.county371502(), one.id(), "/statement"), "RETURNED");
        String firm = Person.enterprise("officer." + one.uscc(), one.uscc());
        ok(rounds.correct(firm, one.id(), "{\"statement\": \"设备更新\"}"), "BANK_CONFIRMED");
        assertThat(waiting(TestTokens.county371502(), round))
                .as("the same part again")
                .containsExactly(two.id(), one.id());
    }

    @Test
    void rounds_without_the_county_wait_for_the_city_at_once() {
        String with = rounds.round("1000000.00", "");
        String without = rounds.round("1000000.00", "\"countyReviews\": false");
        Applied one = rounds.applied(with, "1000.00");
        Applied two = rounds.applied(without, "1000.00");
        ok(rounds.confirm(TestTokens.bankAChecker(), one), "BANK_CONFIRMED");
        ok(rounds.confirm(TestTokens.bankAChecker(), two), "BANK_CONFIRMED");
        assertThat(waiting(TestTokens.bureauReviewer(), with)).isEmpty();
        assertThat(waiting(TestTokens.bureauReviewer(), without)).containsExactly(two.id());
        assertThat(waiting(TestTokens.county371502(), with)).containsExactly(one.id());
        assertThat(waiting(TestTokens.county371502(), without)).isEmpty();
        Answer all = service.as(TestTokens.bureauReviewer()).get(APPLICATIONS + "?waitingForMe=true&limit=500");
        assertThat(all.text()).contains(two.id()).doesNotContain(one.id());
    }

    @Test
    void a_case_is_found_by_a_piece_of_the_name_and_by_the_beginning_of_a_code() {
        String round = rounds.round("1000000.00", "");
        Applied one = rounds.applied(round, "1000.00");
        Applied two = rounds.applied(round, "1000.00");
        String reader = TestTokens.bureauReviewer();
        assertThat(listed(reader, round, search("𠮷成轴承"))).containsExactly(two.id(), one.id());
        assertThat(listed(reader, round, search(" 成　轴 "))).containsExactly(two.id(), one.id());
        assertThat(listed(reader, round, search(one.uscc().toLowerCase(Locale.ROOT))))
                .containsExactly(one.id());
        assertThat(listed(reader, round, search(one.uscc().substring(0, 17)))).containsExactly(one.id());
        assertThat(listed(reader, round, search(two.id().toUpperCase(Locale.ROOT))))
                .containsExactly(two.id());
        assertThat(listed(reader, round, search("公司聊城"))).isEmpty();
        for (String wild : List.of("聊%轴", "聊_轴", "%%", "!%", "9137%")) {
            assertThat(listed(reader, round, search(wild))).as(wild).isEmpty();
        }
        assertThat(listed(Person.enterprise("officer", one.uscc()), round, search("轴承")))
                .containsExactly(one.id());
        assertThat(listed(TestTokens.bankBChecker(), round, search("轴承"))).isEmpty();
        assertThat(listed(TestTokens.bankAChecker(), round, search("轴承") + "&waitingForMe=true&status=SUBMITTED"))
                .hasSize(2);
        for (String bad : List.of("轴", "　", "轴".repeat(51))) {
            Answer refused = service.as(reader).get(APPLICATIONS + "?roundId=" + round + search(bad));
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("?q");
            assertThat(refused.at("/errors/0/code")).isEqualTo("SEARCH_LENGTH");
        }
    }

    @Test
    void a_queue_is_told_with_its_count_and_what_it_gives_together() {
        String round = rounds.round("1000000.00", "");
        Applied one = rounds.applied(round, "1000.00");
        rounds.applied(round, "2000.00");
        ok(rounds.confirm(TestTokens.bankAChecker(), one), "BANK_CONFIRMED");
        String count = APPLICATIONS + "/count?withTotal=true&roundId=" + round;
        Answer both = service.as(TestTokens.bureauReviewer()).get(count);
        assertThat(both.at("/count")).isEqualTo("2");
        assertThat(both.at("/total")).as("60 % of 3,000 yuan of interest").isEqualTo("1800.00");
        assertThat(service.as(TestTokens.county371502())
                        .get(count + "&waitingForMe=true")
                        .at("/total"))
                .isEqualTo("600.00");
        assertThat(service.as(TestTokens.bankBChecker()).get(count).at("/total"))
                .isEqualTo("0.00");
        assertThat(service.as(TestTokens.bureauReviewer())
                        .get(APPLICATIONS + "/count?roundId=" + round)
                        .json()
                        .at("/total")
                        .isNull())
                .as("not asked for")
                .isTrue();
    }
}

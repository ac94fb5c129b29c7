package techfin.pledge.right;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.RightStory.RIGHTS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class RecordingRightsTest {
    private final RunningService service;
    private final RightStory story;

    RecordingRightsTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new RightStory(service);
    }

    @Test
    void a_clerk_states_a_right_with_its_last_day_by_law() {
        String number = RightStory.freshNumber(1);
        Answer answer = story.state(TestTokens.bankAClerk(), RightStory.invention(number, RightStory.freshUscc()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/number")).isEqualTo(number);
        assertThat(answer.at("/expiresOn")).isEqualTo("2041-03-04");
        assertThat(answer.at("/name")).isEqualTo("高精度轴承𠮷及其制造方法");
        assertThat(answer.at("/owners/0/percent")).isEqualTo("100");
        assertThat(answer.at("/standing/status")).isEqualTo("IN_FORCE");
        assertThat(answer.json().at("/pledged").asBoolean(true)).isFalse();
        assertThat(answer.json().at("/firstPledge").asBoolean(false)).isTrue();
        assertThat(answer.at("/enteredByBank")).isEqualTo("BANK-A");
        assertThat(answer.header("ETag")).hasValue("\"v1\"");
        assertThat(answer.header("Location")).hasValue(RIGHTS + "/" + answer.at("/id"));
        assertThat(story.get(TestTokens.bankAClerk(), answer.at("/id")).json()).isEqualTo(answer.json());
    }

    @Test
    void the_same_key_gives_the_first_answer() {
        String key = RunningService.key();
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        Answer first =
                service.as(TestTokens.bankAClerk()).with("Idempotency-Key", key).post(RIGHTS, body);
        Answer again =
                service.as(TestTokens.bankAClerk()).with("Idempotency-Key", key).post(RIGHTS, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void a_right_that_the_bank_stated_before_is_a_conflict_with_a_link_however_its_number_is_typed() {
        String number = RightStory.freshNumber(1);
        String body = RightStory.invention(number, RightStory.freshUscc());
        String id = story.stated(body, TestTokens.bankAClerk());
        Answer again =
                story.state(TestTokens.bankAClerk(), body.replace("ZL" + number, " zl " + number.replace(".", "．")));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("RIGHT_ON_RECORD");
        assertThat(again.at("/link")).isEqualTo(RIGHTS + "/" + id);
    }

    @Test
    void another_bank_that_states_the_same_facts_reads_the_one_right_and_is_not_told_of_the_first() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        String id = story.stated(body, TestTokens.bankAClerk());
        assertThat(story.get(TestTokens.bankBClerk(), id).status()).isEqualTo(404);
        Answer joined = story.state(TestTokens.bankBClerk(), body);
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(joined.at("/id")).isEqualTo(id);
        assertThat(joined.header("ETag")).hasValue("\"v1\"");
        assertThat(joined.text()).doesNotContain("BANK-A", "bank-a");
        Answer seen = story.get(TestTokens.bankBChecker(), id);
        assertThat(seen.status()).isEqualTo(200);
        for (String part : List.of("", "/statuses", "/timeline")) {
            assertThat(service.as(TestTokens.bankBClerk())
                            .get(RIGHTS + "/" + id + part)
                            .text())
                    .doesNotContain("BANK-A", "bank-a", "专利登记簿");
            assertThat(service.as(TestTokens.bankAClerk())
                            .get(RIGHTS + "/" + id + part)
                            .text())
                    .doesNotContain("BANK-B", "bank-b");
        }
        assertThat(service.as(TestTokens.ipReviewer())
                        .get(RIGHTS + "/" + id + "/timeline")
                        .text())
                .contains("RIGHT_STATED_AGAIN", "bank-a.clerk", "bank-b.clerk");
        Answer again = story.state(TestTokens.bankBClerk(), body);
        assertThat(again.at("/code")).isEqualTo("RIGHT_ON_RECORD");
    }

    @Test
    void another_bank_with_other_facts_is_told_which_differ_and_not_what_they_are() {
        String number = RightStory.freshNumber(1);
        String body = RightStory.invention(number, RightStory.freshUscc());
        story.stated(body, TestTokens.bankAClerk());
        Answer other = story.state(
                TestTokens.bankBClerk(),
                body.replace("2022-06-10", "2022-06-11").replace("聊城𠮷成轴承有限公司", "滨州某轴承有限公司"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("RIGHT_DIFFERS");
        assertThat(other.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/owners", "/grantedOn");
        assertThat(other.text()).doesNotContain("2022-06-10", "吉成", "𠮷成", "link");
        assertThat(service.as(TestTokens.bankBClerk())
                        .get(RIGHTS + "/count?number=" + number)
                        .at("/count"))
                .isEqualTo("0");
    }

    @Test
    void neither_the_width_of_characters_nor_the_order_of_owners_makes_another_right() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc())
                .replace("聊城𠮷成轴承有限公司", "聊城（𠮷成）轴承有限公司")
                .replace(
                        "\"percent\": \"100\"}",
                        "\"percent\": \"66.666667\"}, {\"name\": \"赵某\", \"percent\": \"33.333333\"}");
        String id = story.stated(body, TestTokens.bankAClerk());
        String other = body.replace("（𠮷成）", "(𠮷成)")
                .replaceAll("\"owners\": \\[(\\{.*?\\}), (\\{.*?\\})\\]", "\"owners\": [$2, $1]");
        assertThat(story.stated(other, TestTokens.bankBClerk())).isEqualTo(id);
    }

    @Test
    void of_many_clerks_of_two_banks_at_once_one_records_and_the_others_find_the_one_right() throws Exception {
        String number = RightStory.freshNumber(1);
        String body = RightStory.invention(number, RightStory.freshUscc());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String token = i % 2 == 0 ? TestTokens.bankAClerk() : TestTokens.bankBClerk();
                answers.add(threads.submit(() -> story.state(token, body)));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().text()).isIn(200, 201, 409);
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        for (String token : List.of(TestTokens.bankAClerk(), TestTokens.bankBClerk(), TestTokens.ipReviewer())) {
            assertThat(service.as(token).get(RIGHTS + "/count?number=" + number).at("/count"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"percent\": \"100\" | \"percent\": \"99.99\" | /owners | SHARES_NOT_WHOLE",
                "\"percent\": \"100\" | \"percent\": \"100.01\" | /owners/0/percent | OUT_OF_RANGE",
                "\"expiresOn\": null | \"expiresOn\": \"2041-03-03\" | /expiresOn | EXPIRES_DIFFERENTLY",
                "\"grantedOn\": \"2022-06-10\" | \"grantedOn\": null | /number | GRANT_MARK_BEFORE_GRANT",
                "\"divisionCode\": \"371502\" | \"divisionCode\": \"371523\" | /divisionCode | FORMER_DIVISION",
                "\"appliedOn\": \"2021-03-05\" | \"appliedOn\": \"2020-03-05\" | /number | NUMBER_OF_ANOTHER_YEAR",
                "\"fee\": \"PAID\" | \"fee\": \"NOT_DUE\" | /standing/feeDueOn | NOT_FOR_THIS_RIGHT",
                "\"feeDueOn\": \"2027-03-05\" | \"feeDueOn\": \"1949-03-05\" | /standing/feeDueOn | OUT_OF_RANGE",
                "\"status\": \"IN_FORCE\" | \"status\": \"PENDING\" | /standing/status | PENDING_AFTER_GRANT",
                "\"sameDayTwin\": null | \"sameDayTwin\": \"202110000001.6\" | /sameDayTwin | NUMBER_OF_ANOTHER_KIND",
                "INVENTION_PATENT | DESIGN | /number | NUMBER_OF_ANOTHER_KIND",
                "INVENTION_PATENT | TRADEMARK | /number | NUMBER_FORM"
            })
    void what_cannot_be_is_told_with_its_field(String right, String wrong, String pointer, String code) {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        Answer answer = story.state(TestTokens.bankAClerk(), body.replace(right, wrong));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).contains(code);
    }

    @Test
    void an_owner_stands_once() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc())
                .replaceAll(
                        "(\\{\"uscc\": \"[^\"]+\", \"name\": \"[^\"]+\", \"percent\": )\"100\"}",
                        "$1\"50\"}, $1\"50\"}");
        Answer answer = story.state(TestTokens.bankAClerk(), body);
        assertThat(answer.at("/errors/0/pointer")).as(answer.text()).isEqualTo("/owners/1");
        assertThat(answer.at("/errors/0/code")).isEqualTo("OWNER_TWICE");
    }

    @Test
    void a_pending_application_a_trademark_and_a_copyright_are_stated_in_their_own_ways() {
        String uscc = RightStory.freshUscc();
        String pending = RightStory.invention(RightStory.freshNumber(1), uscc)
                .replace("ZL", "")
                .replace("\"grantedOn\": \"2022-06-10\"", "\"grantedOn\": null")
                .replace("IN_FORCE", "PENDING")
                .replace("\"fee\": \"PAID\", \"feeDueOn\": \"2027-03-05\"", "\"fee\": \"NOT_DUE\"");
        story.stated(pending, TestTokens.bankAClerk());
        String mark = RightStory.freshNumber(1).substring(5, 12).replaceFirst("^0+", "");
        String trademark = RightStory.invention(RightStory.freshNumber(1), uscc)
                .replaceAll("\"number\": \"[^\"]+\"", "\"number\": \"第" + mark + "号\"")
                .replace("INVENTION_PATENT", "TRADEMARK")
                .replace("\"fee\": \"PAID\", \"feeDueOn\": \"2027-03-05\"", "\"fee\": \"NOT_DUE\"");
        Answer marked = story.state(TestTokens.bankAClerk(), trademark);
        assertThat(marked.at("/number")).as(marked.text()).isEqualTo(mark);
        assertThat(marked.at("/expiresOn")).isEqualTo("2032-06-09");
        Answer fee =
                story.state(TestTokens.bankAClerk(), trademark.replace("\"fee\": \"NOT_DUE\"", "\"fee\": \"PAID\""));
        assertThat(fee.at("/errors/0/code")).isEqualTo("NO_YEARLY_FEE");
    }

    @Test
    void the_ip_office_states_rights_too_and_a_bank_reads_them_by_stating_the_same() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        String id = story.stated(body, TestTokens.ipReviewer());
        assertThat(story.get(TestTokens.bankAClerk(), id).status()).isEqualTo(404);
        assertThat(story.stated(body, TestTokens.bankAClerk())).isEqualTo(id);
        assertThat(story.state(TestTokens.ipReviewer(), body).at("/link")).isEqualTo(RIGHTS + "/" + id);
        assertThat(story.correct(TestTokens.bankAClerk(), id, RightStory.facts(body))
                        .at("/code"))
                .isEqualTo("CORRECTION_BY_IP_OFFICE");
    }
}

package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.money.Money;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class RecordingLoansTest {
    private final RunningService service;
    private final Story story;

    RecordingLoansTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    @Test
    void a_clerk_records_a_loan_with_its_deadline_filed_amount_and_warnings() {
        Answer answer = story.record(Story.loan(Story.freshNote(), Story.freshUscc(), "5000000.00"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/status")).isEqualTo("SUBMITTED");
        assertThat(answer.at("/filedAmount")).isEqualTo("5000000.00");
        assertThat(answer.at("/filingDeadline"))
                .isEqualTo(
                        LocalDate.parse(answer.at("/disbursedOn")).plusMonths(3).toString());
        assertThat(answer.at("/warnings/0/code")).isEqualTo("LIBRARY_NUMBER_MISSING");
        assertThat(answer.at("/warnings/0/message")).contains("入库登记编号");
        assertThat(answer.at("/enterprise/name")).isEqualTo("聊城𠮷成轴承有限公司");
        assertThat(answer.header("Location")).hasValue(LOANS + "/" + answer.at("/id"));
        assertThat(answer.header("ETag")).hasValue("\"v1\"");
        Answer read = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + answer.at("/id"));
        assertThat(read.json()).isEqualTo(answer.json());
    }

    @Test
    void the_same_key_gives_the_first_answer_and_another_body_is_refused() {
        String key = RunningService.key();
        String body = Story.loan(Story.freshNote(), Story.freshUscc(), "1000000.00");
        Answer first =
                service.as(TestTokens.bankAClerk()).with("Idempotency-Key", key).post(LOANS, body);
        Answer second =
                service.as(TestTokens.bankAClerk()).with("Idempotency-Key", key).post(LOANS, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).hasValue("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        Answer other = service.as(TestTokens.bankAClerk())
                .with("Idempotency-Key", key)
                .post(LOANS, body.replace("1000000.00", "2000000.00"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void the_same_note_under_another_key_is_a_conflict_with_a_link() {
        String body = Story.loan(Story.freshNote(), Story.freshUscc(), "1000000.00");
        Answer first = story.record(body);
        Answer second = story.record(body);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("NOTE_NUMBER_TAKEN");
        assertThat(second.at("/link")).isEqualTo(LOANS + "/" + first.at("/id"));
    }

    @Test
    void of_many_clerks_with_the_same_note_at_once_one_wins_and_the_others_get_the_link() throws Exception {
        String body = Story.loan(Story.freshNote(), Story.freshUscc(), "1000000.00");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> story.record(body)))
                    .toList();
            int recorded = 0;
            for (Future<Answer> answer : answers) {
                int status = answer.get().status();
                assertThat(status).as(answer.get().text()).isIn(201, 409);
                recorded += status == 201 ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
        }
    }

    /** Case D11 over HTTP: 15,000,000 filed, then 8,000,000 asked. */
    @Test
    void the_filed_balance_of_an_enterprise_stays_within_twenty_million_over_all_banks() {
        String uscc = Story.freshUscc();
        story.recorded(uscc, "15000000.00");
        String ofBankB = Story.loan(Story.freshNote(), uscc, "8000000.00").replace("BANK-A-001", "BANK-B-001");
        Answer second = service.post(TestTokens.bankBClerk(), LOANS, ofBankB);
        assertThat(second.at("/filedAmount")).isEqualTo("5000000.00");
        assertThat(second.json().at("/warnings").findValuesAsText("code")).contains("PARTLY_FILED");
    }

    @Test
    void many_filings_at_once_never_take_more_than_the_limit() throws Exception {
        String uscc = Story.freshUscc();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> {
                        String body = Story.loan(Story.freshNote(), uscc, "3000000.00");
                        return story.record(body);
                    }))
                    .toList();
            long fen = 0;
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(201);
                fen += Money.parse(answer.get().at("/filedAmount")).fen();
            }
            assertThat(fen).isEqualTo(FilingLimit.PER_ENTERPRISE.fen());
        }
    }

    @Test
    void every_broken_rule_is_named_with_its_field() {
        LocalDate today = RunningService.today();
        String body = Story.loan(Story.freshNote(), "91371502MA0000001Y", "5000000.00")
                .replace("\"371502\"", "\"371523\"");
        Answer answer = story.record(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/enterprise/uscc");
        Answer late = story.record(Story.loan(Story.freshNote(), Story.freshUscc(), "5000000.00")
                .replace(
                        "\"disbursedOn\": \"" + today.minusDays(70) + "\"",
                        "\"disbursedOn\": \"" + today.minusDays(100) + "\""));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/errors").findValuesAsText("code"))
                .containsExactlyInAnyOrder("DISBURSED_BEFORE_SIGNED", "FILING_DEADLINE_PASSED");
        Answer former = story.record(
                Story.loan(Story.freshNote(), Story.freshUscc(), "5000000.00").replace("\"371502\"", "\"371523\""));
        assertThat(former.at("/errors/0/message")).contains("371503");
    }

    @Test
    void only_a_clerk_of_a_bank_records_loans() {
        String body = Story.loan(Story.freshNote(), Story.freshUscc(), "5000000.00");
        for (String token : List.of(
                TestTokens.bankAChecker(),
                TestTokens.bureauReviewer(),
                TestTokens.enterpriseA(),
                TestTokens.auditor(),
                TestTokens.admin())) {
            assertThat(service.post(token, LOANS, body).status()).isEqualTo(403);
        }
        assertThat(service.anonymous().post(LOANS, body).status()).isEqualTo(401);
    }
}

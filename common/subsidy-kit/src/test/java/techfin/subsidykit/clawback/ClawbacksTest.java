package techfin.subsidykit.clawback;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.subsidykit.payment.ApprovedRound.PAYER;
import static techfin.subsidykit.payment.ApprovedRound.paid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.servicekit.clock.BusinessClock;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.RunningKit;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.payment.ApprovedRound;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ClawbacksTest {
    private static final String APPROVER = TestTokens.bureauApprover();

    private final RunningKit service;
    private final ApprovedRound round;
    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

    ClawbacksTest(TestDatabase database) {
        service = RunningKit.on(database);
        round = ApprovedRound.of(service);
    }

    /** A case that both parties paid thirty days ago. */
    private String paidCase() {
        String id = round.approved("20000.00", "10000.00");
        for (String party : List.of("PROVINCE", "CITY")) {
            Answer order = round.ordered(party);
            round.backdate(order.at("/id"), 30);
            Answer recorded =
                    round.receipts(order.at("/id"), paid(1, order.at("/total"), party + "-1", today.minusDays(30)));
            assertThat(recorded.at("/order/state")).as(recorded.text()).isEqualTo("PAID");
        }
        assertThat(round.state(id)).isEqualTo("PAID");
        return id;
    }

    private static String path(String id) {
        return "/subsidy-applications/" + id + "/clawbacks";
    }

    private Answer clawBack(String token, String id, String amount) {
        Answer seen = service.get(APPROVER, path(id));
        return clawBack(token, id, amount, seen.header("ETag").orElseThrow());
    }

    private Answer clawBack(String token, String id, String amount, String etag) {
        return service.post(
                token,
                path(id),
                "{\"amount\": \"%s\", \"reason\": {\"code\": \"FALSE_STATEMENT\", \"text\": \"凭证不实\"}}"
                        .formatted(amount),
                "If-Match",
                etag);
    }

    private Answer giveBack(String token, String id, String amount, String reference) {
        return service.post(
                token,
                path(id) + "/1/returns",
                "{\"amount\": \"%s\", \"receivedOn\": \"%s\", \"bankReference\": \"%s\"}"
                        .formatted(amount, today, reference));
    }

    @Test
    void a_part_then_the_rest_then_no_more() {
        String id = paidCase();
        Answer part = clawBack(APPROVER, id, "3000.00");
        assertThat(part.status()).as(part.text()).isEqualTo(201);
        assertThat(part.at("/status")).isEqualTo("CLAWED_BACK");
        assertThat(part.at("/clawbacks/0/parts/0/party")).isEqualTo("CITY");
        assertThat(part.at("/clawbacks/0/parts/0/amount")).isEqualTo("1000.00");
        assertThat(part.at("/clawbacks/0/parts/1/amount")).isEqualTo("2000.00");
        assertThat(part.at("/clawbacks/0/interest")).isEqualTo("9.00");
        assertThat(part.at("/left")).isEqualTo("27000.00");

        Answer more = clawBack(APPROVER, id, "27000.01");
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.at("/code")).isEqualTo("MORE_THAN_PAID");
        assertThat(more.at("/left")).isEqualTo("27000.00");

        Answer rest = clawBack(APPROVER, id, "27000.00");
        assertThat(rest.status()).as(rest.text()).isEqualTo(201);
        assertThat(rest.at("/left")).isEqualTo("0.00");
        assertThat(clawBack(APPROVER, id, "0.01").at("/code")).isEqualTo("MORE_THAN_PAID");
    }

    @Test
    void caps_count_what_is_left_and_once_stays_once() {
        String id = paidCase();
        String uscc = service.context()
                .getBean(techfin.servicekit.database.Sql.class)
                .first("SELECT uscc FROM subsidy_case WHERE id = ?", row -> row.getString(1), id)
                .orElseThrow();
        clawBack(APPROVER, id, "30000.00");
        List<PreviousGrant> left = service.context().getBean(Grants.class).of(uscc);
        assertThat(left).hasSize(2).allMatch(grant -> grant.amount().isZero());
    }

    @Test
    void only_the_approver_of_the_office_asks_back_and_only_what_is_paid() {
        String id = paidCase();
        assertThat(clawBack(PAYER, id, "1.00").status()).isEqualTo(403);
        assertThat(clawBack(TestTokens.ipApprover(), id, "1.00").status()).isEqualTo(403);
        String both = TestTokens.bearer(
                "finance.payer", List.of("FINANCE_PAYER", "BUREAU_APPROVER"), "FINANCE", "LC", List.of(), null);
        assertThat(clawBack(both, id, "1.00").at("/code")).isEqualTo("ANOTHER_HAND");
        assertThat(clawBack(TestTokens.bankBChecker(), id, "1.00").status()).isEqualTo(404);
        assertThat(service.get(APPROVER, path(id)).at("/left")).isEqualTo("30000.00");

        String unpaid = round.approved("1.00", "1.00");
        Answer early = clawBack(APPROVER, unpaid, "1.00");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/code")).isEqualTo("STEP_NOT_POSSIBLE");
    }

    @Test
    void of_two_clawbacks_at_once_one_is_told_that_the_money_moved() throws Exception {
        String id = paidCase();
        String etag = service.get(APPROVER, path(id)).header("ETag").orElseThrow();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = List.of(
                    threads.submit(() -> clawBack(APPROVER, id, "20000.00", etag)),
                    threads.submit(() -> clawBack(APPROVER, id, "20000.00", etag)));
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        assertThat(service.get(APPROVER, path(id)).at("/clawedBack")).isEqualTo("20000.00");
    }

    @Test
    void money_comes_back_with_its_interest_once_for_each_number_of_the_bank() {
        String id = paidCase();
        clawBack(APPROVER, id, "3000.00");
        Answer first = giveBack(PAYER, id, "3000.00", "R-1");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/open")).isEqualTo("9.00");
        assertThat(giveBack(PAYER, id, "3000.00", "R-1").at("/returned")).isEqualTo("3000.00");
        assertThat(giveBack(PAYER, id, "2999.00", "R-1").at("/code")).isEqualTo("RETURN_SAYS_OTHERWISE");
        Answer more = giveBack(PAYER, id, "9.01", "R-2");
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.at("/code")).isEqualTo("MORE_THAN_CLAWED_BACK");
        assertThat(giveBack(PAYER, id, "9.00", "R-2").at("/open")).isEqualTo("0.00");
        assertThat(giveBack(APPROVER, id, "1.00", "R-3").status()).isEqualTo(403);
        assertThat(service.post(
                                PAYER,
                                path(id) + "/7/returns",
                                "{\"amount\": \"1.00\", \"receivedOn\": \"%s\", \"bankReference\": \"R-9\"}"
                                        .formatted(today))
                        .status())
                .isEqualTo(404);
        Answer early = service.post(
                PAYER,
                path(id) + "/1/returns",
                "{\"amount\": \"1.00\", \"receivedOn\": \"%s\", \"bankReference\": \"R-9\"}"
                        .formatted(today.minusDays(1)));
        assertThat(early.at("/errors/0/code")).isEqualTo("BEFORE_DECISION");
    }
}

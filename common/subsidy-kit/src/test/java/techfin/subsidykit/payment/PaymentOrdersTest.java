package techfin.subsidykit.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techfin.subsidykit.payment.ApprovedRound.PAYER;
import static techfin.subsidykit.payment.ApprovedRound.failed;
import static techfin.subsidykit.payment.ApprovedRound.paid;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.casework.Hand;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.RunningKit;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class PaymentOrdersTest {
    private static final String COLLEAGUE =
            TestTokens.bearer("finance.two", List.of("FINANCE_PAYER"), "FINANCE", "LC-FINANCE", List.of(), null);

    private final RunningKit service;
    private final ApprovedRound round;
    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

    PaymentOrdersTest(TestDatabase database) {
        service = RunningKit.on(database);
        round = ApprovedRound.of(service);
    }

    @Test
    void every_party_orders_its_own_part_and_the_case_is_paid_when_all_have_paid() {
        String one = round.approved("300.00", "150.00");
        String two = round.approved("30.00", "0.00");

        Answer preview = round.payable(PAYER, "PROVINCE");
        assertThat(preview.at("/count")).isEqualTo("2");
        assertThat(preview.at("/total")).isEqualTo("330.00");
        Answer province = round.order(PAYER, "PROVINCE", preview);
        assertThat(province.status()).as(province.text()).isEqualTo(201);
        assertThat(province.header("Location")).contains(RunningKit.API + "/payment-orders/" + province.at("/id"));
        assertThat(province.at("/state")).isEqualTo("ORDERED");
        assertThat(province.at("/digest")).matches("sha256:[0-9a-f]{64}");
        assertThat(province.at("/lines/0/amount")).isEqualTo("300.00");
        assertThat(round.state(one)).isEqualTo("PAYMENT_ORDERED");

        Answer recorded = round.receipts(province.at("/id"), paid(1, "300.00", "P-1"), paid(2, "30.00", "P-2"));
        assertThat(recorded.at("/order/state")).as(recorded.text()).isEqualTo("PAID");
        assertThat(round.state(one)).isEqualTo("PAYMENT_ORDERED");
        assertThat(round.state(two)).isEqualTo("PAID");

        Answer city = round.ordered("CITY");
        assertThat(city.at("/count")).isEqualTo("1");
        round.receipts(city.at("/id"), paid(1, "150.00", "C-1"));
        assertThat(round.state(one)).isEqualTo("PAID");
        assertThat(service.context().getBean(AuditTrail.class).of("subsidy-application", one))
                .extracting(AuditEntry::action)
                .containsExactly("APPLICATION_ORDER_PAYMENT", "APPLICATION_ORDER_PAYMENT", "APPLICATION_PAY");
        assertThat(service.context().getBean(AuditTrail.class).of("payment-order", city.at("/id")))
                .extracting(AuditEntry::action)
                .containsExactly("PAYMENT_ORDERED", "PAYMENT_RECORDED");
    }

    @Test
    void number_and_total_are_said_aloud_and_must_be_right() {
        round.approved("300.00", "150.00");
        Answer preview = round.payable(PAYER, "CITY");
        String etag = preview.header("ETag").orElseThrow();
        String path = "/subsidy-rounds/" + round.id() + "/payment-orders";
        Answer wrong = service.post(
                PAYER, path, "{\"party\": \"CITY\", \"count\": 1, \"total\": \"150.01\"}", "If-Match", etag);
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.at("/code")).isEqualTo("PAYABLE_DIFFERS");
        assertThat(wrong.at("/count")).isEqualTo("1");
        assertThat(wrong.at("/total")).isEqualTo("150.00");

        round.approved("30.00", "15.00");
        Answer stale = round.order(PAYER, "CITY", preview);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).containsExactly("/count", "/total");
        assertThat(service.post(PAYER, path, "{\"party\": \"CITY\", \"count\": 1, \"total\": \"150.00\"}")
                        .status())
                .isEqualTo(428);
        assertThat(service.post(
                                PAYER,
                                path,
                                "{\"party\": \"MOON\", \"count\": 1, \"total\": \"150.00\"}",
                                "If-Match",
                                etag)
                        .at("/errors/0/pointer"))
                .isEqualTo("/party");
        assertThat(service.get(TestTokens.bureauApprover(), "/subsidy-rounds/" + round.id() + "/payable?party=CITY")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothing_is_ordered_before_the_notice_is_over() {
        ApprovedRound open = ApprovedRound.of(service, today);
        open.approved("300.00", "150.00");
        Answer answer = open.order(PAYER, "PROVINCE");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/code")).isEqualTo("PAYMENT_BEFORE_NOTICE_CLOSED");
    }

    @Test
    void a_payer_with_another_hand_in_a_case_leaves_it_to_a_colleague() {
        String entered = round.approved("300.00", "150.00");
        String other = round.approved("30.00", "15.00");
        round.lend(entered, "finance.payer", Hand.ENTERER);

        Answer preview = round.payable(PAYER, "PROVINCE");
        assertThat(preview.at("/count")).isEqualTo("1");
        assertThat(preview.at("/lines/0/caseId")).isEqualTo(other);
        assertThat(preview.at("/excluded/0/caseId")).isEqualTo(entered);
        assertThat(preview.at("/excluded/0/reason")).isEqualTo("OWN_HAND");
        assertThat(round.ordered("PROVINCE").at("/count")).isEqualTo("1");
        assertThat(round.order(PAYER, "PROVINCE").at("/code")).isEqualTo("NOTHING_PAYABLE");

        Answer colleague = round.order(COLLEAGUE, "PROVINCE");
        assertThat(colleague.at("/lines/0/caseId")).as(colleague.text()).isEqualTo(entered);
        Answer refused = round.receipts(colleague.at("/id"), paid(1, "300.00", "X-1"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("ANOTHER_HAND");
        assertThat(round.number("SELECT COUNT(*) FROM payment_receipt WHERE order_id = ?", colleague.at("/id")))
                .isZero();
        assertThat(round.receiptsBy(COLLEAGUE, colleague.at("/id"), paid(1, "300.00", "X-1"))
                        .at("/order/state"))
                .isEqualTo("PAID");
    }

    @Test
    void of_two_orders_at_once_one_line_per_case_and_party_comes_out() throws Exception {
        String one = round.approved("300.00", "150.00");
        String two = round.approved("30.00", "15.00");
        Answer mine = round.payable(PAYER, "PROVINCE");
        Answer theirs = round.payable(COLLEAGUE, "PROVINCE");
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = threads.submit(() -> round.order(PAYER, "PROVINCE", mine));
            Future<Answer> second = threads.submit(() -> round.order(COLLEAGUE, "PROVINCE", theirs));
            answers = List.of(first.get(), second.get());
        }
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 412);
        assertThat(round.number("SELECT COUNT(*) FROM payment_line WHERE case_id IN (?, ?)", one, two))
                .isEqualTo(2);
    }

    @Test
    void the_database_lets_nobody_order_more_than_is_granted() {
        String one = round.approved("300.00", "150.00");
        round.ordered("PROVINCE");
        Payments payments = service.context().getBean(Payments.class);
        Sql sql = service.context().getBean(Sql.class);
        assertThat(payments.order(one, "PROVINCE", techfin.money.Money.parse("0.01")))
                .isFalse();
        assertThatThrownBy(() -> sql.update(
                        "UPDATE payment_share SET ordered = ordered + 1 WHERE case_id = ? AND party = 'PROVINCE'", one))
                .isInstanceOf(DatabaseFailure.class);
        assertThatThrownBy(() -> sql.update(
                        "INSERT INTO payment_line (order_id, line_number, case_id, party, open_case_id, uscc,"
                                + " enterprise_name, account_name, account_number, bank_name, amount, paid, freed)"
                                + " SELECT order_id, 2, case_id, party, open_case_id, uscc, enterprise_name,"
                                + " account_name, account_number, bank_name, amount, 0, 0 FROM payment_line"
                                + " WHERE case_id = ?",
                        one))
                .isInstanceOf(DatabaseFailure.class);
    }

    @Test
    void a_failed_line_frees_its_amount_for_a_later_order() {
        String one = round.approved("300.00", "0.00");
        Answer first = round.ordered("PROVINCE");
        Answer failed = round.receipts(first.at("/id"), failed(1, "300.00", "F-1"));
        assertThat(failed.at("/order/lines/0/state")).as(failed.text()).isEqualTo("FAILED");
        assertThat(failed.at("/order/lines/0/failureReason")).isEqualTo("账号不存在");
        assertThat(round.state(one)).isEqualTo("APPROVED");

        Answer second = round.ordered("PROVINCE");
        assertThat(second.at("/number")).isNotEqualTo(first.at("/number")).endsWith("-2");
        assertThat(round.receipts(first.at("/id"), paid(1, "300.00", "L-1")).at("/results/0/code"))
                .isEqualTo("MORE_THAN_ORDERED");
        round.receipts(second.at("/id"), paid(1, "300.00", "S-1"));
        assertThat(round.state(one)).isEqualTo("PAID");
    }

    @Test
    void a_partly_paid_line_stays_open_until_the_rest_comes_or_fails() {
        String one = round.approved("300.00", "0.00");
        Answer first = round.ordered("PROVINCE");
        Answer partly = round.receipts(first.at("/id"), paid(1, "100.00", "A"));
        assertThat(partly.at("/order/state")).isEqualTo("PART_PAID");
        assertThat(partly.at("/order/lines/0/open")).isEqualTo("200.00");
        assertThat(round.payable(PAYER, "PROVINCE").at("/count")).isEqualTo("0");

        assertThat(round.receipts(first.at("/id"), failed(1, "100.00", "B")).at("/results/0/code"))
                .isEqualTo("NOT_THE_OPEN_REST");
        round.receipts(first.at("/id"), failed(1, "200.00", "B"));
        assertThat(round.state(one)).isEqualTo("PAYMENT_ORDERED");
        Answer second = round.ordered("PROVINCE");
        assertThat(second.at("/total")).isEqualTo("200.00");
        round.receipts(second.at("/id"), paid(1, "200.00", "C"));
        assertThat(round.state(one)).isEqualTo("PAID");
    }

    @Test
    void the_same_message_counts_once_and_a_refused_one_not_at_all() {
        round.approved("300.00", "0.00");
        String order = round.ordered("PROVINCE").at("/id");
        Answer answer = round.receipts(
                order,
                paid(1, "100.00", "A"),
                paid(1, "100.00", "A"),
                paid(1, "90.00", "A"),
                paid(1, "200.01", "B"),
                paid(7, "1.00", "C"),
                paid(1, "1.00", "D", today.minusDays(1)),
                paid(1, "1.00", "E", today.plusDays(1)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/results").findValuesAsText("result"))
                .containsExactly("COUNTED", "REPEATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(answer.json().at("/results").findValuesAsText("code"))
                .containsSubsequence(
                        "REFERENCE_SAYS_OTHERWISE",
                        "MORE_THAN_ORDERED",
                        "NO_SUCH_LINE",
                        "PAID_BEFORE_ORDERED",
                        "PAID_IN_FUTURE");
        assertThat(answer.at("/results/3/message")).contains("200.00");
        assertThat(round.receipts(order, paid(1, "100.00", "A")).at("/order/paid"))
                .isEqualTo("100.00");
        Answer bad = round.receipts(
                order, "{\"line\": 1, \"amount\": \"0.00\", \"bankReference\": \"Z\", \"outcome\": \"FAILED\"}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/receipts/0/amount", "/receipts/0/failureReason");
        assertThat(service.post(
                                TestTokens.bureauApprover(),
                                "/payment-orders/" + order + "/receipts",
                                "{\"receipts\": [" + paid(1, "1.00", "Q") + "]}",
                                "If-Match",
                                "\"v1\"")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void two_recordings_at_once_of_one_message_count_once() throws Exception {
        round.approved("300.00", "0.00");
        Answer order = round.ordered("PROVINCE");
        String path = "/payment-orders/" + order.at("/id") + "/receipts";
        String body = "{\"receipts\": [" + paid(1, "100.00", "A") + "]}";
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = threads.submit(() -> service.post(PAYER, path, body, "If-Match", "\"v1\""));
            Future<Answer> second = threads.submit(() -> service.post(COLLEAGUE, path, body, "If-Match", "\"v1\""));
            answers = List.of(first.get(), second.get());
        }
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
        assertThat(service.get(PAYER, "/payment-orders/" + order.at("/id")).at("/paid"))
                .isEqualTo("100.00");
    }

    @Test
    void the_reconciliation_names_every_line_that_does_not_match() {
        round.approved("300.00", "0.00");
        round.approved("30.00", "0.00");
        round.approved("3.00", "0.00");
        String order = round.ordered("PROVINCE").at("/id");
        round.receipts(order, paid(1, "300.00", "A"), paid(2, "10.00", "A"));
        Answer answer = service.get(TestTokens.auditor(), "/payment-orders/" + order + "/reconciliation");
        assertThat(answer.at("/ordered")).isEqualTo("333.00");
        assertThat(answer.at("/paid")).isEqualTo("310.00");
        assertThat(answer.at("/difference")).isEqualTo("23.00");
        assertThat(answer.at("/matches")).isEqualTo("false");
        assertThat(answer.json().at("/findings").findValuesAsText("mismatch"))
                .containsExactly("REFERENCE_USED_TWICE", "PARTLY_PAID", "REFERENCE_USED_TWICE", "UNPAID");
    }

    @Test
    void the_file_for_the_bank_keeps_accounts_as_text_and_runs_no_formula() {
        round.approved("300.00", "0.00", "=HYPERLINK(\"http://x\")");
        Answer order = round.ordered("PROVINCE");
        String path = "/payment-orders/" + order.at("/id");
        Answer csv = service.get(PAYER, path + "/order.csv");
        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.text())
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                .contains("\"0000370000")
                .contains("\"300.00\"")
                .contains(order.at("/number"))
                .contains(order.at("/digest"));
        Answer workbook = service.get(PAYER, path + "/order.xlsx");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.text()).startsWith("PK");
        assertThat(service.get(TestTokens.bureauReviewer(), path + "/order.csv").status())
                .isEqualTo(403);

        String whole = order.at("/lines/0/accountNumber");
        assertThat(whole).startsWith("0000370000");
        assertThat(service.get(TestTokens.bureauReviewer(), path).at("/lines/0/accountNumber"))
                .startsWith("*")
                .endsWith(whole.substring(whole.length() - 4));
        assertThat(service.get(TestTokens.enterpriseA(), path).status()).isEqualTo(403);
        assertThat(service.get(PAYER, "/payment-orders?roundId=" + round.id())
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(service.get(PAYER, "/payment-orders/count?roundId=" + round.id() + "&party=CITY")
                        .at("/count"))
                .isEqualTo("0");
    }
}

package techfin.subsidykit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import techfin.money.Money;
import techfin.subsidykit.application.Details.Payee;

class ReconciliationTest {
    private static final LocalDate ORDERED_ON = LocalDate.parse("2026-11-21");

    private static PaymentLine line(int number, long fen) {
        return PaymentLine.ordered(
                "order",
                number,
                new Payable.Entry("case-" + number, number, "u", "e", new Payee("n", "1", "b"), Money.ofFen(fen)));
    }

    private static PaymentReceipt receipt(int line, Outcome outcome, long fen, String reference, LocalDate on) {
        return new PaymentReceipt(line, reference, outcome, Money.ofFen(fen), on, "reason");
    }

    private static PaymentOrder order(List<PaymentLine> lines) {
        Money total = Money.sum(lines.stream().map(PaymentLine::amount).toList());
        return new PaymentOrder(
                "order", 1, "round", "CITY", 1, "n", "payer", ORDERED_ON, total, lines.size(), "d", Money.ZERO);
    }

    @Test
    void money_paid_in_the_next_budget_year_is_told() {
        PaymentReceipt late = receipt(1, Outcome.PAID, 100, "A", LocalDate.parse("2027-01-01"));
        PaymentReceipt inTime = receipt(2, Outcome.PAID, 100, "B", LocalDate.parse("2026-12-31"));
        List<PaymentLine> lines = List.of(line(1, 100).after(late), line(2, 100).after(inTime));
        Reconciliation found = Reconciliation.of(order(lines), lines, List.of(late, inTime));
        assertThat(found.findings())
                .containsExactly(new Reconciliation.Finding(
                        1, "case-1", Reconciliation.Mismatch.PAID_AFTER_BUDGET_YEAR, Money.ZERO));
    }

    @Test
    void a_line_that_is_not_the_sum_of_its_receipts_is_told() {
        PaymentReceipt known = receipt(1, Outcome.PAID, 100, "A", ORDERED_ON);
        List<PaymentLine> lines = List.of(line(1, 100).after(known));
        assertThat(Reconciliation.of(order(lines), lines, List.of()).findings())
                .extracting(Reconciliation.Finding::mismatch)
                .containsExactly(Reconciliation.Mismatch.RECEIPTS_DIFFER);
    }

    /** Any course of messages: what is ordered is paid, open or freed, and nothing is paid beyond it. */
    @Test
    void ordered_money_is_paid_open_or_freed_whatever_the_bank_says() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<PaymentLine> lines = new ArrayList<>();
            for (int number = 1; number <= 5; number++) {
                lines.add(line(number, 1 + random.nextInt(1000)));
            }
            List<PaymentReceipt> counted = new ArrayList<>();
            for (int message = 0; message < 40; message++) {
                int number = 1 + random.nextInt(5);
                PaymentReceipt receipt = receipt(
                        number,
                        random.nextInt(4) == 0 ? Outcome.FAILED : Outcome.PAID,
                        1 + random.nextInt(600),
                        "R" + random.nextInt(30),
                        ORDERED_ON);
                List<PaymentReceipt> before =
                        counted.stream().filter(known -> known.line() == number).toList();
                Booking booking = Booking.of(lines.get(number - 1), receipt, before, ORDERED_ON, ORDERED_ON);
                if (booking instanceof Booking.Counted yes) {
                    lines.set(number - 1, yes.line());
                    counted.add(receipt);
                }
            }
            Reconciliation found = Reconciliation.of(order(lines), lines, counted);
            assertThat(found.paid().plus(found.open()).plus(found.freed()))
                    .as("seed %d", seed)
                    .isEqualTo(found.ordered());
            assertThat(found.difference()).isEqualTo(found.open().plus(found.freed()));
            assertThat(found.findings())
                    .as("seed %d", seed)
                    .noneMatch(finding -> finding.mismatch() == Reconciliation.Mismatch.RECEIPTS_DIFFER);
        }
    }

    @Test
    void a_number_of_the_bank_that_says_something_else_is_refused() {
        PaymentReceipt first = receipt(1, Outcome.PAID, 60, "A", ORDERED_ON);
        PaymentLine after = line(1, 100).after(first);
        assertThat(Booking.of(after, first, List.of(first), ORDERED_ON, ORDERED_ON))
                .isEqualTo(new Booking.Repeated());
        PaymentReceipt other = receipt(1, Outcome.PAID, 40, "A", ORDERED_ON);
        assertThat(Booking.of(after, other, List.of(first), ORDERED_ON, ORDERED_ON))
                .isEqualTo(new Booking.Refused("REFERENCE_SAYS_OTHERWISE", Map.of("reference", "A")));
    }
}

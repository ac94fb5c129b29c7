package techfin.subsidykit.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import techfin.money.Money;

/**
 * An order against what the bank said.
 *
 * @param ordered yuan over all lines
 * @param paid yuan over all receipts that count
 * @param open yuan that the bank still owes
 * @param freed yuan that were not paid and can be ordered again
 * @param difference ordered less paid
 * @param findings what does not match, by line; empty when everything does
 */
public record Reconciliation(
        Money ordered, Money paid, Money open, Money freed, Money difference, List<Finding> findings) {
    public Reconciliation {
        findings = List.copyOf(findings);
    }

    /** What does not match. */
    public enum Mismatch {
        /** Nothing is paid yet. */
        UNPAID,
        /** Less is paid than ordered. */
        PARTLY_PAID,
        /** The bank paid nothing and will not. */
        FAILED,
        /** The bank's number stands on another line too: one payment may have been counted for two. */
        REFERENCE_USED_TWICE,
        /** Paid after 31 December of the order's year, out of the next year's money (Budget Law of the PRC, art. 18). */
        PAID_AFTER_BUDGET_YEAR,
        /** The line's figure is not the sum of its receipts. */
        RECEIPTS_DIFFER
    }

    /**
     * A line that does not match.
     *
     * @param difference yuan ordered less paid
     */
    public record Finding(int line, String caseId, Mismatch mismatch, Money difference) {}

    /** Compares an order and its lines with all receipts that count. */
    public static Reconciliation of(PaymentOrder order, List<PaymentLine> lines, List<PaymentReceipt> receipts) {
        Map<Integer, List<PaymentReceipt>> byLine = new HashMap<>();
        Map<String, Set<Integer>> linesOfReference = new HashMap<>();
        for (PaymentReceipt receipt : receipts) {
            byLine.computeIfAbsent(receipt.line(), line -> new ArrayList<>()).add(receipt);
            if (receipt.outcome() == Outcome.PAID) {
                linesOfReference
                        .computeIfAbsent(receipt.bankReference(), reference -> new TreeSet<>())
                        .add(receipt.line());
            }
        }
        List<Finding> findings = new ArrayList<>();
        LocalDate yearEnd = LocalDate.of(order.orderedOn().getYear(), 12, 31);
        for (PaymentLine line : lines) {
            List<PaymentReceipt> paid = byLine.getOrDefault(line.number(), List.of()).stream()
                    .filter(receipt -> receipt.outcome() == Outcome.PAID)
                    .toList();
            check(line, paid, linesOfReference, yearEnd, findings);
        }
        Money ordered = Money.sum(lines.stream().map(PaymentLine::amount).toList());
        Money paid = Money.sum(lines.stream().map(PaymentLine::paid).toList());
        return new Reconciliation(
                ordered,
                paid,
                Money.sum(lines.stream().map(PaymentLine::open).toList()),
                Money.sum(lines.stream().map(PaymentLine::freed).toList()),
                ordered.minus(paid),
                findings);
    }

    private static void check(
            PaymentLine line,
            List<PaymentReceipt> paid,
            Map<String, Set<Integer>> linesOfReference,
            LocalDate yearEnd,
            List<Finding> findings) {
        Money difference = line.amount().minus(line.paid());
        switch (line.state()) {
            case PAID -> {}
            case ORDERED -> findings.add(new Finding(line.number(), line.caseId(), Mismatch.UNPAID, difference));
            case PARTLY_PAID ->
                findings.add(new Finding(line.number(), line.caseId(), Mismatch.PARTLY_PAID, difference));
            case FAILED -> findings.add(new Finding(line.number(), line.caseId(), Mismatch.FAILED, difference));
        }
        if (!Money.sum(paid.stream().map(PaymentReceipt::amount).toList()).equals(line.paid())) {
            findings.add(new Finding(line.number(), line.caseId(), Mismatch.RECEIPTS_DIFFER, difference));
        }
        if (paid.stream()
                .anyMatch(receipt -> linesOfReference
                                .getOrDefault(receipt.bankReference(), Set.of())
                                .size()
                        > 1)) {
            findings.add(new Finding(line.number(), line.caseId(), Mismatch.REFERENCE_USED_TWICE, difference));
        }
        if (paid.stream().anyMatch(receipt -> isAfter(receipt, yearEnd))) {
            findings.add(new Finding(line.number(), line.caseId(), Mismatch.PAID_AFTER_BUDGET_YEAR, difference));
        }
    }

    private static boolean isAfter(PaymentReceipt receipt, LocalDate yearEnd) {
        LocalDate paidOn = receipt.paidOn();
        return paidOn != null && paidOn.isAfter(yearEnd);
    }
}

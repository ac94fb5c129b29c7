package techfin.lending.servicing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything on record as paid on one loan, each list by day, reversed entries and their reversals included. */
public record LoanPayments(List<Repayment> repayments, List<InterestVoucher> vouchers) {
    /** Nothing paid yet. */
    public static final LoanPayments NONE = new LoanPayments(List.of(), List.of());

    public LoanPayments {
        repayments = List.copyOf(repayments);
        vouchers = List.copyOf(vouchers);
    }

    /** Repayments that were really made: neither reversed nor a reversal. */
    public List<Repayment> standingRepayments() {
        return standing(repayments);
    }

    /** Vouchers that are right: neither reversed nor a reversal. */
    public List<InterestVoucher> standingVouchers() {
        return standing(vouchers);
    }

    /** By the id of each reversed entry, the id of the entry that took it back. */
    public static Map<String, String> reversals(List<? extends PaymentEntry> entries) {
        Map<String, String> reversals = new HashMap<>();
        for (PaymentEntry entry : entries) {
            String wrong = entry.recorded().reverses();
            if (wrong != null) {
                reversals.put(wrong, entry.id());
            }
        }
        return reversals;
    }

    /** The entry with this id. */
    public static <E extends PaymentEntry> Optional<E> find(List<E> entries, String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private static <E extends PaymentEntry> List<E> standing(List<E> entries) {
        Set<String> reversed = reversals(entries).keySet();
        return entries.stream()
                .filter(entry -> !entry.recorded().isReversal() && !reversed.contains(entry.id()))
                .toList();
    }
}

package techfin.pledge.fee;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import techfin.lending.servicing.Recorded;
import techfin.money.Money;
import techfin.subsidy.FeeKind;

/**
 * A fee that the enterprise proved for a loan, or the taking back of an entry that was wrong; entries are never changed.
 *
 * @param payee appraiser, insurer, guarantor or rating agency
 * @param invoiceNumber of the invoice (发票号码); one invoice proves one fee, whichever loan it is stated for
 * @param amount yuan; negative for a reversal
 */
public record LoanFee(
        String id,
        String loanId,
        FeeKind kind,
        String payee,
        String invoiceNumber,
        LocalDate paidOn,
        Money amount,
        Recorded recorded) {
    /** The entry that takes this one back; the invoice is free again then. */
    public LoanFee reversal(String reversalId, Recorded how) {
        return new LoanFee(reversalId, loanId, kind, payee, invoiceNumber, paidOn, amount.negated(), how);
    }

    /** Those of these fees that are right: neither reversed nor a reversal. */
    public static List<LoanFee> standing(List<LoanFee> fees) {
        Set<String> reversed = new HashSet<>();
        for (LoanFee fee : fees) {
            String wrong = fee.recorded().reverses();
            if (wrong != null) {
                reversed.add(wrong);
            }
        }
        return fees.stream()
                .filter(fee -> !fee.recorded().isReversal() && !reversed.contains(fee.id()))
                .toList();
    }
}

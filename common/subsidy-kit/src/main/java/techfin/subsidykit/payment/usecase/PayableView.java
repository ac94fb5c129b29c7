package techfin.subsidykit.payment.usecase;

import java.util.List;
import techfin.subsidykit.payment.Payable;

/**
 * What a payer can order for a party in a round now; amounts in yuan.
 *
 * @param count number of lines that an order would have
 * @param excluded cases with money to pay that this payer cannot order
 */
public record PayableView(
        String roundId, String party, int count, String total, List<EntryView> lines, List<ExcludedView> excluded) {
    /** A case with money to pay. */
    public record EntryView(
            String caseId,
            int entry,
            String uscc,
            String enterpriseName,
            String accountName,
            String accountNumber,
            String bankName,
            String amount) {}

    /** A case that is left out. */
    public record ExcludedView(String caseId, int entry, String enterpriseName, String amount, Payable.Reason reason) {}

    /** The view of what is payable. */
    public static PayableView of(Payable payable) {
        return new PayableView(
                payable.roundId(),
                payable.party(),
                payable.count(),
                payable.total().toString(),
                payable.entries().stream()
                        .map(entry -> new EntryView(
                                entry.caseId(),
                                entry.entry(),
                                entry.uscc(),
                                entry.enterpriseName(),
                                entry.payee().accountName(),
                                entry.payee().accountNumber(),
                                entry.payee().bankName(),
                                entry.amount().toString()))
                        .toList(),
                payable.excluded().stream()
                        .map(left -> new ExcludedView(
                                left.caseId(),
                                left.entry(),
                                left.enterpriseName(),
                                left.amount().toString(),
                                left.reason()))
                        .toList());
    }
}

package techfin.subsidykit.listing;

import java.util.List;
import techfin.money.Money;
import techfin.subsidy.Part;

/**
 * A line of the list.
 *
 * @param number from 1, in the order of filing
 * @param principal yuan of the loan
 * @param entitled yuan by the rule alone
 * @param amount yuan after the budget
 * @param parts of the amount, per party
 * @param receiptDigest over every input and step of what the rule gives
 */
public record ListEntry(
        int number,
        String applicationId,
        String loanId,
        String uscc,
        String enterpriseName,
        String divisionCode,
        String bankCode,
        String contractNumber,
        String noteNumber,
        Money principal,
        Money entitled,
        Money amount,
        List<Part> parts,
        String receiptDigest) {
    public ListEntry {
        parts = List.copyOf(parts);
    }
}

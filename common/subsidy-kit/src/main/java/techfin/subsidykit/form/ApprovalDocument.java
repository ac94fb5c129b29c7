package techfin.subsidykit.form;

import java.time.LocalDate;
import java.util.List;
import techfin.money.Money;

/**
 * The approval of a round's list or of one case (审批单).
 *
 * @param round title of the round
 * @param entries what is approved, in the order of their numbers; one for a single case
 * @param budgets before and after this approval, party by party
 * @param approver name
 * @param noticeFrom first day of the public notice
 * @param noticeClosedOn last day of the public notice
 * @param objections against the entries, with their outcome; empty for none
 * @param listDigest digest of the approved list; for a single case that of its receipt
 * @param madeOn the day of this document
 */
public record ApprovalDocument(
        String round,
        PrintedScheme scheme,
        List<Entry> entries,
        List<BudgetLine> budgets,
        String approver,
        LocalDate approvedOn,
        LocalDate noticeFrom,
        LocalDate noticeClosedOn,
        List<RaisedObjection> objections,
        String listDigest,
        LocalDate madeOn) {
    public ApprovalDocument {
        entries = List.copyOf(entries);
        budgets = List.copyOf(budgets);
        objections = List.copyOf(objections);
    }

    /**
     * What is approved for one enterprise.
     *
     * @param number from 1
     * @param uscc unified social credit code, whole
     * @param loanAmount yuan
     * @param amount yuan approved
     * @param parts of the amount, party by party
     * @param receiptDigest digest of the calculation
     */
    public record Entry(
            int number,
            String enterprise,
            String uscc,
            String bank,
            String noteNumber,
            Money loanAmount,
            Money amount,
            List<PartyAmount> parts,
            String receiptDigest) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A party's budget of the round.
     *
     * @param party as the form calls it, or 合计 where the budget is one
     * @param before yuan left before this approval
     * @param after yuan left after it
     */
    public record BudgetLine(String party, Money before, Money after) {}

    /**
     * An objection.
     *
     * @param entry number of the entry
     * @param outcome in words, for example 不成立
     */
    public record RaisedObjection(int entry, LocalDate receivedOn, String content, String outcome) {}

    /** The parties that pay, in the order in which the entries name them. */
    public List<String> parties() {
        return entries.stream()
                .flatMap(entry -> entry.parts().stream())
                .map(PartyAmount::party)
                .distinct()
                .toList();
    }

    /** Yuan of all loans. */
    public Money loanTotal() {
        return Money.sum(entries.stream().map(Entry::loanAmount).toList());
    }

    /** Yuan approved in all. */
    public Money total() {
        return Money.sum(entries.stream().map(Entry::amount).toList());
    }

    /** Yuan that one party pays. */
    public Money total(String party) {
        return Money.sum(entries.stream()
                .map(entry -> PartyAmount.of(party, entry.parts()))
                .toList());
    }
}

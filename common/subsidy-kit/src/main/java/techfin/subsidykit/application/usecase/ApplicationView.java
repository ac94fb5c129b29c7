package techfin.subsidykit.application.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.servicekit.etag.Difference;

/**
 * An application as it is told to people.
 *
 * @param entry number on the frozen list, null before
 * @param amount yuan: by the frozen list, before it what the rule gives by the facts of this moment
 * @param entitled yuan by the rule alone, before the budget
 * @param preview what an approver decides on; null once decided and for readers outside the office
 * @param markedFields what may change while the case is returned
 * @param standing where the money is, in words
 * @param nextSteps what can happen next and who may do it
 * @param reviews what reviewers found, oldest first; null in lists and for the bank
 * @param changes what the applicant changed since a reviewer with your role last looked; null in lists
 */
public record ApplicationView(
        String id,
        long version,
        String roundId,
        String loanId,
        String bankCode,
        ApplicantView enterprise,
        CaseState status,
        String preparedBy,
        LocalDate filedOn,
        @Nullable Integer entry,
        String amount,
        List<PartView> parts,
        String entitled,
        String receiptDigest,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        @Nullable PreviewView preview,
        DetailsView details,
        List<String> markedFields,
        StandingView standing,
        List<NextStep> nextSteps,
        @Nullable List<ReviewView> reviews,
        @Nullable List<Difference> changes) {

    /** The enterprise that gets the money. */
    public record ApplicantView(String uscc, String name, String divisionCode) {}

    /** Amounts in yuan; {@code budgetAfter} is negative when the round cannot pay it. */
    public record PreviewView(
            String amount,
            List<PartView> parts,
            String budgetBefore,
            String budgetAfter,
            String receiptDigest,
            boolean movedSinceListed) {}
}

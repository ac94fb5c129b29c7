package techfin.loan.subsidy.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.subsidy.ApplicationStatus;
import techfin.loan.subsidy.Decided;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.Preview;
import techfin.loan.subsidy.SubsidyApplication;

/**
 * An application as it is told to people and kept in the audit trail.
 *
 * @param amount yuan; what was approved, or what would be by the facts of this moment
 * @param preview what an approver decides on; null once decided and for readers outside the bureau
 */
public record ApplicationView(
        String id,
        long version,
        String roundId,
        String loanId,
        String bankCode,
        ApplicantView enterprise,
        ApplicationStatus status,
        String preparedBy,
        LocalDate filedOn,
        String amount,
        List<PartView> parts,
        String receiptDigest,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        @Nullable PreviewView preview) {

    /** The enterprise that gets the money. */
    public record ApplicantView(String uscc, String name, String divisionCode) {}

    /** The share of one party, in yuan. */
    public record PartView(String party, String amount) {}

    /** Amounts in yuan; {@code budgetAfter} is negative when the round cannot pay it. */
    public record PreviewView(
            String amount, List<PartView> parts, String budgetBefore, String budgetAfter, String receiptDigest) {}

    /** The application with what it gives. */
    public static ApplicationView of(
            SubsidyApplication application, Entitlement entitlement, @Nullable Preview preview) {
        Decided decision = application.decision();
        return new ApplicationView(
                application.id(),
                application.version(),
                application.roundId(),
                application.loanId(),
                application.bankCode(),
                new ApplicantView(application.uscc().value(), application.enterpriseName(), application.divisionCode()),
                application.status(),
                application.preparedBy(),
                application.filedOn(),
                entitlement.amount().toString(),
                parts(entitlement),
                entitlement.receiptDigest(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.reasonCode(),
                decision == null ? null : decision.reasonText(),
                preview == null
                        ? null
                        : new PreviewView(
                                entitlement.amount().toString(),
                                parts(entitlement),
                                preview.budgetBefore().toString(),
                                preview.budgetAfter().toString(),
                                entitlement.receiptDigest()));
    }

    private static List<PartView> parts(Entitlement entitlement) {
        return entitlement.parts().stream()
                .map(part -> new PartView(part.party(), part.amount().toString()))
                .toList();
    }
}

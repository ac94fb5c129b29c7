package techfin.subsidykit.application.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.Returned;
import techfin.subsidykit.application.SubsidyApplication;

/**
 * A case as the audit trail keeps it after each change.
 *
 * @param amount yuan by the frozen list, null before
 * @param markedFields what may change while it is returned
 */
public record CaseRecord(
        String id,
        long version,
        String roundId,
        String loanId,
        String bankCode,
        String uscc,
        String enterpriseName,
        String divisionCode,
        CaseState status,
        String preparedBy,
        LocalDate filedOn,
        DetailsView details,
        @Nullable Integer entry,
        @Nullable String amount,
        List<PartView> parts,
        @Nullable String receiptDigest,
        @Nullable Stage stage,
        @Nullable LocalDate clockSince,
        @Nullable Integer daysUsed,
        Set<String> markedFields,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reasonCode,
        @Nullable String reasonText) {

    /** The case as it stands. */
    public static CaseRecord of(SubsidyApplication application) {
        Listed listed = application.listed();
        StageClock clock = application.progress().clock();
        Returned returned = application.progress().returned();
        Decided decided = application.progress().decision();
        Details details = application.details();
        return new CaseRecord(
                application.id(),
                application.version(),
                application.roundId(),
                application.loanId(),
                application.bankCode(),
                application.uscc(),
                application.enterpriseName(),
                application.divisionCode(),
                application.state(),
                application.preparedBy(),
                application.filedOn(),
                DetailsView.of(details),
                listed == null ? null : listed.entry(),
                listed == null ? null : listed.amount().toString(),
                listed == null ? List.of() : PartView.all(listed.parts()),
                listed == null ? null : listed.entitlement().receiptDigest(),
                clock == null ? null : clock.stage(),
                clock == null ? null : clock.since(),
                clock == null ? null : clock.used(),
                returned == null ? Set.of() : new TreeSet<>(returned.marked()),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.on(),
                decided == null ? null : decided.reasonCode(),
                decided == null ? null : decided.reasonText());
    }
}

package techfin.subsidykit.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;

/**
 * An application for the subsidy of one settled loan in one round: a case.
 *
 * @param version counts every change, from 1
 * @param uscc unified social credit code of the enterprise
 * @param preparedBy user name of who entered it
 * @param listed what it gets by the frozen list, null before
 */
public record SubsidyApplication(
        String id,
        long version,
        String roundId,
        String loanId,
        String bankCode,
        String uscc,
        String enterpriseName,
        String divisionCode,
        CaseState state,
        String preparedBy,
        LocalDate filedOn,
        Progress progress,
        @Nullable Listed listed) {

    /** What the applicant wrote. */
    public Details details() {
        return progress.details();
    }

    /** The next version. */
    public SubsidyApplication next(CaseState to, Progress then) {
        return with(to, then, listed);
    }

    /** The next version, on the list. */
    public SubsidyApplication listed(CaseState to, Progress then, Listed as) {
        return with(to, then, as);
    }

    private SubsidyApplication with(CaseState to, Progress then, @Nullable Listed as) {
        return new SubsidyApplication(
                id,
                version + 1,
                roundId,
                loanId,
                bankCode,
                uscc,
                enterpriseName,
                divisionCode,
                to,
                preparedBy,
                filedOn,
                then,
                as);
    }
}

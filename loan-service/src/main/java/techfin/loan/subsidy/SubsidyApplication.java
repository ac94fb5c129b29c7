package techfin.loan.subsidy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Uscc;

/**
 * An application for the subsidy of one settled loan in one round.
 *
 * @param version counts every change, from 1
 * @param preparedBy user name of who filed it
 * @param decision null until somebody has decided
 */
public record SubsidyApplication(
        String id,
        long version,
        String roundId,
        String loanId,
        String bankCode,
        Uscc uscc,
        String enterpriseName,
        String divisionCode,
        ApplicationStatus status,
        String preparedBy,
        LocalDate filedOn,
        @Nullable Decided decision) {

    /** The next version, decided. */
    public SubsidyApplication decided(ApplicationStatus to, Decided by) {
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
                by);
    }
}

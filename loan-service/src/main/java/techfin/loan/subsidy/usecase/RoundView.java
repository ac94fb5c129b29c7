package techfin.loan.subsidy.usecase;

import java.time.LocalDate;
import techfin.loan.subsidy.SubsidyRound;

/**
 * A round as it is told to people and kept in the audit trail.
 *
 * @param budget yuan for all parties together
 * @param granted yuan approved so far
 * @param remaining yuan left
 */
public record RoundView(
        String id,
        long version,
        String name,
        String schemeCode,
        String schemeVersion,
        LocalDate opensOn,
        LocalDate closesOn,
        int grantYear,
        String budget,
        String granted,
        String remaining,
        String openedBy) {
    public static RoundView of(SubsidyRound round) {
        return new RoundView(
                round.id(),
                round.version(),
                round.name(),
                round.schemeCode(),
                round.schemeVersion(),
                round.opensOn(),
                round.closesOn(),
                round.grantYear(),
                round.budget().toString(),
                round.granted().toString(),
                round.remaining().toString(),
                round.openedBy());
    }
}

package techfin.loan.statistics.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.lending.place.Divisions;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.usecase.Scopes;
import techfin.loan.statistics.Breakdown;
import techfin.loan.statistics.DateOf;
import techfin.loan.statistics.Industries;
import techfin.loan.statistics.Label;
import techfin.loan.statistics.Period;
import techfin.loan.statistics.Statistics;
import techfin.loan.statistics.Tallies;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

/** Tells statistics over the loans that somebody may see: a bank its own, a county its own, the bureau all. */
@Singleton
public class TellStatistics {
    private final Tallies tallies;
    private final Divisions divisions;
    private final Industries industries;
    private final UnitOfWork work;

    TellStatistics(Tallies tallies, Divisions divisions, Industries industries, UnitOfWork work) {
        this.tallies = tallies;
        this.divisions = divisions;
        this.industries = industries;
        this.work = work;
    }

    /**
     * The table of a period.
     *
     * @throws Problem 403 for an enterprise and for whoever has nothing to do with loans
     */
    public Statistics tell(Actor actor, Breakdown by, DateOf dateOf, Period period) {
        LoanScope scope = scope(actor);
        return work.run(() -> Statistics.of(
                by,
                dateOf,
                period,
                tallies.count(scope, by, dateOf, period),
                tallies.count(scope, by, dateOf, period.aYearBefore()),
                key -> label(by, key)));
    }

    /**
     * The same loans by county, bank and quarter at once.
     *
     * @throws Problem 403 for an enterprise and for whoever has nothing to do with loans
     */
    public List<Cell> cells(Actor actor, CrossAsked asked) {
        return tallies.cells(scope(actor), asked);
    }

    /** The names of counties. */
    public Divisions divisions() {
        return divisions;
    }

    private static LoanScope scope(Actor actor) {
        LoanScope scope = Scopes.of(actor);
        if (scope instanceof LoanScope.OfEnterprise) {
            throw Problem.forbidden();
        }
        return scope;
    }

    private Label label(Breakdown by, String key) {
        return switch (by) {
            case DIVISION ->
                divisions
                        .find(key)
                        .map(division -> new Label(key, division.nameZh(), division.nameEn(), null))
                        .orElseGet(() -> Label.of(key));
            case INDUSTRY -> industries.label(key);
            case BANK, QUARTER, MONTH -> Label.of(key);
        };
    }
}

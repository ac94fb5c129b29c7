package techfin.pledge.statistics.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.lending.place.Divisions;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.pledge.access.RowScope;
import techfin.pledge.access.usecase.Scopes;
import techfin.pledge.statistics.Asked;
import techfin.pledge.statistics.Breakdown;
import techfin.pledge.statistics.Label;
import techfin.pledge.statistics.RightLabels;
import techfin.pledge.statistics.Statistics;
import techfin.pledge.statistics.Tallies;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

/** Tells statistics over what somebody may see: a bank its own, a county its own, the offices of the city all. */
@Singleton
public class TellStatistics {
    private final Tallies tallies;
    private final Divisions divisions;
    private final UnitOfWork work;

    TellStatistics(Tallies tallies, Divisions divisions, UnitOfWork work) {
        this.tallies = tallies;
        this.divisions = divisions;
        this.work = work;
    }

    /**
     * The table that is asked for.
     *
     * @throws Problem 403 for an enterprise and for whoever has nothing to do with pledges
     */
    public Statistics tell(Actor actor, Asked asked) {
        RowScope scope = scope(actor);
        return work.run(() -> Statistics.of(
                asked,
                tallies.count(scope, asked),
                tallies.count(scope, asked.aYearBefore()),
                key -> label(asked.by(), key)));
    }

    /**
     * Loans by county, bank and quarter at once.
     *
     * @throws Problem 403 for an enterprise and for whoever has nothing to do with pledges
     */
    public List<Cell> cells(Actor actor, CrossAsked asked) {
        return tallies.cells(scope(actor), asked);
    }

    /** The names of counties. */
    public Divisions divisions() {
        return divisions;
    }

    private static RowScope scope(Actor actor) {
        RowScope scope = Scopes.of(actor);
        if (scope instanceof RowScope.OfEnterprise) {
            throw Problem.forbidden();
        }
        return scope;
    }

    private Label label(Breakdown by, String key) {
        return switch (by) {
            case KIND -> RightLabels.ofKind(key);
            case GROUP -> RightLabels.ofGroup(key);
            case DIVISION ->
                divisions
                        .find(key)
                        .map(division -> new Label(key, division.nameZh(), division.nameEn()))
                        .orElseGet(() -> Label.of(key));
            case BANK, QUARTER, MONTH -> Label.of(key);
        };
    }
}

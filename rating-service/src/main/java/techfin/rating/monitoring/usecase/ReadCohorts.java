package techfin.rating.monitoring.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.record.Stated;
import techfin.rating.access.Role;
import techfin.rating.monitoring.Cohorts;
import techfin.rating.monitoring.Rated;
import techfin.rating.scoring.GradeScale;
import techfin.rating.system.usecase.Scorers;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** Walks the ratings that stood on a day, for the bureau and the auditor. */
@Singleton
public class ReadCohorts {
    private final Cohorts cohorts;
    private final Scorers scorers;
    private final Divisions divisions;
    private final BusinessClock clock;

    ReadCohorts(Cohorts cohorts, Scorers scorers, Divisions divisions, BusinessClock clock) {
        this.cohorts = cohorts;
        this.scorers = scorers;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * The period as somebody stated it.
     *
     * @throws Problem 403 for anybody but the bureau and the auditor; 400 for days or a division that cannot be
     */
    public Period period(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String divisionCode) {
        actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
        List<Finding> found = new ArrayList<>();
        Stated.require("?from", from, found);
        Stated.require("?to", to, found);
        if (from != null) {
            PlausibleDays.check("?from", from, found);
        }
        if (to != null && to.isAfter(clock.today())) {
            found.add(Finding.of("?to", "IN_FUTURE"));
        }
        if (from != null && to != null && from.isAfter(to)) {
            found.add(Finding.of("?to", "PERIOD_BACKWARDS"));
        }
        if (divisionCode != null
                && divisions
                        .find(divisionCode)
                        .filter(division -> division.kind() != Division.Kind.CITY)
                        .isEmpty()) {
            found.add(Finding.of("?divisionCode", "UNKNOWN_DIVISION"));
        }
        Refusals.throwIfAny(found);
        if (from == null || to == null) {
            throw Problem.invalid();
        }
        return new Period(from, to, divisionCode);
    }

    /** Gives every rating that stood on a day, a stretch at a time. */
    void each(LocalDate on, @Nullable String divisionCode, Consumer<List<Rated>> take) {
        Cohorts.Stretch stretch = cohorts.after(null, on, divisionCode);
        while (stretch != null) {
            take.accept(stretch.ratings());
            stretch = cohorts.after(stretch.last(), on, divisionCode);
        }
    }

    /** Every rating that stood on a day, by code of the enterprise. */
    Map<String, Rated> all(LocalDate on, @Nullable String divisionCode) {
        Map<String, Rated> all = new HashMap<>();
        each(
                on,
                divisionCode,
                ratings -> ratings.forEach(rated -> all.put(rated.uscc().value(), rated)));
        return all;
    }

    /** The grades of the system by which somebody was rated. */
    GradeScale scale(Rated rated) {
        return scorers.of(rated.systemId()).system().grades();
    }

    /** Whether a rating says a grade, and not that too little is known. */
    boolean isGraded(Rated rated) {
        return !rated.grade().equals(scale(rated).unrated());
    }
}

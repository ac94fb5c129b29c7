package techfin.rating.city.usecase;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Role;
import techfin.rating.city.CityCatalogue;
import techfin.rating.city.CityIndicator;
import techfin.rating.city.CityValue;
import techfin.rating.city.CityValues;
import techfin.rating.city.Series;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** The bureau records the value of a year, or corrects it. Runs inside the caller's transaction. */
@Singleton
public class RecordCityValue {
    private final ShowCity show;
    private final CityValues values;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordCityValue(ShowCity show, CityValues values, AuditTrail audit, BusinessClock clock) {
        this.show = show;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the bureau states.
     *
     * @param reason why it replaces what is there; needed only then
     */
    public record Statement(
            int year,
            BigDecimal value,
            @Nullable String asOf,
            String source,
            @Nullable String reason) {}

    /**
     * Records a value, or corrects the one that counts for its year.
     *
     * @param unmoved asked for a correction only: checks that the indicator is the one that the actor saw; throws otherwise
     * @throws Problem 404 for an unknown code, 403 for anybody but the bureau's reviewers, 400 for a year that has not begun
     *     or a correction without a reason, 409 {@code INDICATOR_NOT_MEASURED} for a qualitative one, 409
     *     {@code CHANGED_MEANWHILE}
     */
    public Series record(Actor actor, String code, Statement statement, Consumer<Series> unmoved) {
        Series before = show.one(code);
        actor.require(Role.BUREAU_REVIEWER);
        if (before.indicator().direction() == CityIndicator.Direction.NONE) {
            throw Problem.of(409, "INDICATOR_NOT_MEASURED");
        }
        int thisYear = clock.today().getYear();
        if (statement.year() < CityCatalogue.FIRST_YEAR || statement.year() > thisYear) {
            throw Problem.invalid().at("/year", "YEAR_OUT_OF_RANGE", "from", CityCatalogue.FIRST_YEAR, "to", thisYear);
        }
        Optional<CityValue> replaced = before.in(statement.year());
        if (replaced.isPresent()) {
            unmoved.accept(before);
            if (statement.reason() == null) {
                throw Problem.invalid().at("/reason", "REQUIRED");
            }
        }
        CityValue value = new CityValue(
                statement.year(),
                replaced.map(CityValue::version).orElse(0) + 1,
                statement.value(),
                statement.asOf(),
                statement.source(),
                statement.reason());
        try {
            values.add(code, value, actor.username(), clock.now());
        } catch (CityValues.Taken twin) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        Series after = show.one(code);
        audit.record(
                actor,
                replaced.isPresent() ? "CITY_VALUE_CORRECTED" : "CITY_VALUE_RECORDED",
                ShowCity.OBJECT,
                code,
                CityIndicatorView.of(before),
                CityIndicatorView.of(after),
                statement.reason());
        return after;
    }
}

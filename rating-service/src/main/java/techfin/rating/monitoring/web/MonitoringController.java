package techfin.rating.monitoring.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import techfin.rating.monitoring.MigrationReader;
import techfin.rating.monitoring.usecase.MeasureMigration;
import techfin.rating.monitoring.usecase.MeasureRates;
import techfin.rating.monitoring.usecase.MeasureStability;
import techfin.rating.monitoring.usecase.Period;
import techfin.rating.monitoring.usecase.ReadCohorts;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Whether ratings still mean what they meant. */
@Controller("/api/rating/v1/monitoring")
@Tag(name = "monitoring")
class MonitoringController {
    private static final String WHO = "Roles BUREAU_REVIEWER, BUREAU_APPROVER and AUDITOR. ";
    private static final int MOST_SPANS = MigrationReader.MOST_SPANS;

    private final ReadCohorts cohorts;
    private final MeasureStability stability;
    private final MeasureMigration migration;
    private final MeasureRates rates;

    MonitoringController(
            ReadCohorts cohorts, MeasureStability stability, MeasureMigration migration, MeasureRates rates) {
        this.cohorts = cohorts;
        this.stability = stability;
        this.migration = migration;
        this.rates = rates;
    }

    @Get("/score-stability")
    @Operation(
            summary = "How far the totals shifted between two days (population stability index)",
            description = WHO
                    + "Ten equally wide bins of the total; below 0.10 stable, above 0.25 shifted. A share below 0.0001"
                    + " counts as 0.0001. Enterprises without a grade are left out.")
    MonitoringViews.StabilityView scores(Actor actor, @RequestBean PeriodQuery query) {
        Period period = period(actor, query);
        return MonitoringViews.StabilityView.of(period, stability.totals(period));
    }

    @Get("/indicator-stability")
    @Operation(
            summary = "How far the scores of each indicator shifted between two days",
            description =
                    WHO + "Where an indicator does not apply, the enterprise is left out; a missing value scores 0.")
    MonitoringViews.IndicatorsView indicators(Actor actor, @RequestBean PeriodQuery query) {
        Period period = period(actor, query);
        return new MonitoringViews.IndicatorsView(
                period.from(),
                period.to(),
                stability.indicators(period).stream()
                        .map(MonitoringViews.IndicatorView::of)
                        .toList());
    }

    @Get("/migration")
    @Operation(
            summary = "How the enterprises with a grade on the first day moved until the last",
            description =
                    WHO + "Rows are rescaled to 100 before they are projected; enterprises that lost their grade or"
                            + " came with one stand beside the matrix.")
    MonitoringViews.MigrationView migration(
            Actor actor,
            @RequestBean PeriodQuery query,
            @QueryValue
                    @Nullable
                    @Parameter(
                            description = "Carries the moves on for so many spans of the same length",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "10", defaultValue = "1"))
                    Integer spans) {
        Period period = period(actor, query);
        int many = spans == null ? 1 : spans;
        if (many < 1 || many > MOST_SPANS) {
            throw Problem.invalid().at("?spans", "OUT_OF_RANGE", "least", 1, "most", MOST_SPANS);
        }
        return MonitoringViews.MigrationView.of(period, many, migration.between(period, many));
    }

    @Get("/rates")
    @Operation(
            summary = "How often people overrule the model and enterprises appeal",
            description = WHO + "An alarm above 10 percent of overrides.")
    MonitoringViews.RatesView rates(Actor actor, @RequestBean PeriodQuery query) {
        Period period = period(actor, query);
        return MonitoringViews.RatesView.of(period, rates.of(period));
    }

    private Period period(Actor actor, PeriodQuery query) {
        return cohorts.period(actor, query.from(), query.to(), query.divisionCode());
    }
}

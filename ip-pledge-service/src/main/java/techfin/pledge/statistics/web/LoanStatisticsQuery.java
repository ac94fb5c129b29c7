package techfin.pledge.statistics.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.pledge.statistics.Asked;
import techfin.pledge.statistics.Breakdown;
import techfin.pledge.statistics.DateOf;
import techfin.pledge.statistics.Period;
import techfin.pledge.statistics.RightGroup;
import techfin.pledge.statistics.Subject;
import techfin.recordkit.Refusals;

/**
 * What is asked of a table of loans, as it stands in the address.
 *
 * @param group counts loans on packages of this group alone
 */
@Introspected
record LoanStatisticsQuery(
        @QueryValue
        @Nullable
        @Parameter(
                required = true,
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"kind", "group", "division", "bank", "quarter", "month"}))
        String by,

        @QueryValue @Nullable LocalDate from,

        @QueryValue @Nullable LocalDate to,

        @QueryValue
        @Nullable
        @Parameter(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"decision", "disbursement"},
                                defaultValue = "decision"))
        String dateOf,

        @QueryValue
        @Nullable
        @Parameter(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"patent", "trademark", "other", "mixed"}))
        String group) {

    Asked toAsked(Subject subject, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? LocalDate.of(last.getYear(), 1, 1) : from;
        Optional<Breakdown> breakdown = by == null ? Optional.empty() : Breakdown.parse(by);
        Optional<DateOf> day = DateOf.parse(dateOf == null ? DateOf.DECISION.word() : dateOf);
        Optional<RightGroup> ofGroup = group == null ? Optional.empty() : RightGroup.parse(group);
        List<Finding> found = new ArrayList<>();
        if (by == null) {
            found.add(Finding.of("?by", "REQUIRED"));
        }
        known("?by", by == null || breakdown.isPresent(), found);
        known("?dateOf", day.isPresent(), found);
        known("?group", group == null || ofGroup.isPresent(), found);
        if (from != null) {
            PlausibleDays.check("?from", from, found);
        }
        PlausibleDays.check("?to", last, found);
        if (last.isBefore(first)) {
            found.add(new Finding("?to", "ENDS_BEFORE_BEGIN", Map.of("from", first.toString())));
        }
        Refusals.throwIfAny(found);
        return new Asked(
                subject, breakdown.orElseThrow(), day.orElseThrow(), ofGroup.orElse(null), new Period(first, last));
    }

    private static void known(String pointer, boolean known, List<Finding> found) {
        if (!known) {
            found.add(Finding.of(pointer, "UNKNOWN_VALUE"));
        }
    }
}

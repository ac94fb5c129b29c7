package techfin.loankit.statistics.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.statistics.CrossFigure;
import techfin.lending.statistics.CrossRows;
import techfin.recordkit.Refusals;

/** How a workbook of the table looks, as it stands in the address. */
@Introspected
public record CrossSheetQuery(
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

        @QueryValue @Nullable String divisionCode,

        @QueryValue @Nullable String bankCode,

        @QueryValue
        @Nullable
        @Parameter(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"division-bank", "division", "bank"},
                                defaultValue = "division-bank"))
        String rows,

        @QueryValue
        @Nullable
        @Parameter(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"amount", "part", "count"},
                                defaultValue = "amount"))
        String figure,

        @QueryValue
        @Nullable
        @Parameter(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"yuan", "wan"},
                                defaultValue = "yuan"))
        String unit) {

    /** The part that says which loans. */
    public CrossQuery loans() {
        return new CrossQuery(from, to, dateOf, divisionCode, bankCode);
    }

    /**
     * How the table looks.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every parameter that cannot be
     */
    public Look look() {
        Optional<CrossRows> lines = CrossRows.parse(rows == null ? "division-bank" : rows);
        Optional<CrossFigure> shown = CrossFigure.parse(figure == null ? "amount" : figure);
        boolean wan = "wan".equals(unit);
        List<Finding> found = new ArrayList<>();
        if (lines.isEmpty()) {
            found.add(Finding.of("?rows", "UNKNOWN_VALUE"));
        }
        if (shown.isEmpty()) {
            found.add(Finding.of("?figure", "UNKNOWN_VALUE"));
        }
        if (unit != null && !wan && !"yuan".equals(unit)) {
            found.add(Finding.of("?unit", "UNKNOWN_VALUE"));
        }
        Refusals.throwIfAny(found);
        return new Look(lines.orElseThrow(), shown.orElseThrow(), wan);
    }

    /**
     * How a table looks.
     *
     * @param wan amounts in 10,000 yuan; else in yuan
     */
    public record Look(CrossRows rows, CrossFigure figure, boolean wan) {}
}

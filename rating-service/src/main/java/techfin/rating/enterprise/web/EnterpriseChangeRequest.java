package techfin.rating.enterprise.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.RecordLimits;
import techfin.money.Money;
import techfin.rating.enterprise.EnterpriseChange;
import techfin.rating.enterprise.Figures;

/**
 * What changes of an enterprise; what is left out stays as it is.
 *
 * @param nameFrom first day of the new name; left out where the present name was misspelt, which leaves no former name
 * @param figures all figures anew: one that is left out of them is not known any more
 * @param reason what the change rests on
 */
@Introspected
public record EnterpriseChangeRequest(
        @Size(min = 1, max = RecordLimits.NAME_LENGTH) @Nullable
        String name,

        @Nullable LocalDate nameFrom,

        @Size(min = 1, max = RecordLimits.DIVISION_LENGTH) @Nullable
        String divisionCode,

        @Pattern(regexp = RecordLimits.INDUSTRY) @Nullable String industryCode,

        @Nullable LocalDate foundedOn,

        @Valid @Nullable FiguresRequest figures,

        @NotBlank @Size(max = 500) String reason) {

    /** Figures of the last full year; what is left out is not known. */
    @Introspected
    @Schema(name = "EnterpriseFiguresRequest")
    public record FiguresRequest(
            @Min(0) @Max(Figures.MOST_STAFF) @Nullable Integer staff,
            @Nullable Money revenue,
            @Nullable Money totalAssets) {
        Figures figures() {
            return new Figures(staff, revenue, totalAssets);
        }
    }

    EnterpriseChange change() {
        return new EnterpriseChange(
                name, nameFrom, divisionCode, industryCode, foundedOn, figures == null ? null : figures.figures());
    }
}

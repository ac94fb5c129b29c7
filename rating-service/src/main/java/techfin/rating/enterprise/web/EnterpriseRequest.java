package techfin.rating.enterprise.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.RecordLimits;
import techfin.money.Money;
import techfin.rating.enterprise.EnterpriseDraft;
import techfin.rating.enterprise.Figures;

/**
 * An enterprise that comes on the register.
 *
 * @param industryCode class of GB/T 4754-2017
 * @param staff persons at the end of the last full year, left out when not known
 * @param revenue of the last full year, yuan
 * @param totalAssets at the end of the last full year, yuan
 */
@Introspected
public record EnterpriseRequest(
        @NotBlank @Size(max = RecordLimits.USCC_LENGTH) String uscc,

        @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String name,

        @NotBlank @Size(max = RecordLimits.DIVISION_LENGTH) String divisionCode,

        @NotBlank @Pattern(regexp = RecordLimits.INDUSTRY) String industryCode,

        @Nullable LocalDate foundedOn,

        @Min(0) @Max(Figures.MOST_STAFF) @Nullable Integer staff,

        @Nullable Money revenue,

        @Nullable Money totalAssets) {
    EnterpriseDraft draft() {
        return new EnterpriseDraft(
                uscc, name, divisionCode, industryCode, foundedOn, new Figures(staff, revenue, totalAssets));
    }
}

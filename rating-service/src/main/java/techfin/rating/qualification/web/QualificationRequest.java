package techfin.rating.qualification.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.RecordLimits;
import techfin.rating.qualification.QualificationDraft;
import techfin.rating.qualification.QualificationKind;

/**
 * A qualification as a published list says it.
 *
 * @param year the year of the list; of a 科技型中小企业 the library year
 * @param number of the registration or the certificate; left out when the list has none
 * @param validFrom first day
 * @param validUntil last day; may be left out where a rule sets it: TECH_SME 31 March of the next year, HIGH_TECH,
 *     INNOVATIVE_SME, SPECIALISED_SME and LITTLE_GIANT three years
 * @param source the list or the document
 */
@Introspected
public record QualificationRequest(
        @NotNull QualificationKind kind,

        @NotNull @Min(QualificationDraft.FIRST_YEAR) Integer year,

        @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER) @Nullable
        String number,

        @NotNull LocalDate validFrom,

        @Nullable LocalDate validUntil,

        @NotBlank @Size(max = QualificationDraft.SOURCE_LENGTH)
        String source) {
    QualificationDraft draft() {
        return new QualificationDraft(kind, year, number, validFrom, validUntil, source);
    }
}

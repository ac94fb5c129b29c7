package techfin.rating.product.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.product.GradeStep;
import techfin.rating.product.Purpose;
import techfin.rating.product.RightKind;
import techfin.rating.product.Security;
import techfin.rating.product.Stage;
import techfin.rating.qualification.QualificationKind;

/**
 * The shape of an applicant for readers and generators of clients; {@link techfin.rating.product.ApplicantReader} reads
 * it and names every wrong field. Amounts in yuan with two places, as text.
 *
 * @param on the day whose rules answer, default today
 * @param grade left out without one
 * @param security left out where every kind is open
 */
@Introspected
@Schema(name = "Applicant")
public record ApplicantBody(
        @Nullable LocalDate on,

        @Schema(example = "91371502MA0000001X", minLength = 1) @Nullable
        String uscc,

        @NotNull @Schema(example = "371502", minLength = 1) String divisionCode,

        @Nullable Stage stage,
        @Nullable GradeStep grade,
        @Nullable List<HeldBody> qualifications,

        @Schema(example = "1500000.00") @Nullable String rd,

        @Schema(example = "30000000.00") @Nullable String revenue,

        @Schema(example = "10000000.00") @Nullable String lastEquityRound,

        @Nullable List<RightBody> rights,
        @Nullable Boolean firstLoan,
        @Nullable Purpose purpose,
        @Nullable Security security) {

    /**
     * A qualification held.
     *
     * @param validUntil last day; left out, it follows from kind and year
     */
    @Introspected
    @Schema(name = "ApplicantQualification")
    public record HeldBody(
            @NotNull QualificationKind kind,

            @NotNull @Schema(minimum = "2000") Integer year,

            @Nullable LocalDate validUntil) {}

    /** A right with its appraised value. */
    @Introspected
    @Schema(name = "ApplicantRight")
    public record RightBody(
            @NotNull RightKind kind,

            @NotNull @Schema(example = "5000000.00") String value) {}
}

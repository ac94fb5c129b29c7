package techfin.loankit.servicing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.LoanPayments;
import techfin.lending.servicing.Repayment;
import techfin.loankit.servicing.usecase.ReversedRepayment;
import techfin.servicekit.problem.Language;

/** A repayment on record, or the reversal of one. */
@Schema(name = "Repayment", description = "A repayment on record, or the reversal of one.")
record RepaymentAnswer(
        String id,

        @Schema(description = "the day on which it was paid, however late it came on record")
        LocalDate on,

        @Schema(description = "yuan; negative for a reversal")
        String amount,

        String enteredBy,

        @Schema(description = "when it came on record, null for entries older than the keeping of it") @Nullable
        Instant recordedAt,

        @Schema(description = "id of the wrong entry that this one takes back") @Nullable
        String reverses,

        @Schema(description = "id of the entry that took this one back") @Nullable
        String reversedBy,

        @Schema(description = "why, for a reversal") @Nullable
        String reason,

        @Schema(
                description = "what should be known about the loan once the money did not come back; in the answer to a"
                        + " reversal, null elsewhere")
        @Nullable
        List<WarningAnswer> warnings) {
    static RepaymentAnswer of(Repayment repayment) {
        return of(repayment, Map.of(), null);
    }

    static RepaymentAnswer of(ReversedRepayment reversed, Language language) {
        return of(
                reversed.entry(),
                Map.of(),
                reversed.warnings().stream()
                        .map(warning -> WarningAnswer.of(warning, language))
                        .toList());
    }

    static List<RepaymentAnswer> all(List<Repayment> repayments) {
        Map<String, String> reversals = LoanPayments.reversals(repayments);
        return repayments.stream()
                .map(repayment -> of(repayment, reversals, null))
                .toList();
    }

    private static RepaymentAnswer of(
            Repayment repayment, Map<String, String> reversals, @Nullable List<WarningAnswer> warnings) {
        return new RepaymentAnswer(
                repayment.id(),
                repayment.paidOn(),
                repayment.amount().toString(),
                repayment.recorded().by(),
                repayment.recorded().at(),
                repayment.recorded().reverses(),
                reversals.get(repayment.id()),
                repayment.recorded().reason(),
                warnings);
    }
}

package techfin.loankit.servicing.usecase;

import java.util.List;
import techfin.lending.record.Finding;
import techfin.lending.servicing.Repayment;

/**
 * A repayment that was taken back.
 *
 * @param entry the second entry, with the negative amount
 * @param warnings what should be said about the loan now that the money did not come back; never a refusal
 */
public record ReversedRepayment(Repayment entry, List<Finding> warnings) {
    public ReversedRepayment {
        warnings = List.copyOf(warnings);
    }
}

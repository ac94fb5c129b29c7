package techfin.loankit.servicing.usecase;

import java.util.List;
import techfin.lending.record.Finding;

/** What came of one of many payments that a bank reports together. */
public sealed interface PaymentVerdict {
    /** It can be recorded, or was, on this loan. */
    record Fits(String loanId) implements PaymentVerdict {}

    /** It is on record already, on this loan. */
    record OnRecord(String loanId) implements PaymentVerdict {}

    /** An earlier one of the payments says the same. */
    record Repeated() implements PaymentVerdict {}

    /** Rules forbid it. */
    record Refused(List<Finding> findings) implements PaymentVerdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

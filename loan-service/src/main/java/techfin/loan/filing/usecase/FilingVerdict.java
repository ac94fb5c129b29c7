package techfin.loan.filing.usecase;

import java.util.List;
import techfin.lending.record.Finding;
import techfin.loan.filing.Loan;

/** What came of one of many records that a bank files together. */
public sealed interface FilingVerdict {
    /** It is filed, or would be: with its filed amount and its warnings. */
    record Filed(Loan loan) implements FilingVerdict {}

    /**
     * The bank has a record with its note number.
     *
     * @param same whether that record says the same
     */
    record OnFile(Loan loan, boolean same) implements FilingVerdict {}

    /**
     * An earlier one of the records has its note number.
     *
     * @param same whether that one says the same
     */
    record Repeated(boolean same) implements FilingVerdict {}

    /** Rules forbid it. */
    record Refused(List<Finding> findings) implements FilingVerdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

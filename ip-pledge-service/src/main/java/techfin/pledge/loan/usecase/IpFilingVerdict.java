package techfin.pledge.loan.usecase;

import java.util.List;
import techfin.lending.record.Finding;
import techfin.pledge.loan.IpLoan;

/** What came of one of many loans that a bank files together. */
public sealed interface IpFilingVerdict {
    /** It is filed, or would be: with its warnings. */
    record Filed(IpLoan loan) implements IpFilingVerdict {}

    /**
     * The bank has a record with its note number.
     *
     * @param same whether that record says the same
     */
    record OnFile(IpLoan loan, boolean same) implements IpFilingVerdict {}

    /**
     * An earlier one of the records has its note number.
     *
     * @param same whether that one says the same
     */
    record Repeated(boolean same) implements IpFilingVerdict {}

    /** Rules forbid it. */
    record Refused(List<Finding> findings) implements IpFilingVerdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

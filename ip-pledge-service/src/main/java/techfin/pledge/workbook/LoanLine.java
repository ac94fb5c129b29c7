package techfin.pledge.workbook;

import java.util.List;
import techfin.lending.record.Finding;
import techfin.pledge.loan.IpLoanRecord;

/**
 * What a row of the sheet of loans says.
 *
 * @param record with the contract numbers of its pledges where the ids of pledges stand in others
 */
public record LoanLine(IpLoanRecord record) {
    /** The contracts of the pledges that it rests on. */
    public List<String> pledgeContracts() {
        return record.pledgeIds();
    }

    /** What rules say about a loan, at the columns of the sheet. */
    public static List<Finding> atColumns(List<Finding> findings) {
        return findings.stream().map(LoanLine::atColumn).distinct().toList();
    }

    private static Finding atColumn(Finding finding) {
        return finding.pointer().startsWith("/pledgeIds")
                ? new Finding(LoanForm.PLEDGES, finding.code(), finding.values())
                : finding;
    }
}

package techfin.pledge.loan;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.LoanRate;

/**
 * An IP pledge loan (知识产权质押贷款) as a bank states it; one record is one loan note (借据).
 *
 * @param noteNumber unique per bank
 * @param pledgedShare part of the loan that the rights secure: 100 % for a loan that they secure alone, else what the bank
 *     certifies
 * @param shareCertificate number of the bank's certificate of that share, null for a loan that rights secure alone
 * @param pledgeIds the registered pledges that secure it
 * @param riskShares who bears which part of the risk, fixed at filing; empty where nothing is agreed
 * @param predecessorNoteNumber note of the loan that this one rolls over, null for none
 */
public record IpLoanRecord(
        String contractNumber,
        String noteNumber,
        Borrower borrower,
        String bankBranchCode,
        LocalDate signedOn,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        Money principal,
        LoanRate rate,
        SecurityKind security,
        Percent pledgedShare,
        @Nullable String shareCertificate,
        Purpose purpose,
        boolean firstLoan,
        List<String> pledgeIds,
        List<RiskShare> riskShares,
        @Nullable String predecessorNoteNumber) {
    public IpLoanRecord {
        pledgeIds = List.copyOf(pledgeIds);
        riskShares = List.copyOf(riskShares);
    }

    /** The part of an amount that the rights secure; yuan, rounded up so that a pledge is never overdrawn by a fen. */
    public Money pledgedPart(Money amount) {
        return amount.times(pledgedShare, RoundingMode.CEILING);
    }

    /** The same on other pledges. */
    public IpLoanRecord restingOn(List<String> pledges) {
        return new IpLoanRecord(
                contractNumber,
                noteNumber,
                borrower,
                bankBranchCode,
                signedOn,
                disbursedOn,
                maturesOn,
                principal,
                rate,
                security,
                pledgedShare,
                shareCertificate,
                purpose,
                firstLoan,
                pledges,
                riskShares,
                predecessorNoteNumber);
    }
}

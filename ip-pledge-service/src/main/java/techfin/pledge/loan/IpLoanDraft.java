package techfin.pledge.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.RateDraft;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.LoanRate;

/** A record as somebody stated it, through whichever door; what is missing is null. */
public record IpLoanDraft(
        @Nullable String contractNumber,
        @Nullable String noteNumber,
        @Nullable String uscc,
        @Nullable String enterpriseName,
        @Nullable String divisionCode,
        @Nullable String industryCode,
        @Nullable String bankBranchCode,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate disbursedOn,
        @Nullable LocalDate maturesOn,
        @Nullable Money principal,
        RateDraft rate,
        @Nullable SecurityKind security,
        @Nullable Percent pledgedShare,
        @Nullable String shareCertificate,
        @Nullable Purpose purpose,
        @Nullable Boolean firstLoan,
        List<String> pledgeIds,
        List<RiskShare> riskShares,
        @Nullable String predecessorNoteNumber) {
    /** Pledges behind one loan at most. */
    public static final int MOST_PLEDGES = 50;

    public IpLoanDraft {
        pledgeIds = List.copyOf(pledgeIds);
        riskShares = List.copyOf(riskShares);
    }

    /**
     * The record that it states.
     *
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<IpLoanRecord> read(List<Finding> found) {
        int before = found.size();
        String contract = Stated.number("/contractNumber", contractNumber, true, found);
        String note = Stated.number("/noteNumber", noteNumber, true, found);
        Optional<Uscc> code = Stated.uscc("/enterprise/uscc", uscc, found);
        String name = Stated.text("/enterprise/name", enterpriseName, RecordLimits.NAME_LENGTH, true, found);
        String division =
                Stated.text("/enterprise/divisionCode", divisionCode, RecordLimits.DIVISION_LENGTH, true, found);
        String industry = Stated.industry("/enterprise/industryCode", industryCode, found);
        String branch = Stated.number("/bankBranchCode", bankBranchCode, true, found);
        Stated.day("/signedOn", signedOn, found);
        Stated.day("/disbursedOn", disbursedOn, found);
        Stated.day("/maturesOn", maturesOn, found);
        Stated.amount("/principal", principal, found);
        Optional<LoanRate> agreed = rate.read("/rate", found);
        Stated.require("/security", security, found);
        Percent share = readShare(found);
        String certificate = Stated.number("/shareCertificate", shareCertificate, isMixed(), found);
        Stated.require("/purpose", purpose, found);
        Stated.require("/firstLoan", firstLoan, found);
        checkPledges(found);
        found.addAll(RiskShare.refusals("/riskShares", riskShares));
        String predecessor = Stated.number("/predecessorNoteNumber", predecessorNoteNumber, false, found);
        if (found.size() > before
                || contract == null
                || note == null
                || name == null
                || division == null
                || industry == null
                || branch == null
                || signedOn == null
                || disbursedOn == null
                || maturesOn == null
                || principal == null
                || security == null
                || purpose == null
                || firstLoan == null) {
            return Optional.empty();
        }
        return Optional.of(new IpLoanRecord(
                contract,
                note,
                new Borrower(code.orElseThrow(), name, division, industry),
                branch,
                signedOn,
                disbursedOn,
                maturesOn,
                principal,
                agreed.orElseThrow(),
                security,
                share,
                certificate,
                purpose,
                firstLoan,
                pledgeIds,
                riskShares,
                predecessor));
    }

    private boolean isMixed() {
        return security == SecurityKind.MIXED;
    }

    private Percent readShare(List<Finding> found) {
        String pointer = "/pledgedSharePercent";
        if (pledgedShare == null) {
            if (isMixed()) {
                found.add(Finding.of(pointer, "REQUIRED"));
            }
            return Percent.HUNDRED;
        }
        boolean whole = pledgedShare.equals(Percent.HUNDRED);
        if (isMixed() == whole || pledgedShare.millionths() <= 0) {
            found.add(Finding.of(pointer, isMixed() ? "SHARE_OF_MIXED_SECURITY" : "SHARE_OF_PLEDGE_ALONE"));
        }
        return pledgedShare;
    }

    private void checkPledges(List<Finding> found) {
        if (pledgeIds.isEmpty()) {
            found.add(Finding.of("/pledgeIds", "REQUIRED"));
        }
        Set<String> seen = new HashSet<>();
        List<Finding> repeated = new ArrayList<>();
        for (int i = 0; i < pledgeIds.size(); i++) {
            if (!seen.add(pledgeIds.get(i))) {
                repeated.add(Finding.of("/pledgeIds/" + i, "PLEDGE_REPEATED"));
            }
        }
        found.addAll(repeated);
    }
}

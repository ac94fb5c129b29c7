package techfin.loan.filing.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import techfin.lending.enterprise.Uscc;
import techfin.loan.filing.LimitClaim;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.money.Money;

/** What the enterprises of many records hold of their limits, while one record after the other is filed. */
final class SharedLimits {
    private static final String NOT_ON_RECORD = "-";

    private final Map<Uscc, Held> byEnterprise = new HashMap<>();

    /** Enterprises that are not known yet. */
    Set<Uscc> unknown(Collection<Uscc> codes) {
        Set<Uscc> unknown = new HashSet<>(codes);
        unknown.removeAll(byEnterprise.keySet());
        return unknown;
    }

    void learn(Map<Uscc, List<LimitClaim>> claims) {
        claims.forEach((uscc, held) -> byEnterprise.put(uscc, new Held(held)));
    }

    /** What a record that is being filed finds taken by others. */
    Money heldByOthers(String bankCode, LoanRecord record) {
        return of(record).by(bankCode, record);
    }

    /** Counts a loan that was filed. */
    void add(Loan loan) {
        LoanRecord record = loan.record();
        of(record)
                .add(new LimitClaim(
                        loan.id(),
                        loan.bankCode(),
                        record.noteNumber(),
                        record.predecessorNoteNumber(),
                        loan.filing().filedAmount()));
    }

    private Held of(LoanRecord record) {
        return byEnterprise.computeIfAbsent(record.borrower().uscc(), code -> new Held(List.of()));
    }

    /** The claims of one enterprise and their sum: added up anew only where a rollover is among them. */
    private static final class Held {
        private final List<LimitClaim> claims;
        private final Set<String> rolledOver = new HashSet<>();
        private Money sum;

        Held(List<LimitClaim> claims) {
            this.claims = new ArrayList<>(claims);
            this.sum = LimitClaim.held(claims);
            claims.forEach(this::remember);
        }

        private void remember(LimitClaim claim) {
            if (claim.predecessorNote() != null) {
                rolledOver.add(claim.bankCode() + " " + claim.predecessorNote());
            }
        }

        Money by(String bankCode, LoanRecord record) {
            boolean alone = record.predecessorNoteNumber() == null
                    && !rolledOver.contains(bankCode + " " + record.noteNumber());
            return alone ? sum : LimitClaim.heldByOthers(claims, NOT_ON_RECORD, bankCode, record);
        }

        void add(LimitClaim claim) {
            boolean alone = claim.predecessorNote() == null
                    && !rolledOver.contains(claim.bankCode() + " " + claim.noteNumber());
            claims.add(claim);
            remember(claim);
            sum = alone ? sum.plus(claim.held()) : LimitClaim.held(claims);
        }
    }
}

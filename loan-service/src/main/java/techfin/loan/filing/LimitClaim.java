package techfin.loan.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What a loan takes of its enterprise's filing limit.
 *
 * @param predecessorNote note of the same bank that it rolls over, null for none
 * @param held yuan; its filed balance today
 */
public record LimitClaim(
        String loanId,
        String bankCode,
        String noteNumber,
        @Nullable String predecessorNote,
        Money held) {
    /**
     * What a loan that is being filed finds taken by others. A rollover repays its predecessor, so while both run the two
     * hold the larger of their balances, not the sum: the loan's own predecessor and successor leave it room, and of other
     * such pairs the smaller one counts nothing.
     *
     * @param all claims of the enterprise
     * @param loanId the loan that is being filed, on record or not
     */
    public static Money heldByOthers(List<LimitClaim> all, String loanId, String bankCode, LoanRecord record) {
        return held(all.stream()
                .filter(claim -> !claim.loanId().equals(loanId) && !claim.isNextTo(bankCode, record))
                .toList());
    }

    /** What all of them hold together. */
    public static Money held(List<LimitClaim> claims) {
        Money sum = Money.ZERO;
        Map<String, Money> countable = new HashMap<>();
        for (LimitClaim claim : claims) {
            sum = sum.plus(claim.held());
            countable.put(claim.bankCode() + " " + claim.noteNumber(), claim.held());
        }
        for (LimitClaim claim : claims) {
            String before = claim.bankCode() + " " + claim.predecessorNote();
            Money twice = claim.held().min(countable.getOrDefault(before, Money.ZERO));
            countable.computeIfPresent(before, (note, left) -> left.minus(twice));
            sum = sum.minus(twice);
        }
        return sum;
    }

    private boolean isNextTo(String bank, LoanRecord record) {
        return bankCode.equals(bank)
                && (noteNumber.equals(record.predecessorNoteNumber())
                        || record.noteNumber().equals(predecessorNote));
    }
}

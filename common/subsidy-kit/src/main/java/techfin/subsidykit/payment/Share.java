package techfin.subsidykit.payment;

import techfin.money.Money;

/**
 * One party's part of a case: granted at the approval, ordered, paid, asked back. None of them passes the one before.
 *
 * @param granted yuan approved
 * @param ordered yuan in orders that are paid or may still be
 * @param paid yuan paid
 * @param clawedBack yuan asked back
 */
public record Share(String caseId, String party, Money granted, Money ordered, Money paid, Money clawedBack) {
    public Share {
        if (ordered.compareTo(granted) > 0 || paid.compareTo(ordered) > 0 || clawedBack.compareTo(paid) > 0) {
            throw new IllegalArgumentException(
                    "granted " + granted + ", ordered " + ordered + ", paid " + paid + ", clawed back " + clawedBack);
        }
    }

    /** A part of which nothing is ordered yet. */
    public static Share granted(String caseId, String party, Money granted) {
        return new Share(caseId, party, granted, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** What can still be ordered. */
    public Money payable() {
        return granted.minus(ordered);
    }

    /** What was paid and not asked back. */
    public Money kept() {
        return paid.minus(clawedBack);
    }

    /** Whether everything granted is paid. */
    public boolean isWhole() {
        return paid.equals(granted);
    }
}

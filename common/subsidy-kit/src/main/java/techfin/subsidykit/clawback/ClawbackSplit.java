package techfin.subsidykit.clawback;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Allocation;
import techfin.money.DayCount;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.Part;
import techfin.subsidykit.payment.PaidPart;
import techfin.subsidykit.payment.Share;

/**
 * What an amount asked back means: the part of each party and the interest.
 *
 * @param parts in the order of the parties' names; they add up to the amount
 * @param interest yuan over all parties, rounded half up once
 */
public record ClawbackSplit(List<Part> parts, Money interest) {
    public ClawbackSplit {
        parts = List.copyOf(parts);
    }

    /**
     * Splits an amount over the parties in proportion to what they paid and did not ask back yet, the fen left over to
     * the largest remainders. Interest runs on each party's part from the days on which that party paid, in proportion to
     * its payments, to the decision: real days over 360, the first in, the last out.
     *
     * @param amount positive, at most what the shares keep
     * @param paid every payment of the case; a share that keeps money has one
     * @param annualRate percent a year, null for no interest
     * @throws IllegalArgumentException for an amount outside these bounds
     */
    public static ClawbackSplit of(
            Money amount, List<Share> shares, List<PaidPart> paid, @Nullable Percent annualRate, LocalDate decidedOn) {
        List<Share> kept = shares.stream()
                .filter(share -> share.kept().isPositive())
                .sorted(Comparator.comparing(Share::party))
                .toList();
        Money most = Money.sum(kept.stream().map(Share::kept).toList());
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            throw new IllegalArgumentException("asked back " + amount + " of " + most);
        }
        List<Money> amounts = Allocation.byLargestRemainder(
                amount, kept.stream().map(share -> share.kept().fen()).toList());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (amounts.get(i).isPositive()) {
                parts.add(new Part(kept.get(i).party(), amounts.get(i)));
            }
        }
        return new ClawbackSplit(parts, annualRate == null ? Money.ZERO : interest(parts, paid, annualRate, decidedOn));
    }

    /** Exact until the one division at the end: the sum of part × Σ(paid × days) / Σ paid over the parties. */
    private static Money interest(List<Part> parts, List<PaidPart> paid, Percent annualRate, LocalDate decidedOn) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Part part : parts) {
            BigInteger fenDays = BigInteger.ZERO;
            BigInteger fen = BigInteger.ZERO;
            for (PaidPart one : paid) {
                if (one.party().equals(part.party())) {
                    BigInteger amount = BigInteger.valueOf(one.amount().fen());
                    int days = DayCount.ACT_360.counted(one.paidOn(), decidedOn);
                    fenDays = fenDays.add(amount.multiply(BigInteger.valueOf(days)));
                    fen = fen.add(amount);
                }
            }
            if (fen.signum() == 0) {
                throw new IllegalArgumentException("no payment of " + part.party());
            }
            BigInteger own = BigInteger.valueOf(part.amount().fen()).multiply(fenDays);
            numerator = numerator.multiply(fen).add(own.multiply(denominator));
            denominator = denominator.multiply(fen);
        }
        BigInteger yearly =
                BigInteger.valueOf(Percent.WHOLE).multiply(BigInteger.valueOf(DayCount.ACT_360.daysPerYear()));
        return Money.ofFen(new BigDecimal(numerator.multiply(BigInteger.valueOf(annualRate.millionths())))
                .divide(new BigDecimal(denominator.multiply(yearly)), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}

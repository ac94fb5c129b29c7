package techfin.subsidy.exact;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One loan under one scheme with everything resolved: what is left is arithmetic. {@link #amount} takes no memory and
 * may be run over millions of loans; the full quote gets its figures from here too.
 */
public final class SubsidyCase {
    /** {@link Line#ofLine} of a line that is a share of the base. */
    public static final int OF_BASE = -1;

    /** {@link Line#cap} of a line without a cap. */
    public static final long NO_CAP = Long.MAX_VALUE;

    private final Segments interest;
    private final boolean paidIsComputed;
    private final long paid;
    private final @Nullable Segments base;
    private final boolean limitedToPaid;
    private final long otherSubsidies;
    private final int[] ofLine;
    private final long[] caps;
    private final Ratio[] ratios;
    private final HalfUp[] factors;

    /**
     * One grant.
     *
     * @param ofLine the number of an earlier line of which it is a share, or {@link #OF_BASE}
     * @param factor its share; of the base, the pledged or filed share is already multiplied in
     * @param cap in fen, what the caps leave, or {@link #NO_CAP}
     */
    public record Line(int ofLine, Ratio factor, long cap) {}

    /**
     * A case.
     *
     * @param interest the counted days at the contract's rate
     * @param paid interest paid in fen as proved or stated; null takes the computed interest
     * @param base the counted days at the scheme's rate; null takes the interest paid
     */
    public SubsidyCase(
            Segments interest, @Nullable Long paid, @Nullable Segments base, boolean limitedToPaid, List<Line> lines) {
        this(interest, paid, base, limitedToPaid, 0, lines);
    }

    /**
     * A case of a loan that has other public subsidies.
     *
     * @param otherSubsidies in fen, not negative; the limit to interest paid is so much lower, never below nothing
     */
    public SubsidyCase(
            Segments interest,
            @Nullable Long paid,
            @Nullable Segments base,
            boolean limitedToPaid,
            long otherSubsidies,
            List<Line> lines) {
        this.interest = interest;
        this.paidIsComputed = paid == null;
        this.paid = paid == null ? 0 : paid;
        this.base = base;
        this.limitedToPaid = limitedToPaid;
        this.otherSubsidies = otherSubsidies;
        this.ofLine = new int[lines.size()];
        this.ratios = new Ratio[lines.size()];
        this.caps = new long[lines.size()];
        this.factors = new HalfUp[lines.size()];
        for (int i = 0; i < ratios.length; i++) {
            Line line = lines.get(i);
            if (line.ofLine >= i || line.ofLine < OF_BASE) {
                throw new IllegalArgumentException("line " + i + " is a share of line " + line.ofLine);
            }
            ofLine[i] = line.ofLine;
            ratios[i] = line.factor;
            caps[i] = line.cap;
            factors[i] = line.ofLine == OF_BASE && base != null ? base.part(line.factor) : factor(line.factor);
        }
    }

    private static HalfUp factor(Ratio ratio) {
        return ratio.isSmall() ? HalfUp.of(ratio.smallNumerator(), ratio.smallDenominator()) : HalfUp.NEVER;
    }

    public int lines() {
        return ofLine.length;
    }

    /** Interest by the formula over the counted days, in fen, rounded once. */
    public long interest() {
        return interest.interest();
    }

    /** Interest paid in fen: proved, stated, or else computed. */
    public long paid() {
        return paidIsComputed ? interest.interest() : paid;
    }

    /** The share of the base in fen, rounded half up. */
    public long ofBase(Ratio share) {
        return base == null ? share(paid(), share) : base.share(share);
    }

    /**
     * The subsidy in fen.
     *
     * @param parts takes the amount of each line; at least {@link #lines()} long
     * @throws ArithmeticException if a figure leaves 63 bits
     */
    public long amount(long[] parts) {
        long paidNow = base == null || limitedToPaid ? paid() : 0;
        long total = 0;
        for (int i = 0; i < ofLine.length; i++) {
            long part = Math.min(uncapped(i, parts, paidNow), caps[i]);
            parts[i] = part;
            total = Math.addExact(total, part);
        }
        if (!limitedToPaid) {
            return total;
        }
        long limit = paidNow > otherSubsidies ? paidNow - otherSubsidies : 0;
        return total > limit ? cut(parts, ofLine.length, total, limit) : total;
    }

    /** What line {@code i} comes to before caps and limit, half up. */
    public long uncapped(int i, long[] parts, long paidNow) {
        if (ofLine[i] == OF_BASE && base != null) {
            return base.share(factors[i], ratios[i]);
        }
        long of = ofLine[i] == OF_BASE ? paidNow : parts[ofLine[i]];
        return factors[i].fits(Segments.bitLength(of)) ? factors[i].of(of) : share(of, ratios[i]);
    }

    /** The last line is cut first. */
    private static long cut(long[] parts, int lines, long total, long limit) {
        long over = total - limit;
        for (int i = lines - 1; i >= 0 && over > 0; i--) {
            long less = Math.min(parts[i], over);
            parts[i] -= less;
            over -= less;
        }
        return limit;
    }

    private static long share(long amount, Ratio ratio) {
        if (!ratio.isSmall()) {
            return Segments.halfUp(BigInteger.valueOf(amount).multiply(ratio.numerator()), ratio.denominator());
        }
        Wide wide = new Wide();
        wide.addProduct(amount, ratio.smallNumerator());
        wide.multiply(2);
        wide.add(ratio.smallDenominator());
        wide.divide(2);
        wide.divide(ratio.smallDenominator());
        return wide.toLong();
    }
}

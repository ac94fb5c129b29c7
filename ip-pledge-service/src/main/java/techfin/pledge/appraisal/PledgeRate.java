package techfin.pledge.appraisal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.pledge.right.RightKind;

/**
 * How much of the appraised value of a package of rights is lent on it (质押率).
 *
 * @param loanPart yuan; the part of the loan that the rights secure
 * @param rights at least one
 */
public record PledgeRate(Money loanPart, List<Pledged> rights) {
    private static final BigInteger WHOLE = BigInteger.valueOf(Percent.WHOLE);

    /**
     * One right of the package.
     *
     * @param value yuan; appraised, positive
     */
    public record Pledged(RightKind kind, Money value) {
        public Pledged {
            if (!value.isPositive()) {
                throw new IllegalArgumentException("an appraised value is positive, was " + value);
            }
        }
    }

    public PledgeRate {
        rights = List.copyOf(rights);
        if (rights.isEmpty() || loanPart.isNegative()) {
            throw new IllegalArgumentException("a pledge rate needs rights and an amount, were " + loanPart + rights);
        }
    }

    public static PledgeRate of(Money loanPart, List<Pledged> rights) {
        return new PledgeRate(loanPart, rights);
    }

    /** In percent, rounded half up to two places for people to read: {@code "33.33"}. Nothing is decided by it. */
    public String percent() {
        return share(BigInteger.valueOf(loanPart.fen()).multiply(WHOLE), RoundingMode.HALF_UP);
    }

    /**
     * Warns when more is lent than each right's value times the ceiling of its kind add up to; exact, nothing is rounded.
     *
     * @return a warning with the rate, the ceiling of the whole package (rounded down) and those of the kinds in it
     */
    public Optional<Finding> warning(String pointer, PledgeRateCeilings ceilings) {
        BigInteger most = BigInteger.ZERO;
        for (Pledged right : rights) {
            BigInteger ceiling = BigInteger.valueOf(ceilings.of(right.kind()).millionths());
            most = most.add(BigInteger.valueOf(right.value().fen()).multiply(ceiling));
        }
        if (BigInteger.valueOf(loanPart.fen()).multiply(WHOLE).compareTo(most) <= 0) {
            return Optional.empty();
        }
        String kinds = rights.stream()
                .map(Pledged::kind)
                .distinct()
                .sorted()
                .map(kind -> kind + " " + ceilings.of(kind) + " %")
                .collect(Collectors.joining(", "));
        return Optional.of(new Finding(
                pointer,
                "PLEDGE_RATE_ABOVE_CEILING",
                Map.of("percent", percent(), "ceiling", share(most, RoundingMode.DOWN), "kinds", kinds)));
    }

    /** Millionths of a percent of fen, over the appraised value, in percent. */
    private String share(BigInteger amount, RoundingMode rounding) {
        BigInteger value = rights.stream()
                .map(right -> BigInteger.valueOf(right.value().fen()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigDecimal percent = new BigDecimal(amount)
                .divide(new BigDecimal(value.multiply(BigInteger.valueOf(Percent.WHOLE / 100))), 2, rounding);
        return percent.toPlainString();
    }
}

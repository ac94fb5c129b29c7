package techfin.rating.ahp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many times more one thing counts than another, as an exact fraction in lowest terms on Saaty's scale of 1/9 to 9.
 *
 * @param numerator above zero
 * @param denominator above zero
 */
public record Judgement(BigInteger numerator, BigInteger denominator) {
    private static final BigInteger SCALE = BigInteger.valueOf(9);
    private static final Pattern QUOTIENT = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,8})");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final int MOST_PLACES = 9;
    private static final int MOST_DIGITS = 18;

    /** Of equal weight; everything compared with itself. Made after the scale that it is checked by. */
    public static final Judgement EQUAL = new Judgement(BigInteger.ONE, BigInteger.ONE);

    public Judgement {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a judgement is above zero, was " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
        if (numerator.compareTo(SCALE.multiply(denominator)) > 0
                || denominator.compareTo(SCALE.multiply(numerator)) > 0) {
            throw new IllegalArgumentException("a judgement is from 1/9 to 9, was " + numerator + "/" + denominator);
        }
    }

    /** Reads a JSON number or a text such as {@code "3"}, {@code "1/3"} or {@code "2.5"}; absent for anything else. */
    public static Optional<Judgement> read(@Nullable Object value) {
        return switch (value) {
            case Integer whole -> of(BigDecimal.valueOf(whole));
            case Long whole -> of(BigDecimal.valueOf(whole));
            case BigDecimal decimal -> of(decimal);
            case String text -> parse(text);
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Judgement> parse(String text) {
        Matcher quotient = QUOTIENT.matcher(text);
        if (quotient.matches()) {
            return of(new BigInteger(quotient.group(1)), new BigInteger(quotient.group(2)));
        }
        return DECIMAL.matcher(text).matches() ? of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Judgement> of(BigDecimal decimal) {
        if (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_PLACES) {
            return Optional.empty();
        }
        return of(decimal.movePointRight(MOST_PLACES).toBigInteger(), BigInteger.TEN.pow(MOST_PLACES));
    }

    private static Optional<Judgement> of(BigInteger numerator, BigInteger denominator) {
        boolean onScale = numerator.signum() > 0
                && numerator.compareTo(SCALE.multiply(denominator)) <= 0
                && denominator.compareTo(SCALE.multiply(numerator)) <= 0;
        return onScale ? Optional.of(new Judgement(numerator, denominator)) : Optional.empty();
    }

    /** The same judgement seen from the other side. */
    public Judgement reciprocal() {
        return new Judgement(denominator, numerator);
    }

    BigDecimal value(MathContext precision) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
    }

    /** As people write it: {@code 3}, {@code 1/3}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}

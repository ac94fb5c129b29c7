package techfin.rating.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.rating.scoring.Value;

/** Reads the value of a fact as it stands in JSON and writes it so again. */
public final class FactReader {
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,12})(\\.\\d{1,6})?");

    private FactReader() {}

    /**
     * The value that is stated; anything that cannot be one leaves a finding.
     *
     * @param stated text, {@link BigDecimal} or boolean
     * @param at pointer of the value
     */
    public static Value read(Fact fact, Object stated, String at, List<Finding> found) {
        Optional<BigDecimal> number = switch (fact.kind()) {
            case YUAN -> yuan(stated, at, found);
            case WAN, PERCENT -> decimal(stated, at, found);
            case COUNT, GRADE -> whole(stated, at, found);
            case YES_NO -> yesNo(stated, at, found);
        };
        return number.filter(value -> isInRange(fact, value, at, found))
                .<Value>map(FactReader::figure)
                .orElse(Value.MISSING);
    }

    /** A figure without needless zeros, so that equal numbers are equal values. */
    public static Value.Figure figure(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return new Value.Figure(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    /** The value as it stands in JSON: the text, whole number or boolean that {@link #read} takes. */
    public static Object write(Fact fact, BigDecimal number) {
        return switch (fact.kind()) {
            case YUAN -> number.setScale(2).toPlainString();
            case WAN, PERCENT -> number.toPlainString();
            case COUNT, GRADE -> number.longValueExact();
            case YES_NO -> number.signum() != 0;
        };
    }

    private static Optional<BigDecimal> yuan(Object stated, String at, List<Finding> found) {
        if (!(stated instanceof String text)) {
            return refused(at, "NOT_A_STRING", found);
        }
        try {
            return Optional.of(Money.parse(text).toYuan());
        } catch (IllegalArgumentException noMoney) {
            return refused(at, "INVALID_MONEY", found);
        }
    }

    private static Optional<BigDecimal> decimal(Object stated, String at, List<Finding> found) {
        if (!(stated instanceof String text)) {
            return refused(at, "NOT_A_STRING", found);
        }
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : refused(at, "INVALID_NUMBER", found);
    }

    private static Optional<BigDecimal> whole(Object stated, String at, List<Finding> found) {
        return stated instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0
                ? Optional.of(number)
                : refused(at, "NOT_AN_INTEGER", found);
    }

    private static Optional<BigDecimal> yesNo(Object stated, String at, List<Finding> found) {
        return stated instanceof Boolean yes
                ? Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO)
                : refused(at, "NOT_A_BOOLEAN", found);
    }

    private static boolean isInRange(Fact fact, BigDecimal value, String at, List<Finding> found) {
        FactKind kind = fact.kind();
        BigDecimal least = fact.isSigned() ? kind.most().negate() : kind.least();
        if (!fact.isSigned() && value.signum() < 0) {
            found.add(Finding.of(at, "NEGATIVE_NOT_ALLOWED"));
            return false;
        }
        if (value.compareTo(least) < 0 || value.compareTo(kind.most()) > 0) {
            found.add(new Finding(
                    at,
                    "FIGURE_OUT_OF_RANGE",
                    Map.of("least", least.toPlainString(), "most", kind.most().toPlainString())));
            return false;
        }
        return true;
    }

    private static <T> Optional<T> refused(String at, String code, List<Finding> found) {
        found.add(Finding.of(at, code));
        return Optional.empty();
    }
}

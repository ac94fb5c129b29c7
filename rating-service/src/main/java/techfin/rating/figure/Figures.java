package techfin.rating.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;

/** Reads decimal figures that come as JSON numbers or as text; what is wrong is added to the errors. */
public final class Figures {
    /** 1,000,000 亿 yuan in 万; far above any enterprise, so more is a slip. */
    public static final BigDecimal LARGEST_WAN = BigDecimal.valueOf(10_000_000_000L);
    /** More people, rights or items than any enterprise has. */
    public static final int MOST_COUNTED = 10_000_000;
    /** A rate of growth in percent above this is a slip. */
    public static final BigDecimal LARGEST_GROWTH = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_PLACES = 6;
    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,10})?");

    private final Fields fields;
    private final List<FieldError> errors;

    /** Figures of these fields. */
    public Figures(Fields fields, List<FieldError> errors) {
        this.fields = fields;
        this.errors = errors;
    }

    /** An amount in 万 (10,000 yuan), not negative. */
    public @Nullable BigDecimal wan(String name, Need need) {
        return decimal(name, need, BigDecimal.ZERO, LARGEST_WAN);
    }

    /** So many amounts in 万, one a year, the earliest first. */
    public @Nullable List<BigDecimal> wanByYear(String name, Need need, int years) {
        return decimals(name, need, years, BigDecimal.ZERO, LARGEST_WAN);
    }

    /** The same of amounts that may be negative, such as net assets. */
    public @Nullable List<BigDecimal> signedWanByYear(String name, Need need, int years) {
        return decimals(name, need, years, LARGEST_WAN.negate(), LARGEST_WAN);
    }

    /** A share in percent from 0 to 100. */
    public @Nullable BigDecimal share(String name, Need need) {
        return decimal(name, need, BigDecimal.ZERO, HUNDRED);
    }

    /** A part of something in percent that can be more than the whole, such as debt of assets. */
    public @Nullable BigDecimal ratioPercent(String name, Need need) {
        return decimal(name, need, BigDecimal.ZERO, LARGEST_GROWTH);
    }

    /** Growth or a margin in percent; nothing falls by more than all, a margin may. */
    public @Nullable BigDecimal growthPercent(String name, Need need) {
        return decimal(name, need, LARGEST_GROWTH.negate(), LARGEST_GROWTH);
    }

    /** A number of people, rights or items. */
    public @Nullable Integer count(String name, Need need) {
        return fields.integer(name, need, 0, MOST_COUNTED);
    }

    /** A truth that may be unknown. */
    public @Nullable Boolean flag(String name) {
        Object value = fields.raw(name, Need.OPTIONAL);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        fields.error(name, "NOT_A_BOOLEAN");
        return null;
    }

    /** A decimal in this range with at most six places. */
    public @Nullable BigDecimal decimal(String name, Need need, BigDecimal least, BigDecimal most) {
        Object value = fields.raw(name, need);
        return value == null ? null : checked(fields.pointer(name), value, least, most);
    }

    /** A list of exactly {@code count} decimals in this range; null when it is absent or anything in it is wrong. */
    public @Nullable List<BigDecimal> decimals(String name, Need need, int count, BigDecimal least, BigDecimal most) {
        if (fields.raw(name, need) == null) {
            return null;
        }
        List<BigDecimal> read = fields.list(name, Need.OPTIONAL, count, (item, at) -> {
            if (item == null) {
                errors.add(new FieldError(at, "REQUIRED"));
                return null;
            }
            return checked(at, item, least, most);
        });
        if (fields.raw(name, Need.OPTIONAL) instanceof List<?> list && list.size() < count) {
            fields.error(name, "TOO_FEW", "min", Integer.toString(count));
        }
        return read.size() == count ? read : null;
    }

    private @Nullable BigDecimal checked(String at, Object value, BigDecimal least, BigDecimal most) {
        BigDecimal number = number(value);
        if (number == null) {
            errors.add(new FieldError(at, "NOT_A_NUMBER"));
            return null;
        }
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            errors.add(new FieldError(
                    at, "OUT_OF_RANGE", Map.of("min", least.toPlainString(), "max", most.toPlainString())));
            return null;
        }
        if (number.stripTrailingZeros().scale() > MOST_PLACES) {
            errors.add(new FieldError(at, "TOO_MANY_PLACES", Map.of("max", Integer.toString(MOST_PLACES))));
            return null;
        }
        return number;
    }

    private static @Nullable BigDecimal number(Object value) {
        return switch (value) {
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case BigInteger whole -> new BigDecimal(whole);
            case BigDecimal decimal -> decimal;
            case String text -> plain(text);
            default -> null;
        };
    }

    private static @Nullable BigDecimal plain(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}

package techfin.subsidy.tree;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.money.InvalidMoney;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;

/**
 * Reads the fields of one object strictly: nothing is coerced, and each wrong field is added to the list of errors while
 * reading goes on. A field that is wrong or absent reads as null.
 */
public final class Fields extends RawFields {
    /** The days that facts may name; outside of them a year is more likely a slip of the hand. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private Fields(Map<?, ?> object, String pointer, List<FieldError> errors) {
        super(object, pointer, errors);
    }

    /** The fields of {@code tree}, or null and an error if it is no object. */
    public static @Nullable Fields of(@Nullable Object tree, String pointer, List<FieldError> errors) {
        if (tree instanceof Map<?, ?> object) {
            return new Fields(object, pointer, errors);
        }
        errors.add(new FieldError(pointer, tree == null ? "REQUIRED" : "NOT_AN_OBJECT"));
        return null;
    }

    /** Reads a whole tree and tells what came of it; the reader may return null only after adding an error. */
    public static <T> Reading<T> reading(Function<List<FieldError>, @Nullable T> reader) {
        List<FieldError> errors = new ArrayList<>();
        T value = reader.apply(errors);
        if (value == null || !errors.isEmpty()) {
            return new Reading.Bad<>(errors);
        }
        return new Reading.Good<>(value);
    }

    public @Nullable String string(String name, Need need) {
        return typed(name, need, String.class, "NOT_A_STRING");
    }

    /** A text that matches {@code form}; {@code INVALID_TEXT} otherwise. */
    public @Nullable String text(String name, Need need, Pattern form) {
        String text = string(name, need);
        if (text != null && !form.matcher(text).matches()) {
            error(name, "INVALID_TEXT", "form", form.pattern());
            return null;
        }
        return text;
    }

    /** A text of people that may say nothing; an empty one reads as null. */
    public @Nullable String wordsOrNothing(String name, int longest) {
        return "".equals(raw(name, Need.OPTIONAL)) ? null : words(name, Need.OPTIONAL, longest);
    }

    /** A text of people: not blank, at most {@code longest} characters, no control characters. */
    public @Nullable String words(String name, Need need, int longest) {
        String text = string(name, need);
        if (text == null) {
            return null;
        }
        if (!Texts.isWords(text)) {
            error(name, "INVALID_TEXT", "form", "words");
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            error(name, "TOO_LONG", "max", Integer.toString(longest));
            return null;
        }
        return text;
    }

    /** {@code otherwise} stands for an absent field. */
    public boolean flag(String name, boolean otherwise) {
        Boolean flag = typed(name, Need.OPTIONAL, Boolean.class, "NOT_A_BOOLEAN");
        return flag == null ? otherwise : flag;
    }

    public @Nullable Integer integer(String name, Need need, int min, int max) {
        Object value = raw(name, need);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Integer || value instanceof Long || value instanceof BigInteger)) {
            error(name, "NOT_AN_INTEGER");
            return null;
        }
        BigInteger number = new BigInteger(value.toString());
        if (number.compareTo(BigInteger.valueOf(min)) < 0 || number.compareTo(BigInteger.valueOf(max)) > 0) {
            error(name, "OUT_OF_RANGE", "min", Integer.toString(min), "max", Integer.toString(max));
            return null;
        }
        return number.intValue();
    }

    /** An amount in yuan with two places, at least {@code min}. */
    public @Nullable Money money(String name, Need need, Money min) {
        String text = string(name, need);
        if (text == null) {
            return null;
        }
        try {
            Money money = Money.parse(text);
            if (money.compareTo(min) >= 0) {
                return money;
            }
            outOfRange(name, min, Money.LARGEST_READ);
        } catch (InvalidMoney invalid) {
            if (invalid.tooLarge()) {
                outOfRange(name, min, Money.LARGEST_READ);
            } else {
                error(name, "INVALID_MONEY");
            }
        }
        return null;
    }

    /** A yearly rate in percent, above zero and below {@code 100}. */
    public @Nullable Rate rate(String name, Need need) {
        Rate rate = decimal(name, need, Rate::ofPercent, "INVALID_RATE");
        if (rate != null && (!rate.isPositive() || rate.millionths() >= Rate.WHOLE)) {
            error(name, "OUT_OF_RANGE", "min", "0.000001", "max", "99.999999");
            return null;
        }
        return rate;
    }

    /** A share in percent from 0 to {@code max}. */
    public @Nullable Percent percent(String name, Need need, Percent max) {
        String text = string(name, need);
        if (text == null) {
            return null;
        }
        try {
            Percent percent = Percent.parse(text);
            if (percent.compareTo(max) <= 0) {
                return percent;
            }
            error(name, "OUT_OF_RANGE", "min", "0", "max", max.toString());
        } catch (IllegalArgumentException invalid) {
            error(name, "INVALID_PERCENT");
        }
        return null;
    }

    private <T> @Nullable T decimal(String name, Need need, Function<String, T> parse, String code) {
        String text = string(name, need);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException invalid) {
            error(name, code);
            return null;
        }
    }

    /** A day of the calendar from {@link #FIRST_DAY} to {@link #LAST_DAY}. */
    public @Nullable LocalDate date(String name, Need need) {
        String text = string(name, need);
        return text == null ? null : date(text, pointer(name));
    }

    private @Nullable LocalDate date(String text, String at) {
        LocalDate day = Texts.day(text);
        if (day == null) {
            addError(at, "INVALID_DATE");
        } else if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            addError(at, "OUT_OF_RANGE", "min", FIRST_DAY.toString(), "max", LAST_DAY.toString());
            return null;
        }
        return day;
    }

    /** A list of days, empty if absent. */
    public List<LocalDate> dates(String name, int most) {
        return list(name, Need.OPTIONAL, most, (item, at) -> {
            if (item instanceof String text) {
                return date(text, at);
            }
            addError(at, "NOT_A_STRING");
            return null;
        });
    }

    /** A list of texts that match {@code form}, empty if absent. */
    public List<String> texts(String name, Need need, int most, Pattern form) {
        return list(name, need, most, (item, at) -> {
            if (!(item instanceof String text)) {
                addError(at, "NOT_A_STRING");
                return null;
            }
            if (!form.matcher(text).matches()) {
                addError(at, "INVALID_TEXT", "form", form.pattern());
                return null;
            }
            return text;
        });
    }

    /** An ISO period of years, months and days, longer than nothing, for example {@code "P1Y"}. */
    public @Nullable Period period(String name, Need need) {
        String text = string(name, need);
        Period period = text == null ? null : Texts.period(text);
        if (text != null && period == null) {
            error(name, "INVALID_PERIOD");
        }
        return period;
    }

    public <E extends Enum<E>> @Nullable E constant(String name, Need need, Class<E> type) {
        String text = string(name, need);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        notOneOf(name, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return null;
    }

    /** Reports a value that is none of {@code allowed}. */
    public void notOneOf(String name, List<String> allowed) {
        error(name, "UNKNOWN_VALUE", "allowed", String.join(", ", allowed));
    }

    public @Nullable Fields object(String name, Need need) {
        Object value = raw(name, need);
        return value == null ? null : of(value, pointer(name), errors);
    }

    /** Each item read by {@code item}, which gets its raw value and pointer; wrong items are left out. */
    public <T> List<T> list(String name, Need need, int most, BiFunction<@Nullable Object, String, @Nullable T> item) {
        List<?> raw = typed(name, need, List.class, "NOT_A_LIST");
        if (raw == null) {
            return List.of();
        }
        if (raw.size() > most) {
            error(name, "TOO_MANY", "max", Integer.toString(most));
            return List.of();
        }
        if (raw.isEmpty() && need == Need.REQUIRED) {
            error(name, "REQUIRED");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            T read = item.apply(raw.get(i), pointer(name) + "/" + i);
            if (read != null) {
                items.add(read);
            }
        }
        return items;
    }

    /** Each item an object, read by {@code item}. */
    public <T> List<T> objects(String name, Need need, int most, Function<Fields, @Nullable T> item) {
        return list(name, need, most, (raw, at) -> {
            Fields fields = of(raw, at, errors);
            return fields == null ? null : item.apply(fields);
        });
    }

    private void outOfRange(String name, Money min, Money max) {
        error(name, "OUT_OF_RANGE", "min", min.toString(), "max", max.toString());
    }

    /** Whether a field must have a value. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }
}

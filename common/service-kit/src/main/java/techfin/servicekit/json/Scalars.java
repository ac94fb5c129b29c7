package techfin.servicekit.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;

/** Types that come as text, what their text must look like, and the code when it does not. */
final class Scalars {
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,10})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?Z");
    private static final DateTimeFormatter STRICT_DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private record Scalar(String code, Consumer<String> parse) {}

    private static final Map<Class<?>, Scalar> KNOWN = Map.of(
            LocalDate.class, new Scalar("INVALID_DATE", Scalars::date),
            Instant.class, new Scalar("INVALID_INSTANT", Scalars::instant),
            YearMonth.class, new Scalar("INVALID_DATE", YearMonth::parse),
            Year.class, new Scalar("INVALID_DATE", Year::parse),
            BigDecimal.class, new Scalar("INVALID_NUMBER", text -> matching(PLAIN_DECIMAL, text)),
            Money.class, new Scalar("INVALID_MONEY", Scalars::amount),
            Rate.class, new Scalar("INVALID_RATE", Rate::ofPercent),
            Percent.class, new Scalar("INVALID_PERCENT", Percent::parse));

    private Scalars() {}

    /** The code of what is wrong with this text as a value of the type; empty when it is right or not ours to say. */
    static Optional<String> complaint(Class<?> type, String text) {
        Scalar scalar = KNOWN.get(type);
        if (scalar == null) {
            return Optional.empty();
        }
        try {
            scalar.parse.accept(text);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(scalar.code);
        }
    }

    static boolean isTextual(Class<?> type) {
        return type == String.class || KNOWN.containsKey(type);
    }

    /** Amounts that a caller sends are never negative. */
    private static void amount(String text) {
        if (Money.parse(text).isNegative() || text.startsWith("-")) {
            throw new IllegalArgumentException("negative");
        }
    }

    private static void date(String text) {
        matching(DATE, text);
        STRICT_DATE.parse(text, LocalDate::from);
    }

    private static void instant(String text) {
        matching(INSTANT, text);
        Instant.parse(text);
    }

    private static void matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("does not match");
        }
    }
}

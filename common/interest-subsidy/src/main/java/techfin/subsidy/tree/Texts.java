package techfin.subsidy.tree;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text may stand for; null where it does not. */
final class Texts {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PERIOD_FORM = Pattern.compile("P(?=[0-9])([0-9]{1,3}Y)?([0-9]{1,4}M)?([0-9]{1,5}D)?");

    private Texts() {}

    /** A day that the calendar has, written as 2025-03-31 in ASCII digits. */
    static @Nullable LocalDate day(String text) {
        if (!DATE_FORM.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    /** A period of years, months and days, longer than nothing. */
    static @Nullable Period period(String text) {
        if (!PERIOD_FORM.matcher(text).matches()) {
            return null;
        }
        Period period = Period.parse(text);
        return period.isZero() ? null : period;
    }

    /** Not blank, no control characters, no half characters. */
    static boolean isWords(String text) {
        return !text.isBlank()
                && text.codePoints()
                        .noneMatch(point -> Character.isISOControl(point)
                                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}

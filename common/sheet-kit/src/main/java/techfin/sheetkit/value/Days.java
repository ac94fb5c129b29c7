package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import techfin.sheetkit.Cell;
import techfin.sheetkit.value.Reading.Bad;
import techfin.sheetkit.value.Reading.Blank;
import techfin.sheetkit.value.Reading.Good;

/** Reads days. The year comes first and has four digits, or it could be taken for something else. */
final class Days {
    private static final Pattern PARTED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern UNCLEAR = Pattern.compile("(\\d{1,4})([-/.年])(\\d{1,2})(?:\\2|月)(\\d{1,4})[日号]?");
    private static final Pattern TIME =
            Pattern.compile("(.*\\d[日号]?)[ T]+(\\d{1,2}:\\d{1,2}(?::\\d{1,2}(?:\\.\\d+)?)?)");
    private static final Pattern MIDNIGHT = Pattern.compile("[0:.]+");
    private static final Pattern BLANKS = Pattern.compile(" *([-/.年月日]) *");
    private static final Pattern SEMICOLONS = Pattern.compile("[;、,]");

    /** No day of this product lies before it, and spreadsheet programs know none. */
    private static final int FIRST_YEAR = 1900;

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    private Days() {}

    static Reading<LocalDate> read(Cell cell) {
        return switch (cell) {
            case Cell.Empty empty -> new Blank<>();
            case Cell.Day day -> new Good<>(day.value());
            case Cell.Text text -> typed(Folded.figures(text.value()));
            case Cell.Numeric number -> number(number);
            case Cell.Flag flag -> Faults.bad("NOT_A_DAY", Faults.shown(flag.value()));
            case Cell.Broken broken ->
                typed(Folded.figures(broken.shown())) instanceof Bad<LocalDate> bad
                                && !bad.code().equals("NOT_A_DAY")
                        ? bad
                        : Faults.broken(broken);
        };
    }

    static Reading<List<LocalDate>> readSeveral(Cell cell) {
        if (!(cell instanceof Cell.Text text)) {
            return switch (read(cell)) {
                case Good<LocalDate> good -> new Good<>(List.of(good.value()));
                case Blank<LocalDate> blank -> new Blank<>();
                case Bad<LocalDate> bad -> new Bad<>(bad.code(), bad.values());
            };
        }
        List<LocalDate> days = new ArrayList<>();
        for (String part : SEMICOLONS.split(Folded.figures(text.value()), -1)) {
            switch (typed(part.strip())) {
                case Good<LocalDate> good -> days.add(good.value());
                case Blank<LocalDate> blank -> {}
                case Bad<LocalDate> bad -> {
                    return new Bad<>(bad.code(), bad.values());
                }
            }
        }
        return days.isEmpty() ? new Blank<>() : new Good<>(List.copyOf(days));
    }

    private static Reading<LocalDate> typed(String folded) {
        if (folded.isEmpty()) {
            return new Blank<>();
        }
        if (folded.length() > 60) {
            return Faults.bad("NOT_A_DAY", folded);
        }
        Matcher timed = TIME.matcher(folded);
        if (timed.matches()) {
            Reading<LocalDate> day = typed(timed.group(1));
            boolean midnight = MIDNIGHT.matcher(timed.group(2)).matches();
            return midnight || !(day instanceof Good) ? day : Faults.bad("TIME_OF_DAY", folded);
        }
        String day = BLANKS.matcher(folded).replaceAll("$1");
        for (Pattern form : List.of(PARTED, CHINESE, DIGITS)) {
            Matcher matcher = form.matcher(day);
            if (matcher.matches()) {
                int last = matcher.groupCount();
                return exact(matcher.group(1), matcher.group(last - 1), matcher.group(last), folded);
            }
        }
        return unclear(day, folded);
    }

    private static Reading<LocalDate> exact(String year, String month, String day, String seen) {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR) {
            return Faults.bad("NOT_A_DAY", seen);
        }
        try {
            return new Good<>(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Faults.bad("NO_SUCH_DAY", seen);
        }
    }

    private static Reading<LocalDate> unclear(String day, String seen) {
        Matcher parts = UNCLEAR.matcher(day);
        if (parts.matches()) {
            boolean yearFirst = parts.group(2).equals("年");
            return ambiguous(seen, perhaps(parts.group(1), parts.group(3), parts.group(4), yearFirst));
        }
        if (day.matches("\\d{6}")) {
            return ambiguous(seen, perhaps(day.substring(0, 2), day.substring(2, 4), day.substring(4), false));
        }
        return day.matches("\\d{5}") ? serial(new BigDecimal(day), seen) : Faults.bad("NOT_A_DAY", seen);
    }

    /** All days that three figures could mean, whichever of them is the year. */
    private static String perhaps(String first, String second, String third, boolean yearFirst) {
        Set<LocalDate> days = new TreeSet<>();
        add(days, first, second, third);
        if (!yearFirst) {
            add(days, third, second, first);
            add(days, third, first, second);
        }
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(" / "));
    }

    private static void add(Set<LocalDate> days, String year, String month, String day) {
        int number = Integer.parseInt(year);
        int full = year.length() <= 2 ? 2000 + number : number;
        if (full < FIRST_YEAR || day.length() > 2) {
            return;
        }
        try {
            days.add(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return;
        }
    }

    private static Reading<LocalDate> number(Cell.Numeric cell) {
        BigDecimal value = cell.value();
        String seen = Folded.plain(value);
        if (cell.percent() || value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(99_999_999)) > 0) {
            return Faults.bad("NOT_A_DAY", seen);
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() > 0) {
            return Faults.bad("NOT_A_DAY", seen);
        }
        String digits = shortest.toPlainString();
        return digits.length() == 8 ? typed(digits) : serial(shortest, digits);
    }

    private static Reading<LocalDate> serial(BigDecimal days, String seen) {
        return days.compareTo(LAST_SERIAL) > 0
                ? Faults.bad("NOT_A_DAY", seen)
                : ambiguous(seen, SERIAL_ZERO.plusDays(days.longValueExact()).toString());
    }

    private static Reading<LocalDate> ambiguous(String seen, String perhaps) {
        return Faults.bad("AMBIGUOUS_DAY", seen, "perhaps", perhaps.isEmpty() ? "?" : perhaps);
    }
}

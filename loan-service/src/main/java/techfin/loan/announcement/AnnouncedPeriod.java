package techfin.loan.announcement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month or a quarter.
 *
 * @param text {@code 2025-04} or {@code 2025-Q2}
 * @param titleZh {@code 2025年4月} or {@code 2025年第二季度}
 * @param first its first day
 * @param last its last day
 */
public record AnnouncedPeriod(String text, String titleZh, LocalDate first, LocalDate last) {
    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-(?:(\\d\\d)|Q([1-4]))");
    private static final List<String> QUARTERS = List.of("第一季度", "第二季度", "第三季度", "第四季度");

    /** The period that a text names; empty for a text that names none. */
    public static Optional<AnnouncedPeriod> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        try {
            return Optional.of(
                    form.group(2) == null
                            ? quarter(text, year, Integer.parseInt(form.group(3)))
                            : month(text, YearMonth.of(year, Integer.parseInt(form.group(2)))));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static AnnouncedPeriod month(String text, YearMonth month) {
        return new AnnouncedPeriod(
                text, month.getYear() + "年" + month.getMonthValue() + "月", month.atDay(1), month.atEndOfMonth());
    }

    private static AnnouncedPeriod quarter(String text, int year, int quarter) {
        YearMonth begin = YearMonth.of(year, 3 * quarter - 2);
        return new AnnouncedPeriod(
                text,
                year + "年" + QUARTERS.get(quarter - 1),
                begin.atDay(1),
                begin.plusMonths(2).atEndOfMonth());
    }

    /** Whether it is over on a day: nothing is added any more. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(last);
    }
}

package techfin.sheetkit.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import techfin.sheetkit.Cell;

/** Makes cells of the numbers that workbooks hold as decimals of binary fractions: 212.75389300000001. */
final class Numbers {
    /** As many digits as spreadsheet programs show; the rest is noise of the binary fraction. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 64;

    /** Beyond the powers of ten that a spreadsheet's numbers have. */
    private static final int MOST_ZEROS = 320;

    private static final long SECONDS = 86_400;

    /** The day after 9999-12-31. */
    private static final BigDecimal AFTER_LAST_SERIAL = BigDecimal.valueOf(2_958_466);

    /** 1900-02-29, which spreadsheet programs believe in; days before it are off by one. */
    private static final int FALSE_LEAP_DAY = 60;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);

    private Numbers() {}

    static Cell cell(String raw, Formats.Shown shown, boolean from1904) {
        BigDecimal number;
        try {
            if (raw.length() > LONGEST) {
                return new Cell.Broken(raw.substring(0, LONGEST));
            }
            number = plain(raw);
        } catch (NumberFormatException e) {
            return new Cell.Broken(raw);
        }
        if (number.scale() > MOST_ZEROS || number.precision() - number.scale() > MOST_ZEROS) {
            return new Cell.Broken(raw);
        }
        return shown == Formats.Shown.DAY
                ? day(number, from1904)
                : new Cell.Numeric(number, shown == Formats.Shown.PERCENT);
    }

    private static BigDecimal plain(String raw) {
        if (raw.length() <= 15 && isDigits(raw)) {
            return BigDecimal.valueOf(Long.parseLong(raw));
        }
        BigDecimal number = new BigDecimal(raw.strip());
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (Math.abs((long) number.scale()) > 2 * MOST_ZEROS) {
            throw new NumberFormatException(raw);
        }
        BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static boolean isDigits(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return !raw.isEmpty();
    }

    private static Cell day(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(AFTER_LAST_SERIAL) >= 0) {
            return new Cell.Broken(serial.toPlainString());
        }
        int days = serial.intValue();
        LocalDate day = from1904 ? START_1904.plusDays(days) : BEFORE_1900.plusDays(days);
        BigDecimal fraction = serial.subtract(BigDecimal.valueOf(days));
        if (!from1904 && days <= FALSE_LEAP_DAY) {
            LocalDate shown = day.plusDays(1);
            return new Cell.Broken(days == FALSE_LEAP_DAY ? "1900-02-29" : days == 0 ? "1900-01-00" : shown.toString());
        }
        if (fraction.signum() != 0) {
            long second = fraction.multiply(BigDecimal.valueOf(SECONDS)).longValue();
            return new Cell.Broken(day + " " + LocalTime.ofSecondOfDay(second));
        }
        return new Cell.Day(day);
    }
}

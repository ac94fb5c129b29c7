package techfin.pledge.right;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.lending.record.Finding;

/**
 * Numbers of patent applications: ZC 0006-2003 (policy.md 6.3).
 *
 * <ul>
 *   <li>since 1 October 2003: year of four digits, kind, serial of seven, check character: {@code 202110000001.6};
 *   <li>before: year of two digits, kind, serial of five, check character: {@code 98103001.5}; of 1985 to 1988 the check
 *       character may be missing, the normal form has it all the same.
 * </ul>
 *
 * <p>Kind: 1 invention, 2 utility model, 3 design, 8 invention and 9 utility model of an international application.
 */
final class PatentNumber {
    private static final LocalDate NEW_FORM = LocalDate.of(2003, 10, 1);
    private static final Pattern NEW = Pattern.compile("(\\d{4})(\\d)\\d{7}\\.?([\\dX])");
    private static final Pattern OLD = Pattern.compile("(\\d{2})(\\d)\\d{5}\\.?([\\dX])?");
    private static final Pattern NORMAL = Pattern.compile("\\d{8}(\\d{4})?\\.[\\dX]");
    private static final Pattern MARK = Pattern.compile("^(ZL|CN)");
    private static final int FIRST_OLD_YEAR = 85;
    private static final int LAST_OLD_YEAR = 3;
    private static final int LAST_YEAR_WITHOUT_CHECK = 88;
    private static final int NEW_FORM_DIGITS = 12;
    /**
     * An international application enters the country within 32 months of its priority day, which is its filing day where
     * it claims no priority (Implementing Rules of the Patent Law on international applications): three calendar years on
     * at most.
     */
    private static final int YEARS_UNTIL_ENTRY = 3;

    private PatentNumber() {}

    /** The check character: digits times 2 to 9, again and again from the left, the sum modulo 11; 10 is X. */
    static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (2 + i % 8);
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    static boolean isNormal(RightKind kind, String value) {
        if (!NORMAL.matcher(value).matches()) {
            return false;
        }
        String digits = digits(value);
        return value.charAt(value.length() - 1) == checkCharacter(digits) && fits(kind, kindDigit(digits));
    }

    /** The normal form; what is wrong is added to {@code found}. */
    static Optional<String> read(String pointer, RightKind kind, String typed, List<Finding> found) {
        String plain = MARK.matcher(NumberForm.plain(typed)).replaceFirst("");
        Matcher form = NEW.matcher(plain);
        boolean isNew = form.matches();
        if (!isNew) {
            form = OLD.matcher(plain);
            if (!form.matches() || !isOldYear(Integer.parseInt(form.group(1)))) {
                String code = plain.matches("\\d{12}") ? "CHECK_CHARACTER_MISSING" : "PATENT_NUMBER_FORM";
                found.add(Finding.of(pointer, code));
                return Optional.empty();
            }
        }
        String digits = plain.substring(0, isNew ? NEW_FORM_DIGITS : NEW_FORM_DIGITS - 4);
        String check = form.group(3);
        char due = checkCharacter(digits);
        if (check == null && !mayLackCheck(digits)) {
            found.add(Finding.of(pointer, "CHECK_CHARACTER_MISSING"));
            return Optional.empty();
        }
        if (check != null && check.charAt(0) != due) {
            found.add(Finding.of(pointer, "CHECK_CHARACTER_WRONG"));
            return Optional.empty();
        }
        if (!fits(kind, kindDigit(digits))) {
            found.add(Finding.of(pointer, "NUMBER_OF_ANOTHER_KIND"));
            return Optional.empty();
        }
        return Optional.of(digits + "." + due);
    }

    /** Whether the number can be of an application of this day. */
    static void checkYear(String pointer, String normal, LocalDate appliedOn, boolean divisional, List<Finding> found) {
        String digits = digits(normal);
        boolean isNew = digits.length() == NEW_FORM_DIGITS;
        boolean younger = divisional || kindDigit(digits) >= '8';
        int year = year(digits);
        if (!isNew && !appliedOn.isBefore(NEW_FORM)) {
            found.add(Finding.of(pointer, "OLD_FORM_AFTER_2003"));
            return;
        }
        if (isNew && (younger ? year < NEW_FORM.getYear() : appliedOn.isBefore(NEW_FORM))) {
            found.add(Finding.of(pointer, "NEW_FORM_BEFORE_2003"));
            return;
        }
        int latest = divisional
                ? Integer.MAX_VALUE
                : younger ? appliedOn.getYear() + YEARS_UNTIL_ENTRY : appliedOn.getYear();
        if (year < appliedOn.getYear() || year > latest) {
            found.add(new Finding(
                    pointer,
                    "NUMBER_OF_ANOTHER_YEAR",
                    Map.of("year", Integer.toString(year), "applied", Integer.toString(appliedOn.getYear()))));
        }
    }

    private static boolean fits(RightKind kind, char digit) {
        return switch (kind) {
            case INVENTION_PATENT -> digit == '1' || digit == '8';
            case UTILITY_MODEL -> digit == '2' || digit == '9';
            case DESIGN -> digit == '3';
            case TRADEMARK, SOFTWARE_COPYRIGHT, WORK_COPYRIGHT, LAYOUT_DESIGN, PLANT_VARIETY, GEOGRAPHICAL_INDICATION ->
                false;
        };
    }

    private static boolean isOldYear(int year) {
        return year >= FIRST_OLD_YEAR || year <= LAST_OLD_YEAR;
    }

    private static boolean mayLackCheck(String digits) {
        int year = Integer.parseInt(digits.substring(0, 2));
        return digits.length() < NEW_FORM_DIGITS && year >= FIRST_OLD_YEAR && year <= LAST_YEAR_WITHOUT_CHECK;
    }

    private static int year(String digits) {
        if (digits.length() == NEW_FORM_DIGITS) {
            return Integer.parseInt(digits.substring(0, 4));
        }
        int year = Integer.parseInt(digits.substring(0, 2));
        return year >= FIRST_OLD_YEAR ? 1900 + year : 2000 + year;
    }

    private static String digits(String normal) {
        return normal.substring(0, normal.length() - 2);
    }

    private static char kindDigit(String digits) {
        return digits.charAt(digits.length() == NEW_FORM_DIGITS ? 4 : 2);
    }
}

package techfin.lending.record;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;

/** Reads single values of a record as somebody stated them; every method adds what is missing or cannot be. */
public final class Stated {
    private static final Pattern NUMBER = Pattern.compile(RecordLimits.NUMBER);
    private static final Pattern INDUSTRY = Pattern.compile(RecordLimits.INDUSTRY);

    private Stated() {}

    /** A value that must not be missing. */
    public static void require(String pointer, @Nullable Object value, List<Finding> found) {
        if (value == null) {
            found.add(Finding.of(pointer, "REQUIRED"));
        }
    }

    /** A day that must not be missing and lies in plausible years. */
    public static void day(String pointer, @Nullable LocalDate day, List<Finding> found) {
        require(pointer, day, found);
        if (day != null) {
            PlausibleDays.check(pointer, day, found);
        }
    }

    /** An amount of money for which a loan is given, above zero and not absurd; yuan. */
    public static void amount(String pointer, @Nullable Money amount, List<Finding> found) {
        require(pointer, amount, found);
        if (amount == null) {
            return;
        }
        if (!amount.isPositive()) {
            found.add(Finding.of(pointer, "NOT_POSITIVE"));
        } else if (amount.compareTo(RecordLimits.LARGEST_PRINCIPAL) > 0) {
            found.add(new Finding(pointer, "OUT_OF_RANGE", Map.of("most", RecordLimits.LARGEST_PRINCIPAL.toString())));
        }
    }

    /** A unified social credit code that must not be missing. */
    public static Optional<Uscc> uscc(String pointer, @Nullable String typed, List<Finding> found) {
        if (typed == null || typed.isBlank()) {
            found.add(Finding.of(pointer, "REQUIRED"));
            return Optional.empty();
        }
        Optional<Uscc> code = Uscc.parse(typed);
        if (code.isEmpty()) {
            found.add(Finding.of(pointer, "INVALID_USCC"));
        }
        return code;
    }

    /** A class of GB/T 4754-2017 that must not be missing. */
    public static @Nullable String industry(String pointer, @Nullable String value, List<Finding> found) {
        String code = text(pointer, value, RecordLimits.NUMBER_LENGTH, true, found);
        if (code != null && !INDUSTRY.matcher(code).matches()) {
            found.add(Finding.of(pointer, "INVALID_FORMAT"));
        }
        return code;
    }

    /** A number of a contract, a note, a branch or a paper: letters, digits and marks, no blanks inside. */
    public static @Nullable String number(
            String pointer, @Nullable String value, boolean required, List<Finding> found) {
        String number = text(pointer, value, RecordLimits.NUMBER_LENGTH, required, found);
        if (number != null && !NUMBER.matcher(number).matches()) {
            found.add(Finding.of(pointer, "INVALID_FORMAT"));
        }
        return number;
    }

    /** One form for what looks alike (Unicode NFC), without blanks around it; null for nothing. */
    public static @Nullable String text(
            String pointer, @Nullable String value, int longest, boolean required, List<Finding> found) {
        if (value == null || value.isBlank()) {
            if (required) {
                found.add(Finding.of(pointer, "REQUIRED"));
            }
            return null;
        }
        String normal = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (normal.length() > longest) {
            found.add(new Finding(pointer, "TOO_LONG", Map.of("max", Integer.toString(longest))));
        }
        return normal;
    }
}

package techfin.sheetkit.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain decimals as people type them, with or without separators of thousands. */
final class Figures {
    private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SEPARATED = Pattern.compile("\\d+(?:[.,']\\d+)+");

    /** Longer ones mean no amount, rate or count of this world. */
    private static final int MAX_CHARS = 40;

    private Figures() {}

    static Optional<BigDecimal> of(String folded) {
        if (folded.length() > MAX_CHARS) {
            return Optional.empty();
        }
        if (PLAIN.matcher(folded).matches()) {
            return Optional.of(new BigDecimal(folded));
        }
        return GROUPED.matcher(folded).matches()
                ? Optional.of(new BigDecimal(folded.replace(",", "")))
                : Optional.empty();
    }

    /** Whether these are figures whose points and commas can be read in more than one way. */
    static boolean unclear(String folded) {
        return folded.length() <= MAX_CHARS && SEPARATED.matcher(folded).matches();
    }
}

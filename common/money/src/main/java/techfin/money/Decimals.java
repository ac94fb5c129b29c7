package techfin.money;

/** Reads and prints plain ASCII decimals as scaled whole numbers, without a detour over floating point. */
final class Decimals {
    private Decimals() {}

    /** Why a text is no plain decimal of the wanted form. */
    enum Fault {
        NOT_A_DECIMAL,
        NOT_ASCII,
        TOO_MANY_DECIMALS,
        TOO_FEW_DECIMALS,
        LEADING_ZERO,
        NEGATIVE_ZERO,
        TOO_LARGE
    }

    /** Tells the caller's own exception type what was wrong. */
    @FunctionalInterface
    interface Refusal {
        RuntimeException because(Fault fault, String message);
    }

    /**
     * Reads {@code text} times 10^{@code scale}.
     *
     * @param fewest fewest decimal places that must be written; 0 lets the point be absent
     * @param largest largest absolute value of the scaled number
     */
    static long parse(String text, int scale, int fewest, long largest, Refusal refusal) {
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        checkCharacters(text, start, refusal);
        int point = text.indexOf('.');
        int integerEnd = point < 0 ? text.length() : point;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (integerEnd == start || (point >= 0 && decimals == 0)) {
            throw refuse(refusal, Fault.NOT_A_DECIMAL, text, "is not a decimal");
        }
        if (integerEnd - start > 1 && text.charAt(start) == '0') {
            throw refuse(refusal, Fault.LEADING_ZERO, text, "starts with a zero that says nothing");
        }
        if (decimals > scale) {
            throw refuse(refusal, Fault.TOO_MANY_DECIMALS, text, "has more than " + scale + " decimal places");
        }
        if (decimals < fewest) {
            throw refuse(refusal, Fault.TOO_FEW_DECIMALS, text, "needs " + fewest + " decimal places");
        }
        long scaled = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.') {
                scaled = nextDigit(scaled, c - '0', largest, text, refusal);
            }
        }
        for (int i = decimals; i < scale; i++) {
            scaled = nextDigit(scaled, 0, largest, text, refusal);
        }
        if (negative && scaled == 0) {
            throw refuse(refusal, Fault.NEGATIVE_ZERO, text, "is a negative zero");
        }
        return negative ? -scaled : scaled;
    }

    private static void checkCharacters(String text, int start, Refusal refusal) {
        boolean pointSeen = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                throw refuse(refusal, Fault.NOT_ASCII, text, "has characters beyond ASCII");
            }
            if (c == '.' && !pointSeen) {
                pointSeen = true;
            } else if (c < '0' || c > '9') {
                throw refuse(refusal, Fault.NOT_A_DECIMAL, text, "is not a plain decimal");
            }
        }
    }

    private static long nextDigit(long scaled, int digit, long largest, String text, Refusal refusal) {
        if (scaled > (largest - digit) / 10) {
            throw refuse(refusal, Fault.TOO_LARGE, text, "is too large");
        }
        return scaled * 10 + digit;
    }

    private static RuntimeException refuse(Refusal refusal, Fault fault, String text, String why) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return refusal.because(fault, "'" + shown + "' " + why);
    }

    /** Prints {@code scaled} / 10^{@code scale} with at least {@code fewest} decimal places and no needless zeros. */
    static String print(long scaled, int scale, int fewest) {
        String digits = Long.toString(scaled);
        boolean negative = digits.charAt(0) == '-';
        StringBuilder text = new StringBuilder(negative ? digits.substring(1) : digits);
        while (text.length() <= scale) {
            text.insert(0, '0');
        }
        text.insert(text.length() - scale, '.');
        int shortest = text.length() - scale + fewest;
        while (text.length() > shortest && text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
        if (text.charAt(text.length() - 1) == '.') {
            text.setLength(text.length() - 1);
        }
        return negative ? "-" + text : text.toString();
    }
}

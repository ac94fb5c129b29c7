package techfin.lending.enterprise;

import java.util.Locale;
import java.util.Optional;

/**
 * Unified social credit code (统一社会信用代码), 18 characters with a check character: GB 32100-2015.
 *
 * <p>The six digits inside name the office that registered the firm at the time, so a county is never derived from them.
 */
public record Uscc(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** Powers of 3 modulo 31: GB 32100-2015, annex on the check character. */
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private static final int LENGTH = 18;

    public Uscc {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /**
     * Reads a code as people type it: spaces around it and lower case are normalised, everything else must be right.
     *
     * @return empty when a character, the length or the check character is wrong
     */
    public static Optional<Uscc> parse(String typed) {
        String normal = typed.strip().toUpperCase(Locale.ROOT);
        return isValid(normal) ? Optional.of(new Uscc(normal)) : Optional.empty();
    }

    /**
     * Completes a code.
     *
     * @param first17 the characters before the check character
     */
    public static Uscc withCheckCharacter(String first17) {
        return new Uscc(first17 + checkCharacter(first17));
    }

    /** The check character of the first 17 characters. */
    static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.charAt(LENGTH - 1) == checkCharacter(code);
    }

    @Override
    public String toString() {
        return value;
    }
}

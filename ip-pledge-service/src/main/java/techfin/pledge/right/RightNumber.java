package techfin.pledge.right;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * The official number of a right in its one normal form; with the kind it is the key of the right. A patent has the same
 * digits as application and as grant; the normal form is without the mark {@code ZL} and with the check character, such
 * as {@code 202110000001.6}.
 */
public record RightNumber(RightKind kind, String value) {
    /** Longest number as typed; characters. */
    public static final int TYPED_LENGTH = 64;

    private static final String POINTER = "/number";

    public RightNumber {
        boolean normal = kind.isPatent() ? PatentNumber.isNormal(kind, value) : NumberForm.isNormal(kind, value);
        if (!normal) {
            throw new IllegalArgumentException("no normal form of a number of a " + kind + ": " + value);
        }
    }

    /**
     * Reads a number as people type it: full-width characters, blanks and lower case are normalised, everything else must
     * be right.
     *
     * @param appliedOn day of the application, null while it is not known; then only the number itself is checked
     * @param found takes everything that is wrong, at {@code /number}
     */
    public static Optional<RightNumber> parse(
            RightKind kind, String typed, @Nullable LocalDate appliedOn, List<Finding> found) {
        return parse(POINTER, kind, typed, appliedOn, false, found);
    }

    /**
     * The same at another place of a record.
     *
     * @param divisional whether the application was divided from one of {@code appliedOn}; its number is of a later year
     */
    public static Optional<RightNumber> parse(
            String pointer,
            RightKind kind,
            String typed,
            @Nullable LocalDate appliedOn,
            boolean divisional,
            List<Finding> found) {
        int before = found.size();
        Optional<String> value = kind.isPatent()
                ? PatentNumber.read(pointer, kind, typed, found)
                : NumberForm.read(pointer, kind, typed, found);
        if (value.isPresent() && kind.isPatent() && appliedOn != null) {
            PatentNumber.checkYear(pointer, value.get(), appliedOn, divisional, found);
        }
        return found.size() == before ? value.map(normal -> new RightNumber(kind, normal)) : Optional.empty();
    }

    /**
     * The normal form of a number that is searched for; no rule is checked.
     *
     * @param kind null for any
     */
    public static String searched(@Nullable RightKind kind, String typed) {
        return NumberForm.searched(kind, typed);
    }

    /** Whether it was typed as the number of a granted patent, with {@code ZL}. */
    static boolean claimsGrant(String typed) {
        return NumberForm.plain(typed).startsWith("ZL");
    }

    @Override
    public String toString() {
        return value;
    }
}

package techfin.rating.ahp;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Mean consistency index of random matrices of a size; a consistency ratio is one's own index over it. The tables differ
 * in the second place, so a ratio is worth nothing without the name of its table. Only sizes that a source was read for
 * are there.
 */
public enum RandomIndex {
    /** Saaty 1980, as Chinese textbooks print it; sizes 3 to 10. */
    SAATY_1980,
    /** Saaty 2008, DOI 10.1504/IJSSCI.2008.017590, rounded; sizes 3 to 10. */
    SAATY_2008,
    /** Donegan and Dodd, as the worked vehicle case uses it; size 4 only. */
    DONEGAN_DODD;

    /** The index for matrices of {@code size}; absent where no source was read. */
    public Optional<BigDecimal> of(int size) {
        String index = switch (this) {
            case SAATY_1980 -> saaty1980(size);
            case SAATY_2008 -> saaty2008(size);
            case DONEGAN_DODD -> size == 4 ? "0.8337" : "";
        };
        return index.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(index));
    }

    private static String saaty1980(int size) {
        return switch (size) {
            case 3 -> "0.58";
            case 4 -> "0.90";
            case 5 -> "1.12";
            case 6 -> "1.24";
            case 7 -> "1.32";
            case 8 -> "1.41";
            case 9 -> "1.45";
            case 10 -> "1.49";
            default -> "";
        };
    }

    private static String saaty2008(int size) {
        return switch (size) {
            case 3 -> "0.52";
            case 4 -> "0.89";
            case 5 -> "1.11";
            case 6 -> "1.25";
            case 7 -> "1.35";
            case 8 -> "1.40";
            case 9 -> "1.45";
            case 10 -> "1.49";
            default -> "";
        };
    }
}

package techfin.rating.declaration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import techfin.rating.qualification.QualificationKind;

/** Level of the indicator E01: the highest qualification that is in force. */
public final class QualificationLevel {
    private static final String NONE = "none";

    private QualificationLevel() {}

    /** Levels of E01, the lowest first. */
    private enum Level {
        TECH_SME_OR_INNOVATIVE_SME,
        HIGH_TECH,
        ZJTX_OR_GAZELLE,
        XIAOJUREN_OR_SINGLE_CHAMPION;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a level is called so, {@code none} included. */
    public static boolean isLevel(String name) {
        return name.equals(NONE)
                || Arrays.stream(Level.values()).anyMatch(level -> level.title().equals(name));
    }

    /** The name of the level, such as {@code high_tech}; {@code none} without any qualification that counts. */
    public static String of(Collection<QualificationKind> inForce) {
        return inForce.stream()
                .map(QualificationLevel::level)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(Level::title)
                .orElse(NONE);
    }

    private static Optional<Level> level(QualificationKind kind) {
        return switch (kind) {
            case TECH_SME, INNOVATIVE_SME -> Optional.of(Level.TECH_SME_OR_INNOVATIVE_SME);
            case HIGH_TECH -> Optional.of(Level.HIGH_TECH);
            case SPECIALISED_SME, GAZELLE -> Optional.of(Level.ZJTX_OR_GAZELLE);
            case LITTLE_GIANT, SINGLE_CHAMPION -> Optional.of(Level.XIAOJUREN_OR_SINGLE_CHAMPION);
            case CREDIT_ENHANCED, TALENT, LEADS_PROJECT -> Optional.empty();
        };
    }
}

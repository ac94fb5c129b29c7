package techfin.pledge.statistics;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import techfin.pledge.right.RightKind;

/** What items are told apart by. */
public enum Breakdown {
    /** Kind of right; a package of several kinds stands in a line of its own, {@link #MIXED}. */
    KIND,
    /** Patents, trademarks, others and mixed packages, see {@link RightGroup}. */
    GROUP,
    /** County or zone of the enterprise's seat. */
    DIVISION,
    BANK,
    /** Key {@code 2025-Q2}. */
    QUARTER,
    /** Key {@code 2025-04}. */
    MONTH;

    /** Key of the packages with rights of several kinds. */
    public static final String MIXED = "MIXED";

    /** The breakdown of this word as it stands in an address, such as {@code division}. */
    public static Optional<Breakdown> parse(String word) {
        return Stream.of(values()).filter(by -> by.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the keys are times, so that the same part of the year before has another key. */
    public boolean isOfTime() {
        return this == QUARTER || this == MONTH;
    }

    /** The key of the same part a year later. */
    public String aYearLater(String key) {
        return isOfTime() ? (Integer.parseInt(key.substring(0, 4)) + 1) + key.substring(4) : key;
    }

    /** The order of the lines: kinds and groups as the law names them and mixed packages last, everything else by key. */
    public Comparator<String> order() {
        return switch (this) {
            case KIND -> Comparator.<String, Boolean>comparing(MIXED::equals).thenComparing(Breakdown::kindsInOrder);
            case GROUP -> Comparator.comparing(RightGroup::valueOf);
            case DIVISION, BANK, QUARTER, MONTH -> Comparator.naturalOrder();
        };
    }

    private static int kindsInOrder(String one, String other) {
        return one.equals(other) ? 0 : RightKind.valueOf(one).compareTo(RightKind.valueOf(other));
    }
}

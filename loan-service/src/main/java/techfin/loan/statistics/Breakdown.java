package techfin.loan.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What loans are told apart by. */
public enum Breakdown {
    /** County or zone of the enterprise's seat. */
    DIVISION,
    BANK,
    /** Division of GB/T 4754, two digits. */
    INDUSTRY,
    /** Key {@code 2025-Q2}. */
    QUARTER,
    /** Key {@code 2025-04}. */
    MONTH;

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
}

package techfin.pledge.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which day of a loan decides the period that it counts in; a pledge counts on the day of its registration. */
public enum DateOf {
    /** The office's acceptance, as the province's announcements count. */
    DECISION,
    DISBURSEMENT;

    /** The day of this word as it stands in an address, such as {@code decision}. */
    public static Optional<DateOf> parse(String word) {
        return Stream.of(values()).filter(day -> day.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

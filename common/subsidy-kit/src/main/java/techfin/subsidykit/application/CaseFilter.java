package techfin.subsidykit.application;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.lending.enterprise.FoldedName;

/**
 * Which cases to list.
 *
 * @param states empty for all
 * @param dueBefore cases whose deadline lies before this day, null for all
 * @param piece a piece of the enterprise's name, or the beginning of its unified social credit code or of the case's id;
 *     null for all
 * @param waiting cases that wait for somebody, null for all
 */
public record CaseFilter(
        @Nullable String roundId,
        Set<CaseState> states,
        @Nullable LocalDate dueBefore,
        @Nullable FoldedName piece,
        @Nullable Waiting waiting) {
    public CaseFilter {
        states = Set.copyOf(states);
    }
}

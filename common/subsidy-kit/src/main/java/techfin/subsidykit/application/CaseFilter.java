package techfin.subsidykit.application;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;

/**
 * Which cases to list.
 *
 * @param states empty for all
 * @param dueBefore cases whose deadline lies before this day, null for all
 */
public record CaseFilter(
        @Nullable String roundId,
        Set<CaseState> states,
        @Nullable LocalDate dueBefore) {
    public CaseFilter {
        states = Set.copyOf(states);
    }
}

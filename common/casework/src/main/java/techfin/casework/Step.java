package techfin.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the course.
 *
 * @param to the state after it; null where the core works it out ({@link Correction})
 * @param hand the part in the case that it takes; null for a step of the whole round, which is calculated and decides
 *     nothing about one case
 * @param holds what must hold besides
 */
public record Step(
        CaseState from,
        CaseEvent event,
        @Nullable CaseState to,
        Party who,
        @Nullable Hand hand,
        Set<Requirement> holds) {
    public Step {
        holds = Set.copyOf(holds);
    }
}

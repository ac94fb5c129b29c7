package techfin.rating.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.scoring.Value;

/**
 * A value of an indicator that follows from facts.
 *
 * @param from the facts that it follows from, missing ones too
 * @param special why it was not simply divided out, null when it was
 */
public record Derived(
        Value value, List<Fact> from, @Nullable SpecialCase special) {
    public Derived {
        from = List.copyOf(from);
    }
}

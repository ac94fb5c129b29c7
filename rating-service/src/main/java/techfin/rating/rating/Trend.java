package techfin.rating.rating;

import java.util.List;
import java.util.Optional;
import techfin.rating.assessment.Assessment;

/** How a grade moved. */
public enum Trend {
    UP,
    STEADY,
    DOWN;

    /**
     * The latest grade against the one before it.
     *
     * @param history the latest day first
     * @param scale all grades from the best to the worst
     * @return empty with fewer than two assessments, or when one of the two grades is not on the scale
     */
    public static Optional<Trend> of(List<Assessment> history, List<String> scale) {
        if (history.size() < 2) {
            return Optional.empty();
        }
        int now = scale.indexOf(history.get(0).grade());
        int before = scale.indexOf(history.get(1).grade());
        if (now < 0 || before < 0) {
            return Optional.empty();
        }
        return Optional.of(now < before ? UP : now > before ? DOWN : STEADY);
    }
}

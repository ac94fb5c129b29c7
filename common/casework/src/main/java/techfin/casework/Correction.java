package techfin.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a correction leads to: reviews that did not rest on a changed field stay valid.
 *
 * @param to the state in which the case goes on
 * @param undone reviews that must be made again
 */
public record Correction(CaseState to, Set<Stage> undone) {
    public Correction {
        undone = Set.copyOf(undone);
    }

    /**
     * Works out where a corrected case goes on.
     *
     * @param returnedIn the review in which it was returned
     * @param changed pointers of the fields that the applicant changed
     */
    public static Correction of(Course course, Stage returnedIn, Set<String> changed) {
        Set<Stage> undone = Stage.undoneBy(changed);
        List<Stage> done = Stage.reviews().stream()
                .filter(stage -> stage != Stage.COUNTY_REVIEW || course.countyReviews())
                .toList();
        for (Stage stage : done) {
            if (stage == returnedIn || undone.contains(stage)) {
                Set<Stage> fallen = undone.stream()
                        .filter(other -> done.indexOf(other) >= done.indexOf(stage)
                                && done.indexOf(other) < done.indexOf(returnedIn))
                        .collect(Collectors.toUnmodifiableSet());
                return new Correction(stage.duringReview(course.countyReviews()), fallen);
            }
        }
        throw new IllegalArgumentException("returned in " + returnedIn + ", which is no review");
    }

    /** Fields that changed though nobody marked them. */
    public static Set<String> unmarked(Set<String> marked, Set<String> changed) {
        return changed.stream()
                .filter(pointer ->
                        marked.stream().noneMatch(mark -> pointer.equals(mark) || pointer.startsWith(mark + "/")))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package techfin.subsidykit.application;

import java.util.List;
import java.util.Set;
import techfin.casework.Stage;

/** All reviews. */
public interface Reviews {
    /** Adds a review; its number is given here. */
    void add(String caseId, Review review);

    /** The reviews of a case, oldest first. */
    List<Review> of(String caseId);

    /** Takes their standing from the passed reviews of these stages. */
    void undo(String caseId, Set<Stage> stages);
}

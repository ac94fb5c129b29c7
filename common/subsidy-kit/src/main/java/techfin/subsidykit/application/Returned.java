package techfin.subsidykit.application;

import java.util.Set;
import techfin.casework.Stage;

/**
 * Why a case is back with its applicant.
 *
 * @param stage the review in which it was returned
 * @param marked pointers of the fields that may change
 * @param version of the case that the reviewer returned
 */
public record Returned(Stage stage, Set<String> marked, long version) {
    public Returned {
        marked = Set.copyOf(marked);
    }
}

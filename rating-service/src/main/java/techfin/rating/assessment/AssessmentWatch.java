package techfin.rating.assessment;

import java.util.List;
import techfin.lending.enterprise.Uscc;

/** Is told of enterprises when a run has looked at them, in the transaction that writes their assessments. */
public interface AssessmentWatch {
    /**
     * Enterprises were assessed, whether or not their result was new.
     *
     * @param run with the day for which it assesses
     * @param enterprises in the order of their codes; what stands of them now is on record
     */
    void assessed(AssessmentRun run, List<Uscc> enterprises);
}

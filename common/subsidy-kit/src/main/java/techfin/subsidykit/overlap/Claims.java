package techfin.subsidykit.overlap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The ledger of subsidised interest days: one row per case, claimed first and granted with the approval. */
public interface Claims {
    /** How long a claim that nobody granted counts: its process has died. */
    Duration COUNTS_FOR = Duration.ofMinutes(10);

    /**
     * How long a claim may still be granted. Much shorter than {@link #COUNTS_FOR}, so that the granting transaction ends
     * while everybody else still sees the claim.
     */
    Duration GRANTABLE_FOR = Duration.ofMinutes(5);

    /**
     * Claims days, and takes over what was claimed for the same case before.
     *
     * @return the new claims by case; a case that has a grant gets none
     */
    Map<String, String> claim(List<InterestDays> wanted, Instant now);

    /**
     * Rows that count at this instant and may overlap one of these loans: same bank, and the same contract, note or
     * enterprise.
     */
    List<InterestDays> near(Collection<LoanDays> loans, Instant now);

    /** Turns a claim into a grant; false when it is gone, too old, or for other days. */
    boolean grant(String claimId, InterestDays days, Instant now);

    /** Deletes claims that are not granted. */
    void release(Collection<String> claimIds);

    /** Deletes what is claimed or granted for a case. */
    void free(String caseId);
}

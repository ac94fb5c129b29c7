package techfin.loan.provisional;

import java.util.List;
import java.util.Optional;

/** All runs, and the previews that reviewers saw. */
public interface Revocations {
    /**
     * Adds a run without its cases.
     *
     * @return false when the end of that year has been run by itself before; nothing is written then
     */
    boolean begin(Revocation run);

    /** Adds the cases of a run. */
    void addCases(String runId, List<LapsedCase> cases);

    /** Whether the end of that year has been run by itself. */
    boolean hasRunFor(int year);

    Optional<Revocation> find(String id);

    /** A page of runs, newest first, with their cases. */
    List<Revocation> list(Optional<String> afterId, int limit);

    long count();

    /** Keeps what a reviewer saw; keeping the same again does nothing. */
    void keep(RevocationPreview seen);

    /** What somebody saw, by its digest. */
    Optional<RevocationPreview> seen(String digest);
}

package techfin.pledge.lapse;

import java.util.List;
import java.util.Optional;
import techfin.pledge.access.RowScope;

/**
 * All warnings of the watch. An enterprise is inside the scope of the rights that it owns, alone or with others;
 * it and a county see warnings about rights, and none about a whole pledge.
 */
public interface LapseWarnings {
    void addAll(List<LapseWarning> opened);

    /**
     * Writes the next version.
     *
     * @return false when somebody else changed it meanwhile
     */
    boolean replace(LapseWarning next);

    /** Notes the run that found the causes of all standing warnings. */
    void seenIn(LapseRun run);

    /** Warnings that stand, by id, held until the transaction ends. */
    List<LapseWarning> lockStanding();

    Optional<LapseWarning> find(RowScope scope, String id);

    /** Finds a warning and holds it until the transaction ends. */
    Optional<LapseWarning> lock(RowScope scope, String id);

    /** A page, newest first. */
    List<LapseWarning> list(RowScope scope, LapseFilter filter, Optional<String> afterId, int limit);

    long count(RowScope scope, LapseFilter filter);
}

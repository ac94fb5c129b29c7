package techfin.subsidykit.rulebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.SchemeVersion;

/** All scheme versions that were written here: drafts, released and refused ones. */
public interface Releases {
    /**
     * Adds a draft.
     *
     * @return false when this version of the scheme was written before; nothing is added then
     */
    boolean add(SchemeRelease draft);

    Optional<SchemeRelease> find(String id);

    /** By the name of the scheme and of its version. */
    Optional<SchemeRelease> find(String code, String schemeVersion);

    /** Holds all rows of a scheme until the transaction ends, so that one release of it is decided at a time. */
    void lock(String code);

    /** Writes the decision of a draft. */
    void decide(SchemeRelease decided);

    /** Every released version, of one scheme or of all. */
    List<SchemeVersion> released();

    /** A page, newest first. */
    List<SchemeRelease> list(
            @Nullable String code, @Nullable ReleaseStatus status, Optional<String> afterId, int limit);

    long count(@Nullable String code, @Nullable ReleaseStatus status);
}

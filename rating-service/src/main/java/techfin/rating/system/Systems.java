package techfin.rating.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of all indicator systems. */
public interface Systems {
    /**
     * Adds a version.
     *
     * @throws VersionTaken when this code has a version of this name
     */
    void add(SystemVersion version);

    /** The code has a version of this name already. */
    final class VersionTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public VersionTaken(String version, Throwable cause) {
            super("version taken: " + version, cause);
        }
    }

    /** Stores a changed version; false when it moved meanwhile. */
    boolean replace(SystemVersion changed);

    Optional<SystemVersion> find(String id);

    /** One version, held until the transaction ends together with all others of its code. */
    Optional<SystemVersion> lock(String id);

    /** The version by which enterprises are rated on a day. */
    Optional<SystemVersion> inForce(String code, LocalDate on);

    /** Released versions of a code, the earliest first. */
    List<SystemVersion> released(String code);

    /**
     * Versions, the newest first.
     *
     * @param code null for every code
     * @param status null for every status
     * @param beforeId id of the last one already seen
     */
    List<SystemVersion> list(
            @Nullable String code, SystemVersion.@Nullable Status status, Optional<String> beforeId, int limit);

    long count(@Nullable String code, SystemVersion.@Nullable Status status);
}

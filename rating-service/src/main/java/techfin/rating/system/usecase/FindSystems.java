package techfin.rating.system.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.rating.system.SystemVersion;
import techfin.rating.system.Systems;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up indicator systems; rules are open to everybody who is signed in. */
@Singleton
public class FindSystems {
    /** What the audit trail calls a version. */
    public static final String OBJECT = "indicator-system";

    private final Systems systems;
    private final AuditTrail audit;
    private final BusinessClock clock;

    FindSystems(Systems systems, AuditTrail audit, BusinessClock clock) {
        this.systems = systems;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One version.
     *
     * @throws Problem 404 when there is none
     */
    public SystemVersion one(String id) {
        return systems.find(id).orElseThrow(Problem::notFound);
    }

    /**
     * The version by which enterprises are rated on a day.
     *
     * @param on null for today
     * @throws Problem 422 {@code NO_SYSTEM_IN_FORCE} at this pointer when there is none
     */
    public SystemVersion inForce(String code, @Nullable LocalDate on, String pointer) {
        LocalDate day = on == null ? clock.today() : on;
        Optional<SystemVersion> found = systems.inForce(code, day);
        return found.orElseThrow(() -> Problem.of(422, "NO_SYSTEM_IN_FORCE")
                .with("code", code)
                .with("on", day.toString())
                .at(pointer, "NO_SYSTEM_IN_FORCE", "code", code, "on", day.toString()));
    }

    /** A page of versions, the newest first. */
    public Page<SystemVersion> page(@Nullable String code, SystemVersion.@Nullable Status status, PageRequest page) {
        List<SystemVersion> rows = systems.list(code, status, page.after(), page.limit() + 1);
        return Page.of(rows, page, SystemVersion::id);
    }

    public long count(@Nullable String code, SystemVersion.@Nullable Status status) {
        return systems.count(code, status);
    }

    /** What happened to a version, oldest first; 404 as {@link #one}. */
    public List<AuditEntry> timeline(String id) {
        return audit.of(OBJECT, one(id).id());
    }
}

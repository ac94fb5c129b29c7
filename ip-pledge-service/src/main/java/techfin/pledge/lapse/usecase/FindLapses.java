package techfin.pledge.lapse.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.lending.filing.Role;
import techfin.pledge.access.RowScope;
import techfin.pledge.access.usecase.Scopes;
import techfin.pledge.lapse.LapseFilter;
import techfin.pledge.lapse.LapseRun;
import techfin.pledge.lapse.LapseRuns;
import techfin.pledge.lapse.LapseWarning;
import techfin.pledge.lapse.LapseWarnings;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/**
 * Looks up warnings inside the scope of whoever asks: a bank its own, an enterprise those of its rights, a county those of
 * the rights in its divisions, the IP office and the auditor all. That a pledge is overdrawn speaks of loans that an
 * enterprise or a county may not see.
 */
@Singleton
public class FindLapses {
    /** What the audit trail calls a warning. */
    static final String OBJECT = "lapse-warning";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");
    private final LapseWarnings warnings;
    private final LapseRuns runs;
    private final SeenVersions seenVersions;

    FindLapses(LapseWarnings warnings, LapseRuns runs, SeenVersions seenVersions) {
        this.warnings = warnings;
        this.runs = runs;
        this.seenVersions = seenVersions;
    }

    /**
     * One warning.
     *
     * @throws Problem 403 for whoever has nothing to do with warnings; 404 when it does not exist or lies outside the
     *     actor's scope, which look alike
     */
    public LapseWarning one(Actor actor, String id) {
        return warnings.find(scope(actor), id).orElseThrow(Problem::notFound);
    }

    /** One warning, held against other changes until the transaction ends; 404 as {@link #one}. */
    LapseWarning locked(Actor actor, String id) {
        return warnings.lock(scope(actor), id).orElseThrow(Problem::notFound);
    }

    /** A page, newest first. */
    public Page<LapseWarning> page(Actor actor, LapseFilter filter, PageRequest page) {
        return Page.of(warnings.list(scope(actor), filter, page.after(), page.limit() + 1), page, LapseWarning::id);
    }

    public long count(Actor actor, LapseFilter filter) {
        return warnings.count(scope(actor), filter);
    }

    /** Whether the actor sees what the bank said to a warning. */
    public static boolean seesNotes(Actor actor) {
        RowScope scope = scope(actor);
        return scope instanceof RowScope.OfBank || scope instanceof RowScope.OfCity;
    }

    /** Runs, newest first; 403 for everybody but the IP office and the auditor. */
    public Page<LapseRun> runs(Actor actor, PageRequest page) {
        requireOffice(actor);
        return Page.of(runs.list(page.after(), page.limit() + 1), page, LapseRun::id);
    }

    /** How many runs there are; 403 as {@link #runs}. */
    public long countRuns(Actor actor) {
        requireOffice(actor);
        return runs.count();
    }

    /** One run; 403 as {@link #runs}. */
    public LapseRun run(Actor actor, String id) {
        requireOffice(actor);
        return runs.find(id).orElseThrow(Problem::notFound);
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(LapseWarning now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(OBJECT, now.id(), Long.parseLong(version.group(1)), LapseView.of(now))
                : List.of();
    }

    private static RowScope scope(Actor actor) {
        actor.require(
                Role.BANK_CLERK,
                Role.BANK_CHECKER,
                Role.ENTERPRISE,
                Role.COUNTY_REVIEWER,
                Role.IP_OFFICE_REVIEWER,
                Role.IP_OFFICE_APPROVER,
                Role.AUDITOR);
        return Scopes.of(actor);
    }

    private static void requireOffice(Actor actor) {
        actor.require(Role.IP_OFFICE_REVIEWER, Role.IP_OFFICE_APPROVER, Role.AUDITOR);
    }
}

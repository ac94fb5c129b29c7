package techfin.rating.override.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideFilter;
import techfin.rating.override.OverrideRegister;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up overrides inside the scope of whoever asks, see {@link Scopes#ofReview}. */
@Singleton
public class FindOverrides {
    /** What the audit trail calls an override. */
    static final String OBJECT = "rating-override";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final OverrideRegister register;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;
    private final BusinessClock clock;

    FindOverrides(OverrideRegister register, AuditTrail audit, SeenVersions seenVersions, BusinessClock clock) {
        this.register = register;
        this.audit = audit;
        this.seenVersions = seenVersions;
        this.clock = clock;
    }

    /** A page, the latest proposed first; 404 for a bank. */
    public Page<OverrideView> page(Actor actor, OverrideFilter filter, PageRequest page) {
        RatingScope scope = Scopes.ofReview(actor);
        return Page.of(register.list(scope, filter, page.after(), page.limit() + 1), page, GradeOverride::id)
                .map(override -> OverrideView.of(override, clock.today(), Scopes.seesNames(scope)));
    }

    /** How many the list has under the same filters. */
    public long count(Actor actor, OverrideFilter filter) {
        return register.count(Scopes.ofReview(actor), filter);
    }

    /**
     * One override.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public OverrideView one(Actor actor, String id) {
        return view(actor, register.find(Scopes.ofReview(actor), id).orElseThrow(Problem::notFound));
    }

    /** One override, held against other changes until the transaction ends; 404 as {@link #one}. */
    GradeOverride locked(Actor actor, String id) {
        return register.lock(Scopes.ofReview(actor), id).orElseThrow(Problem::notFound);
    }

    /** An override as the actor may know it. */
    public OverrideView view(Actor actor, GradeOverride override) {
        return OverrideView.of(override, clock.today(), Scopes.seesNames(Scopes.ofReview(actor)));
    }

    /** What happened to an override, oldest first; for the offices, 403 for the enterprise, which sees where it stands. */
    public List<AuditEntry> timeline(Actor actor, String id) {
        String found = one(actor, id).id();
        if (!Scopes.seesNames(Scopes.ofReview(actor))) {
            throw Problem.forbidden();
        }
        return audit.of(OBJECT, found);
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(GradeOverride now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(OBJECT, now.id(), Long.parseLong(version.group(1)), OverrideView.OnRecord.of(now))
                : List.of();
    }
}

package techfin.rating.appeal.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.appeal.Appeal;
import techfin.rating.appeal.AppealFilter;
import techfin.rating.appeal.Appeals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up appeals inside the scope of whoever asks, see {@link Scopes#ofReview}. */
@Singleton
public class FindAppeals {
    /** What the audit trail calls an appeal. */
    static final String OBJECT = "rating-appeal";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final Appeals appeals;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;
    private final BusinessClock clock;

    FindAppeals(Appeals appeals, AuditTrail audit, SeenVersions seenVersions, BusinessClock clock) {
        this.appeals = appeals;
        this.audit = audit;
        this.seenVersions = seenVersions;
        this.clock = clock;
    }

    /**
     * What a list is narrowed to.
     *
     * @param overdue true for those whose deadline has passed without a decision; null and false for any
     */
    public record Asked(
            @Nullable Uscc uscc,
            Appeal.@Nullable State state,
            @Nullable Boolean overdue) {}

    /** A page, the latest filed first; 404 for a bank. */
    public Page<AppealView> page(Actor actor, Asked asked, PageRequest page) {
        RatingScope scope = Scopes.ofReview(actor);
        return Page.of(appeals.list(scope, filter(asked), page.after(), page.limit() + 1), page, Appeal::id)
                .map(appeal -> AppealView.of(appeal, clock.today(), Scopes.seesNames(scope)));
    }

    /** How many the list has under the same filters. */
    public long count(Actor actor, Asked asked) {
        return appeals.count(Scopes.ofReview(actor), filter(asked));
    }

    private AppealFilter filter(Asked asked) {
        return new AppealFilter(
                asked.uscc(), asked.state(), Boolean.TRUE.equals(asked.overdue()) ? clock.today() : null);
    }

    /**
     * One appeal.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public AppealView one(Actor actor, String id) {
        return view(actor, appeals.find(Scopes.ofReview(actor), id).orElseThrow(Problem::notFound));
    }

    /** One appeal, held against other changes until the transaction ends; 404 as {@link #one}. */
    Appeal locked(Actor actor, String id) {
        return appeals.lock(Scopes.ofReview(actor), id).orElseThrow(Problem::notFound);
    }

    /** An appeal as the actor may know it. */
    public AppealView view(Actor actor, Appeal appeal) {
        return AppealView.of(appeal, clock.today(), Scopes.seesNames(Scopes.ofReview(actor)));
    }

    /** What happened to an appeal, oldest first; for the offices, 403 for the enterprise, which sees where it stands. */
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
    public List<Difference> since(Appeal now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(OBJECT, now.id(), Long.parseLong(version.group(1)), AppealView.OnRecord.of(now))
                : List.of();
    }
}

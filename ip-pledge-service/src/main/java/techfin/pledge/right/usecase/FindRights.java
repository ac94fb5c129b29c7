package techfin.pledge.right.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightFilter;
import techfin.pledge.right.RightOrder;
import techfin.pledge.right.RightPlace;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up rights inside the scope of whoever asks. */
@Singleton
public class FindRights {
    /** What the audit trail calls a right. */
    static final String OBJECT = "right";

    static final String STATED_AGAIN = "RIGHT_STATED_AGAIN";
    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final Rights rights;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;

    FindRights(Rights rights, AuditTrail audit, SeenVersions seenVersions) {
        this.rights = rights;
        this.audit = audit;
        this.seenVersions = seenVersions;
    }

    /**
     * One right.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public IpRight one(Actor actor, String id) {
        return rights.find(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /** One right, held against other changes until the transaction ends; 404 as {@link #one}. */
    public IpRight locked(Actor actor, String id) {
        return rights.lock(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /** A page of rights in the order of the filter; its cursor carries the place of the last one. */
    public Page<IpRight> page(Actor actor, RightFilter filter, PageRequest page) {
        RightOrder order = filter.order();
        Optional<RightPlace> after = page.after()
                .map(text -> RightPlace.parse(order, text)
                        .orElseThrow(() -> Problem.of(400, "INVALID_CURSOR").at("?cursor", "INVALID_VALUE")));
        List<IpRight> rows = rights.list(Scopes.of(actor), filter, after, page.limit() + 1);
        return Page.of(rows, page, right -> RightPlace.of(order, right).text());
    }

    public long count(Actor actor, RightFilter filter) {
        return rights.count(Scopes.of(actor), filter);
    }

    /** What was found out about a right, the latest day first. */
    public List<StatusView> history(Actor actor, String id) {
        RightScope scope = Scopes.of(actor);
        return rights.history(one(actor, id).id()).stream()
                .map(recorded -> StatusView.of(scope, recorded))
                .toList();
    }

    /**
     * What happened to a right.
     *
     * @param namesShown whether the reader may know who did it
     */
    public record Timeline(List<AuditEntry> entries, boolean namesShown) {}

    /**
     * What happened to a right, oldest first. Only the offices of the city learn which banks stated it and who did what:
     * several banks share a right, and none is told of the others.
     */
    public Timeline timeline(Actor actor, String id) {
        boolean namesShown = Scopes.of(actor) instanceof RightScope.OfCity;
        List<AuditEntry> entries = audit.of(OBJECT, one(actor, id).id());
        return new Timeline(
                entries.stream()
                        .filter(entry -> namesShown || !entry.action().equals(STATED_AGAIN))
                        .toList(),
                namesShown);
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(IpRight now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(OBJECT, now.id(), Long.parseLong(version.group(1)), RightView.OnRecord.of(now))
                : List.of();
    }
}

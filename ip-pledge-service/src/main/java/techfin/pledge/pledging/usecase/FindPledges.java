package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.pledge.access.RowScope;
import techfin.pledge.access.usecase.Scopes;
import techfin.pledge.pledging.Overdraft;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeChange;
import techfin.pledge.pledging.PledgeFilter;
import techfin.pledge.pledging.PledgeUse;
import techfin.pledge.pledging.Pledges;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up pledges inside the scope of whoever asks. */
@Singleton
public class FindPledges {
    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final Pledges pledges;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;
    private final List<PledgeUse> uses;

    FindPledges(Pledges pledges, AuditTrail audit, SeenVersions seenVersions, List<PledgeUse> uses) {
        this.pledges = pledges;
        this.audit = audit;
        this.seenVersions = seenVersions;
        this.uses = uses;
    }

    /**
     * One pledge.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public Pledge one(Actor actor, String id) {
        return pledges.find(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /** One pledge, held against other changes until the transaction ends; 404 as {@link #one}. */
    public Pledge locked(Actor actor, String id) {
        return pledges.lock(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /**
     * A pledge as its reader should see it: with a warning when it is overdrawn now, where the reader is of the bank or of an
     * office of the city. Others do not see all of its loans.
     */
    public Pledge told(Actor actor, Pledge pledge) {
        return told(actor, List.of(pledge)).getFirst();
    }

    private List<Pledge> told(Actor actor, List<Pledge> read) {
        RowScope scope = Scopes.of(actor);
        if (!(scope instanceof RowScope.OfBank) && !(scope instanceof RowScope.OfCity)) {
            return read;
        }
        List<String> ids = read.stream().map(Pledge::id).toList();
        Map<String, Overdraft> overdrawn = new HashMap<>();
        uses.forEach(use -> overdrawn.putAll(use.overdrawn(ids)));
        return read.stream()
                .map(pledge -> {
                    Overdraft overdraft = overdrawn.get(pledge.id());
                    return overdraft == null ? pledge : pledge.alsoWarning(overdraft.warning("/securedAmount"));
                })
                .toList();
    }

    /** A page, newest first, as its reader should see it. */
    public Page<Pledge> page(Actor actor, PledgeFilter filter, PageRequest page) {
        Optional<String> after = page.after();
        Page<Pledge> found = Page.of(pledges.list(Scopes.of(actor), filter, after, page.limit() + 1), page, Pledge::id);
        return new Page<>(told(actor, found.items()), found.nextCursor());
    }

    public long count(Actor actor, PledgeFilter filter) {
        return pledges.count(Scopes.of(actor), filter);
    }

    /** Registered changes of a pledge, one after another; 404 as {@link #one}. */
    public List<PledgeChange> changes(Actor actor, String id) {
        return pledges.changesOf(one(actor, id).id());
    }

    /** Everything that happened to a pledge, oldest first. */
    public List<AuditEntry> timeline(Actor actor, String id) {
        return audit.of("pledge", one(actor, id).id());
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(Pledge now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since("pledge", now.id(), Long.parseLong(version.group(1)), PledgeView.of(now))
                : List.of();
    }
}

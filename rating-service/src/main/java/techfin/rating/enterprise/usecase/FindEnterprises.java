package techfin.rating.enterprise.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseFilter;
import techfin.rating.enterprise.Enterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up enterprises inside the scope of whoever asks. */
@Singleton
public class FindEnterprises {
    /** What the audit trail calls an enterprise; its id there is its unified social credit code. */
    public static final String OBJECT = "enterprise";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final Enterprises enterprises;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;
    private final BusinessClock clock;

    FindEnterprises(Enterprises enterprises, AuditTrail audit, SeenVersions seenVersions, BusinessClock clock) {
        this.enterprises = enterprises;
        this.audit = audit;
        this.seenVersions = seenVersions;
        this.clock = clock;
    }

    /**
     * The code as it stands in an address.
     *
     * @throws Problem 404 for what is no code: it names nothing
     */
    public static Uscc code(String text) {
        return Uscc.parse(text).orElseThrow(Problem::notFound);
    }

    /**
     * One enterprise.
     *
     * @throws Problem 404 when it is not on the register or lies outside the actor's scope, which look alike
     */
    public Enterprise one(Actor actor, Uscc uscc) {
        return enterprises.find(Scopes.of(actor), clock.today(), uscc).orElseThrow(Problem::notFound);
    }

    /** One enterprise, held against other changes until the transaction ends; 404 as {@link #one}. */
    public Enterprise locked(Actor actor, Uscc uscc) {
        return enterprises.lock(Scopes.of(actor), clock.today(), uscc).orElseThrow(Problem::notFound);
    }

    /** A page of enterprises, the newest on the register first. */
    public Page<Enterprise> page(Actor actor, EnterpriseFilter filter, PageRequest page) {
        List<Enterprise> rows =
                enterprises.list(Scopes.of(actor), clock.today(), filter, page.after(), page.limit() + 1);
        return Page.of(rows, page, Enterprise::id);
    }

    public long count(Actor actor, EnterpriseFilter filter) {
        return enterprises.count(Scopes.of(actor), clock.today(), filter);
    }

    /**
     * What happened to an enterprise.
     *
     * @param namesShown whether the reader may know who did it
     */
    public record Timeline(List<AuditEntry> entries, boolean namesShown) {}

    /**
     * What happened to an enterprise on the register, oldest first; who did it, for the offices.
     *
     * @throws Problem 404 as {@link #one}; 403 for a bank
     */
    public Timeline timeline(Actor actor, Uscc uscc) {
        Enterprise enterprise = one(actor, uscc);
        boolean namesShown = switch (Scopes.of(actor)) {
            case RatingScope.OfCity city -> true;
            case RatingScope.OfDivisions divisions -> true;
            case RatingScope.OfEnterprise self -> false;
            case RatingScope.OfBank bank -> throw Problem.forbidden();
        };
        return new Timeline(audit.of(OBJECT, enterprise.uscc().value()), namesShown);
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(Enterprise now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(
                        OBJECT, now.uscc().value(), Long.parseLong(version.group(1)), EnterpriseView.of(now))
                : List.of();
    }
}

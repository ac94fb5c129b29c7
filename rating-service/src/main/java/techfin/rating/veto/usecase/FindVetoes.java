package techfin.rating.veto.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoFilter;
import techfin.rating.veto.VetoRegister;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/**
 * Looks up vetoes inside the scope of whoever asks: the bureau and the auditor all, a county those of its enterprises, an
 * enterprise its own. A bank sees the grade that follows and no veto.
 */
@Singleton
public class FindVetoes {
    /** What the audit trail calls a veto. */
    public static final String OBJECT = "veto";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final VetoRegister register;
    private final FindEnterprises enterprises;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;
    private final BusinessClock clock;

    FindVetoes(
            VetoRegister register,
            FindEnterprises enterprises,
            AuditTrail audit,
            SeenVersions seenVersions,
            BusinessClock clock) {
        this.register = register;
        this.enterprises = enterprises;
        this.audit = audit;
        this.seenVersions = seenVersions;
        this.clock = clock;
    }

    /**
     * The vetoes of an enterprise, the latest entered first.
     *
     * @param on day on which they count; null for all with their standing of today
     * @throws Problem 404 for an enterprise that is not on the register or lies outside the actor's scope, and for a bank
     */
    public List<VetoView> of(Actor actor, Uscc uscc, @Nullable LocalDate on) {
        RatingScope scope = Scopes.ofReview(actor);
        enterprises.one(actor, uscc);
        LocalDate day = on == null ? clock.today() : on;
        return register.list(scope, VetoFilter.of(uscc), Optional.empty(), PageRequest.LARGEST_LIMIT).stream()
                .filter(veto -> on == null || veto.isInForce(on))
                .map(veto -> VetoView.of(veto, day, Scopes.seesNames(scope)))
                .toList();
    }

    /** A page of all vetoes inside the actor's scope, the latest entered first; 404 for a bank. */
    public Page<VetoView> page(Actor actor, VetoFilter filter, PageRequest page) {
        RatingScope scope = Scopes.ofReview(actor);
        return Page.of(register.list(scope, filter, page.after(), page.limit() + 1), page, Veto::id)
                .map(veto -> VetoView.of(veto, clock.today(), Scopes.seesNames(scope)));
    }

    /** How many the list has under the same filters. */
    public long count(Actor actor, VetoFilter filter) {
        return register.count(Scopes.ofReview(actor), filter);
    }

    /** One veto; 404 as {@link #of}. */
    public VetoView one(Actor actor, Uscc uscc, String id) {
        return view(actor, register.find(Scopes.ofReview(actor), uscc, id).orElseThrow(Problem::notFound));
    }

    /** One veto, held against other changes until the transaction ends; 404 as {@link #of}. */
    Veto locked(Actor actor, Uscc uscc, String id) {
        return register.lock(Scopes.ofReview(actor), uscc, id).orElseThrow(Problem::notFound);
    }

    /** A veto as the actor may know it. */
    public VetoView view(Actor actor, Veto veto) {
        return VetoView.of(veto, clock.today(), Scopes.seesNames(Scopes.ofReview(actor)));
    }

    /** What happened to a veto, oldest first; for the offices, 403 for the enterprise, which sees where it stands. */
    public List<AuditEntry> timeline(Actor actor, Uscc uscc, String id) {
        RatingScope scope = Scopes.ofReview(actor);
        Veto veto = register.find(scope, uscc, id).orElseThrow(Problem::notFound);
        if (!Scopes.seesNames(scope)) {
            throw Problem.forbidden();
        }
        return audit.of(OBJECT, veto.id());
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(Veto now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(OBJECT, now.id(), Long.parseLong(version.group(1)), VetoView.OnRecord.of(now))
                : List.of();
    }
}

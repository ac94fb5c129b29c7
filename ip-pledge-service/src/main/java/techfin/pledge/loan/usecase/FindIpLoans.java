package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.pledge.access.usecase.Scopes;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanFilter;
import techfin.pledge.loan.IpLoans;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up IP pledge loans inside the scope of whoever asks. */
@Singleton
public class FindIpLoans {
    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final IpLoans loans;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;
    private final Overdrafts overdrafts;

    FindIpLoans(IpLoans loans, AuditTrail audit, SeenVersions seenVersions, Overdrafts overdrafts) {
        this.loans = loans;
        this.audit = audit;
        this.seenVersions = seenVersions;
        this.overdrafts = overdrafts;
    }

    /**
     * One loan.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public IpLoan one(Actor actor, String id) {
        return loans.find(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /** One loan, held against other changes until the transaction ends; 404 as {@link #one}. */
    public IpLoan locked(Actor actor, String id) {
        return loans.lock(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /**
     * A loan as its reader should see it: with a warning for each pledge that is overdrawn now, where the reader is of the
     * bank or of an office of the city.
     */
    public IpLoan told(Actor actor, IpLoan loan) {
        return overdrafts.beside(actor, List.of(loan)).getFirst();
    }

    /** A page, newest first, as its reader should see it. */
    public Page<IpLoan> page(Actor actor, IpLoanFilter filter, PageRequest page) {
        Page<IpLoan> found =
                Page.of(loans.list(Scopes.of(actor), filter, page.after(), page.limit() + 1), page, IpLoan::id);
        return new Page<>(overdrafts.beside(actor, found.items()), found.nextCursor());
    }

    public long count(Actor actor, IpLoanFilter filter) {
        return loans.count(Scopes.of(actor), filter);
    }

    /** Everything that happened to a loan, oldest first. */
    public List<AuditEntry> timeline(Actor actor, String id) {
        return audit.of("loan", one(actor, id).id());
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(IpLoan now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since("loan", now.id(), Long.parseLong(version.group(1)), IpLoanView.of(now))
                : List.of();
    }
}

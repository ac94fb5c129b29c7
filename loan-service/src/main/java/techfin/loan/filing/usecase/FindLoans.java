package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.LoanOrder;
import techfin.loan.filing.LoanPlace;
import techfin.loan.filing.Loans;
import techfin.loan.filing.RecordFields;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up loan records inside the scope of whoever asks. */
@Singleton
public class FindLoans {
    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final Loans loans;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;

    FindLoans(Loans loans, AuditTrail audit, SeenVersions seenVersions) {
        this.loans = loans;
        this.audit = audit;
        this.seenVersions = seenVersions;
    }

    /**
     * One record.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public Loan one(Actor actor, String id) {
        return loans.find(Scopes.of(actor), id).orElseThrow(Problem::notFound);
    }

    /** One record, held against other changes until the transaction ends; 404 as {@link #one}. */
    public Loan locked(Actor actor, String id) {
        return lockedIfThere(actor, id).orElseThrow(Problem::notFound);
    }

    /** One record, held as by {@link #locked}; empty outside the actor's scope. */
    public Optional<Loan> lockedIfThere(Actor actor, String id) {
        return loans.lock(Scopes.of(actor), id);
    }

    /** A page of records in the order of the filter; its cursor carries the place of the last one. */
    public Page<Loan> page(Actor actor, LoanFilter filter, PageRequest page) {
        LoanOrder order = filter.order();
        Optional<LoanPlace> after = page.after()
                .map(text -> LoanPlace.parse(order, text)
                        .orElseThrow(() -> Problem.of(400, "INVALID_CURSOR").at("?cursor", "INVALID_VALUE")));
        List<Loan> rows = loans.list(Scopes.of(actor), filter, after, page.limit() + 1);
        return Page.of(rows, page, loan -> LoanPlace.of(order, loan).text());
    }

    public long count(Actor actor, LoanFilter filter) {
        return loans.count(Scopes.of(actor), filter);
    }

    /** Everything that happened to a record, oldest first. */
    public List<AuditEntry> timeline(Actor actor, String id) {
        return audit.of("loan", one(actor, id).id());
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(Loan now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find() ? since(now, Long.parseLong(version.group(1))) : List.of();
    }

    /** What the bank changed in a record since a reviewer returned it; empty once it is decided again. */
    public List<Difference> changedSinceReturned(Loan loan) {
        Long returned = loan.filing().correctsVersion();
        return returned == null
                ? List.of()
                : since(loan, returned).stream()
                        .filter(difference -> RecordFields.isOfRecord(difference.pointer()))
                        .toList();
    }

    private List<Difference> since(Loan now, long seenVersion) {
        return seenVersions.since("loan", now.id(), seenVersion, LoanView.of(now));
    }
}

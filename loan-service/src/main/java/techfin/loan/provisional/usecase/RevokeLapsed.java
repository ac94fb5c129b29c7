package techfin.loan.provisional.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.FilingCourse;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.record.Reason;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanCourse;
import techfin.loan.filing.Loans;
import techfin.loan.filing.usecase.LoanView;
import techfin.loan.provisional.Revocation;
import techfin.loan.provisional.RevocationPreview;
import techfin.loan.provisional.Revocations;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

/** Revokes provisional filings whose year is over: a reviewer confirms a preview, or the year's end does it by itself. */
@Singleton
public class RevokeLapsed {
    /** Who the audit trail says it was when no person asked for it. */
    public static final String JOB = "year-end";

    private final Loans loans;
    private final Revocations revocations;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final UnitOfWork work;

    RevokeLapsed(Loans loans, Revocations revocations, AuditTrail audit, BusinessClock clock, UnitOfWork work) {
        this.loans = loans;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
        this.work = work;
    }

    /** What a run for that day would revoke now; kept, so that a stale confirmation can be told what moved. */
    public RevocationPreview preview(Actor reviewer, LocalDate on) {
        reviewer.require(Role.BUREAU_REVIEWER);
        requirePlausible(on);
        RevocationPreview preview = RevocationPreview.of(on, loans.lapsed(on));
        revocations.keep(preview);
        return preview;
    }

    /**
     * Revokes exactly what the preview showed. Runs inside the caller's transaction.
     *
     * @param unmoved checks that the preview is the one that the reviewer saw; throws otherwise
     * @throws Problem 403 for anybody but the bureau's reviewer
     */
    public Revocation confirm(Actor reviewer, LocalDate on, Reason reason, Consumer<RevocationPreview> unmoved) {
        reviewer.require(Role.BUREAU_REVIEWER);
        requirePlausible(on);
        List<Loan> lapsed = loans.lockLapsed(on);
        RevocationPreview preview = RevocationPreview.of(on, lapsed);
        unmoved.accept(preview);
        Revocation run =
                new Revocation(Ids.next(), on, null, reason, reviewer.username(), clock.now(), preview.cases());
        revocations.begin(run);
        revoke(run, lapsed, reviewer);
        return run;
    }

    /**
     * Revokes by itself what lapsed with the last year that is over, once for each year however many instances ask.
     *
     * @param today the day in Beijing
     * @return empty when that year's end has been run before
     */
    public Optional<Revocation> atYearEnd(LocalDate today) {
        int year = today.getYear() - 1;
        return revocations.hasRunFor(year) ? Optional.empty() : work.run(() -> runYearEnd(year));
    }

    private Optional<Revocation> runYearEnd(int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        Reason reason = new Reason(Revocation.QUALIFICATION_MISSING, null);
        Revocation claim = new Revocation(Ids.next(), lastDay, year, reason, "system:" + JOB, clock.now(), List.of());
        if (!revocations.begin(claim)) {
            return Optional.empty();
        }
        List<Loan> lapsed = loans.lockLapsed(lastDay);
        Revocation run = new Revocation(
                claim.id(),
                lastDay,
                year,
                reason,
                claim.runBy(),
                claim.runAt(),
                RevocationPreview.of(lastDay, lapsed).cases());
        revoke(run, lapsed, null);
        return Optional.of(run);
    }

    private static void requirePlausible(LocalDate on) {
        List<Finding> found = new ArrayList<>();
        PlausibleDays.check("/on", on, found);
        Refusals.throwIfAny(found);
    }

    private void revoke(Revocation run, List<Loan> lapsed, @Nullable Actor reviewer) {
        revocations.addCases(run.id(), run.cases());
        Set<String> roles = reviewer == null ? Set.of(Role.SYSTEM) : reviewer.roles();
        for (Loan before : lapsed) {
            FilingCourse.Move move = LoanCourse.TABLE
                    .move(before.status(), LoanDecision.REVOKE, roles)
                    .orElseThrow();
            Loan after = before.decidedByBureau(
                    move.to(), run.runBy(), clock.today(), before.filing().filedAmount(), before.warnings(), List.of());
            if (!loans.replace(after)) {
                throw Problem.of(409, "CHANGED_MEANWHILE");
            }
            record(run, before, after, reviewer);
        }
    }

    private void record(Revocation run, Loan before, Loan after, @Nullable Actor reviewer) {
        LoanView was = LoanView.of(before);
        LoanView now = LoanView.of(after);
        String reason =
                new Reason(Revocation.QUALIFICATION_MISSING, run.reason().text()).onRecord();
        if (reviewer == null) {
            audit.recordSystem(JOB, "LOAN_REVOKE", "loan", after.id(), was, now, reason);
        } else {
            audit.record(reviewer, "LOAN_REVOKE", "loan", after.id(), was, now, reason);
        }
    }
}

package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.FilingCourse;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanFields;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.Pledge;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** A checker releases a record, or a reviewer of the IP office decides it. Runs inside the caller's transaction. */
@Singleton
public class DecideIpLoan {
    private static final FilingCourse COURSE = FilingCourse.of(Role.IP_OFFICE_REVIEWER);

    private final FindIpLoans find;
    private final IpLoans loans;
    private final PledgesBehind behind;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideIpLoan(FindIpLoans find, IpLoans loans, PledgesBehind behind, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.loans = loans;
        this.behind = behind;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the decision.
     *
     * @param unmoved checks that the record is the one that the decider saw; throws otherwise
     * @param fields pointers of the fields that a return marks for correction
     * @throws Problem 404 outside the scope, 403 for the wrong role or one's own entry, 409 when the state does not
     *     allow it, 400 when a needed reason is missing
     */
    public IpLoan decide(
            Actor actor,
            String id,
            LoanDecision decision,
            @Nullable Reason reason,
            List<String> fields,
            Consumer<IpLoan> unmoved) {
        IpLoan before = find.locked(actor, id);
        actor.require(COURSE.rolesFor(decision).toArray(String[]::new));
        unmoved.accept(before);
        FilingCourse.Move move =
                COURSE.move(before.status(), decision, actor.roles()).orElseThrow(() -> notAllowed(before, decision));
        if (actor.username().equals(before.filing().enteredBy())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        if (decision.needsReason() && reason == null) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        List<String> marks = decision == LoanDecision.RETURN ? checkedMarks(fields) : List.of();
        IpLoan after = moved(before, move.to(), actor, marks);
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                "LOAN_" + decision,
                "loan",
                id,
                IpLoanView.of(before),
                IpLoanView.of(after),
                reasonOnRecord(reason, fields));
        return after;
    }

    private IpLoan moved(IpLoan before, LoanStatus to, Actor actor, List<String> marks) {
        if (before.status() == LoanStatus.SUBMITTED) {
            return before.decidedByBank(to, actor.username(), marks);
        }
        List<Pledge> held = behind.hold(before.bankCode(), before.record());
        List<Finding> warnings =
                behind.warnings(before.bankCode(), before.record(), before.collateral(), held, clock.today());
        return before.decidedByOffice(to, actor.username(), clock.today(), warnings, marks);
    }

    private static List<String> checkedMarks(List<String> fields) {
        List<Finding> unknown = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!IpLoanFields.canBeMarked(fields.get(i))) {
                unknown.add(Finding.of("/fields/" + i, "NO_SUCH_FIELD"));
            }
        }
        Refusals.throwIfAny(unknown);
        return fields.stream().distinct().toList();
    }

    private static Problem notAllowed(IpLoan loan, LoanDecision decision) {
        return Problem.of(409, "DECISION_NOT_ALLOWED")
                .with("status", loan.status())
                .with("decision", decision)
                .extension("nextSteps", IpLoanView.of(loan).nextSteps());
    }

    private static @Nullable String reasonOnRecord(@Nullable Reason reason, List<String> fields) {
        if (reason == null) {
            return null;
        }
        return fields.isEmpty() ? reason.onRecord() : reason.onRecord() + " " + fields;
    }
}

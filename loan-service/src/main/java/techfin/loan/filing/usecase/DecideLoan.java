package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.Finding;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanCourse;
import techfin.loan.filing.LoanDecision;
import techfin.loan.filing.LoanStatus;
import techfin.loan.filing.Loans;
import techfin.loan.filing.Reason;
import techfin.loan.filing.RecordFields;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** A checker releases a record, or a reviewer of the bureau decides it. Runs inside the caller's transaction. */
@Singleton
public class DecideLoan {
    private final FindLoans find;
    private final Loans loans;
    private final RecordWarnings warnings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideLoan(FindLoans find, Loans loans, RecordWarnings warnings, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.loans = loans;
        this.warnings = warnings;
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
    public Loan decide(
            Actor actor,
            String id,
            LoanDecision decision,
            @Nullable Reason reason,
            List<String> fields,
            Consumer<Loan> unmoved) {
        Loan before = find.locked(actor, id);
        actor.require(LoanCourse.rolesFor(decision).toArray(String[]::new));
        unmoved.accept(before);
        LoanCourse.Move move = LoanCourse.move(before.status(), decision, actor.roles())
                .orElseThrow(() -> notAllowed(before, decision));
        if (actor.username().equals(before.filing().enteredBy())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        if (decision.needsReason() && reason == null) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        List<String> marks = decision == LoanDecision.RETURN ? checkedMarks(fields) : List.of();
        Loan after = moved(before, move.to(), actor, decision, marks);
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                "LOAN_" + decision,
                "loan",
                id,
                LoanView.of(before),
                LoanView.of(after),
                reasonOnRecord(reason, fields));
        return after;
    }

    private static List<String> checkedMarks(List<String> fields) {
        List<Finding> unknown = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!RecordFields.canBeMarked(fields.get(i))) {
                unknown.add(new Finding("/fields/" + i, "NO_SUCH_FIELD", Map.of()));
            }
        }
        Refusals.throwIfAny(unknown);
        return fields.stream().distinct().toList();
    }

    private Loan moved(Loan before, LoanStatus to, Actor actor, LoanDecision decision, List<String> marks) {
        if (before.status() == LoanStatus.SUBMITTED) {
            return before.decidedByBank(to, actor.username(), marks);
        }
        Money filedAmount = decision == LoanDecision.ACCEPT
                ? filedNow(before)
                : before.filing().filedAmount();
        return before.decidedByBureau(
                to, actor.username(), clock.today(), filedAmount, warnings.of(before, filedAmount), marks);
    }

    /** The filed amount is fixed on acceptance: it may have grown when another loan freed the limit. */
    private Money filedNow(Loan loan) {
        Money filedBalance = loans.lockFiledBalance(loan.record().borrower().uscc(), loan.id());
        Money filedAmount = FilingLimit.filedAmount(loan.record().principal(), filedBalance);
        if (filedAmount.isZero()) {
            throw Problem.of(409, "FILING_LIMIT_USED_UP");
        }
        return filedAmount;
    }

    private static Problem notAllowed(Loan loan, LoanDecision decision) {
        return Problem.of(409, "DECISION_NOT_ALLOWED")
                .with("status", loan.status())
                .with("decision", decision)
                .extension("nextSteps", LoanView.of(loan).nextSteps());
    }

    private static @Nullable String reasonOnRecord(@Nullable Reason reason, List<String> fields) {
        if (reason == null) {
            return null;
        }
        return fields.isEmpty() ? reason.onRecord() : reason.onRecord() + " " + fields;
    }
}

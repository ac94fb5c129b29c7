package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.FilingCourse;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanCourse;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Loans;
import techfin.loan.filing.RecordFields;
import techfin.loan.filing.RolloverRules;
import techfin.money.Money;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** A checker releases a record, or a reviewer of the bureau decides it. Runs inside the caller's transaction. */
@Singleton
public class DecideLoan {
    private final FindLoans find;
    private final Loans loans;
    private final LoansAround around;
    private final RecordWarnings warnings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideLoan(
            FindLoans find,
            Loans loans,
            LoansAround around,
            RecordWarnings warnings,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.loans = loans;
        this.around = around;
        this.warnings = warnings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the decision.
     *
     * @param unmoved checks that the record is the one that the decider saw; throws otherwise
     * @param fields pointers of the fields that a return marks for correction
     * @param asked what the library of qualifications said about the record, before it is released or accepted
     * @throws Problem 404 outside the scope, 403 for the wrong role or one's own entry, 409 when the state does not
     *     allow it, 400 when a needed reason is missing
     */
    public Loan decide(
            Actor actor,
            String id,
            LoanDecision decision,
            @Nullable Reason reason,
            List<String> fields,
            AskLibrary.Asked asked,
            Consumer<Loan> unmoved) {
        Loan before = find.locked(actor, id);
        actor.require(LoanCourse.TABLE.rolesFor(decision).toArray(String[]::new));
        unmoved.accept(before);
        FilingCourse.Move move = LoanCourse.TABLE
                .move(before.status(), decision, actor.roles())
                .orElseThrow(() -> notAllowed(before, decision));
        if (actor.username().equals(before.filing().enteredBy())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        if (decision.needsReason() && reason == null) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        List<String> marks = decision == LoanDecision.RETURN ? checkedMarks(fields) : List.of();
        Loan after = moved(before, move.to(), actor, decision, marks);
        if (decision == LoanDecision.CHECK || decision == LoanDecision.ACCEPT) {
            after = after.lookedUp(asked.about(
                            before.record().borrower(), before.filing().libraryCheck()))
                    .rollingOver(around.predecessor(before));
        }
        if (decision == LoanDecision.ACCEPT) {
            rollOver(actor, after);
        }
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

    /** Shows the accepted loan on the one that it repays, whose settlement stays the bank's own act. */
    private void rollOver(Actor actor, Loan accepted) {
        List<Finding> refusals = RolloverRules.refusals(
                accepted.record(), around.rollover(accepted.id(), accepted.bankCode(), accepted.record()));
        if (!refusals.isEmpty()) {
            throw Problem.of(409, "ROLLOVER_NOT_POSSIBLE")
                    .with("reasons", refusals.stream().map(Finding::code).toList())
                    .extension("reasons", refusals);
        }
        String id = accepted.rollover().predecessorId();
        if (id == null) {
            return;
        }
        Loan predecessor =
                loans.lock(new LoanScope.OfBank(accepted.bankCode()), id).orElseThrow();
        Loan shown = predecessor.rolledOverBy(accepted.id());
        if (!loans.replace(shown)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(actor, "LOAN_ROLLED_OVER", "loan", id, LoanView.of(predecessor), LoanView.of(shown), null);
    }

    /** The filed amount is fixed on acceptance: it may have grown when another loan freed the limit. */
    private Money filedNow(Loan loan) {
        Money filedAmount = FilingLimit.filedAmount(loan.record().principal(), around.lockHeldByOthers(loan));
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

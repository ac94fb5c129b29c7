package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.casework.Party;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.casework.Step;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.Condition;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.OtherSubsidies;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** An enterprise applies for the subsidy of its settled loan, or the office's reviewer enters it for the enterprise. */
@Singleton
public class FileApplication {
    private final SubsidyLoans loans;
    private final Rounds rounds;
    private final Cases cases;
    private final Hands hands;
    private final Grants grants;
    private final Entitlements entitlements;
    private final FindOtherSubsidies others;
    private final CaseScopes scopes;
    private final MoveCase move;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final ServicePath path;

    FileApplication(
            SubsidyLoans loans,
            Rounds rounds,
            Cases cases,
            Hands hands,
            Grants grants,
            Entitlements entitlements,
            FindOtherSubsidies others,
            CaseScopes scopes,
            MoveCase move,
            AuditTrail audit,
            BusinessClock clock,
            ServicePath path) {
        this.loans = loans;
        this.rounds = rounds;
        this.cases = cases;
        this.hands = hands;
        this.grants = grants;
        this.entitlements = entitlements;
        this.others = others;
        this.scopes = scopes;
        this.move = move;
        this.audit = audit;
        this.clock = clock;
        this.path = path;
    }

    /**
     * Files the application, or keeps it as a draft. Runs inside the caller's transaction and holds the loan and the
     * enterprise.
     *
     * @throws Problem 403 for other roles; 404 for a round that does not exist; 400 for a loan outside the scope; 409
     *     when the round is not open, the loan is not settled (in time), has no vouchers (under a scheme for fees: no
     *     fees), has an application under the scheme already, the enterprise applies for another loan under a once-only
     *     scheme, or the scheme gives nothing for it, with every reason
     */
    public SubsidyApplication file(Actor actor, String roundId, String loanId, Details details, boolean draft) {
        SubsidyRound round = rounds.find(roundId).orElseThrow(Problem::notFound);
        CaseScopes.require(actor, Party.APPLICANT, round.terms().office());
        SubsidyLoan loan = loans.lock(scopes.of(actor), loanId)
                .orElseThrow(() -> Problem.invalid().at("/loanId", "UNKNOWN_LOAN"));
        SubsidyApplication application = application(actor, round, loan, details, draft);
        refuseSecond(application, round);
        check(loan, round);
        cases.add(application).ifPresent(taken -> {
            throw alreadyApplied(taken);
        });
        String ruleAuthor = round.ruleAuthor();
        if (ruleAuthor != null) {
            hands.lend(application.id(), ruleAuthor, Hand.RULE_AUTHOR, 0);
        }
        if (!hands.lend(application.id(), actor.username(), Hand.ENTERER, 1)) {
            throw Problem.of(403, "ANOTHER_HAND");
        }
        audit.record(
                actor,
                draft ? "APPLICATION_DRAFTED" : "APPLICATION_FILED",
                "subsidy-application",
                application.id(),
                null,
                CaseRecord.of(application),
                null);
        return application;
    }

    /** Hands a draft in; the same must hold as for filing. */
    public SubsidyApplication submit(Actor actor, MoveCase.Held held) {
        Step step = move.require(actor, held, CaseEvent.SUBMIT);
        SubsidyApplication draft = held.application();
        SubsidyLoan loan = loans.lock(scopes.of(actor), draft.loanId()).orElseThrow(Problem::notFound);
        check(loan, held.round());
        return move.take(actor, held, step, null, draft.progress(), null);
    }

    private void refuseSecond(SubsidyApplication application, SubsidyRound round) {
        cases.liveOf(application.loanId(), round.scheme().code()).ifPresent(taken -> {
            throw alreadyApplied(taken);
        });
        if (round.scheme().conditions().stream().anyMatch(Condition.OncePerEnterprise.class::isInstance)) {
            grants.lock(application.uscc());
            cases.pendingOf(application.uscc(), round.scheme().code()).ifPresent(other -> {
                throw Problem.of(409, "ONE_LOAN_ONLY").link(path.of("/subsidy-applications/", other));
            });
        }
    }

    private Problem alreadyApplied(String taken) {
        return Problem.of(409, "ALREADY_APPLIED").link(path.of("/subsidy-applications/", taken));
    }

    private void check(SubsidyLoan loan, SubsidyRound round) {
        LocalDate today = clock.today();
        if (!round.terms().takesApplicationsOn(today)) {
            throw Problem.of(409, "ROUND_NOT_OPEN")
                    .with("opensOn", round.terms().opensOn())
                    .with("closesOn", round.terms().closesOn());
        }
        LocalDate settledOn = loan.settledOn();
        if (settledOn == null) {
            throw Problem.of(409, "LOAN_NOT_SETTLED");
        }
        LocalDate settledBy = round.terms().settledBy();
        if (settledBy != null && settledOn.isAfter(settledBy)) {
            throw Problem.of(409, "SETTLED_TOO_LATE")
                    .with("settledBy", settledBy)
                    .with("settledOn", settledOn);
        }
        requireProof(loan, round);
        OtherSubsidies ofLoan = others.of(List.of(loan.id()));
        requireGranted(entitlements.of(loan, round, grants.of(loan.uscc()), ofLoan.besides(round.scheme(), loan.id())));
    }

    private static void requireProof(SubsidyLoan loan, SubsidyRound round) {
        if (round.scheme().base().isFeesOnly()) {
            if (loan.facts().fees().isEmpty()) {
                throw Problem.of(409, "NO_FEES");
            }
        } else if (!loan.interestPaid().isPositive()) {
            throw Problem.of(409, "NO_VOUCHERS");
        }
    }

    /**
     * Passes when the rule gives something.
     *
     * @throws Problem 409 {@code NOT_ELIGIBLE} with every reason
     */
    public static void requireGranted(Entitlement entitlement) {
        if (!entitlement.granted()) {
            throw Problem.of(409, "NOT_ELIGIBLE")
                    .with("refusals", String.join(", ", entitlement.refusals()))
                    .extension("refusals", entitlement.refusals());
        }
    }

    private SubsidyApplication application(
            Actor actor, SubsidyRound round, SubsidyLoan loan, Details details, boolean draft) {
        CaseState state = draft ? CaseState.DRAFT : CaseState.SUBMITTED;
        LocalDate today = clock.today();
        StageClock running = draft
                ? null
                : StageClock.start(Stage.BANK_CONFIRMATION, round.terms().daysOf(Stage.BANK_CONFIRMATION), today);
        return new SubsidyApplication(
                Ids.next(),
                1,
                round.id(),
                loan.id(),
                loan.bankCode(),
                loan.uscc(),
                loan.enterpriseName(),
                loan.divisionCode(),
                state,
                actor.username(),
                today,
                new Progress(details, running, null, null, null),
                null);
    }
}

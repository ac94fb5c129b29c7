package techfin.subsidykit.decision.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Party;
import techfin.casework.Step;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.OtherSubsidies;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.application.usecase.Entitlements;
import techfin.subsidykit.application.usecase.FindApplications;
import techfin.subsidykit.application.usecase.FindOtherSubsidies;
import techfin.subsidykit.application.usecase.FoundCase;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.application.usecase.MoveCase.Held;
import techfin.subsidykit.application.usecase.MoveCase.Reason;
import techfin.subsidykit.decision.ApprovalChecks;
import techfin.subsidykit.decision.Exclusion;
import techfin.subsidykit.overlap.usecase.ClearOverlaps;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** A second person approves exactly what the preview showed. */
@Singleton
public class ApproveCase {
    private final MoveCase move;
    private final FindApplications find;
    private final SubsidyLoans loans;
    private final Grants grants;
    private final Rounds rounds;
    private final Entitlements entitlements;
    private final FindOtherSubsidies others;
    private final ClearOverlaps overlaps;
    private final BusinessClock clock;

    ApproveCase(
            MoveCase move,
            FindApplications find,
            SubsidyLoans loans,
            Grants grants,
            Rounds rounds,
            Entitlements entitlements,
            FindOtherSubsidies others,
            ClearOverlaps overlaps,
            BusinessClock clock) {
        this.move = move;
        this.find = find;
        this.loans = loans;
        this.grants = grants;
        this.rounds = rounds;
        this.entitlements = entitlements;
        this.others = others;
        this.overlaps = overlaps;
        this.clock = clock;
    }

    /**
     * Checks the case's days of interest in both services. Runs outside any transaction.
     *
     * @param authorization the caller's own, passed on to the neighbour
     * @throws Problem 404 outside the scope, 503 when the neighbour does not answer
     */
    public Cleared clear(Actor approver, String id, String authorization) {
        FoundCase found = find.one(approver, id);
        SubsidyApplication application = found.application();
        boolean may = CaseScopes.speaksFor(
                approver, Party.APPROVER, found.round().terms().office());
        SubsidyLoan loan = loans.all(List.of(application.loanId())).get(application.loanId());
        if (!may || application.state() != CaseState.NOTICED || loan == null) {
            return Cleared.nothing(overlaps);
        }
        return new Cleared(
                overlaps,
                overlaps.clear(authorization, List.of(ApprovalChecks.daysOf(application, loan, found.round()))));
    }

    /**
     * Approves. Runs inside the caller's transaction; holds the case, its loan, the enterprise's grants and the round, in
     * this order, so that nothing moves between the check and the write.
     *
     * @param unmoved checks that the preview is the one that the approver saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for other roles and whoever has another part in the case; 409 when the
     *     notice is not over, an objection is open, the facts moved since the list, a cap or the budget is used up, or the
     *     days of interest are taken
     */
    public SubsidyApplication approve(
            Actor approver, String id, @Nullable Reason reason, Cleared cleared, Consumer<FoundCase> unmoved) {
        Held seen = move.hold(approver, id);
        move.requireRole(approver, seen.round(), CaseEvent.APPROVE);
        SubsidyApplication application = seen.application();
        SubsidyLoan loan = Objects.requireNonNull(
                loans.lockAll(List.of(application.loanId())).get(application.loanId()));
        grants.lock(application.uscc());
        List<PreviousGrant> granted = grants.of(application.uscc());
        SubsidyRound round = rounds.lock(application.roundId()).orElseThrow();
        OtherSubsidies ofLoan = others.of(List.of(loan.id()));
        FoundCase now = find.of(application, round, loan, granted, ofLoan);
        unmoved.accept(now);
        Held held = new Held(application, round);
        Step step = move.require(approver, held, CaseEvent.APPROVE);
        requireNoticeClosed(round);
        Entitlement today = entitlements.of(loan, round, granted, ofLoan.besides(round.scheme(), loan.id()));
        ApprovalChecks.of(application, now.entitlement(), today).ifPresent(found -> refuse(found, now));
        requireClear(cleared, id);
        Listed listed = Objects.requireNonNull(application.listed());
        if (!rounds.take(round.id(), listed.parts())) {
            throw Problem.of(409, "BUDGET_EXCEEDED").with("remaining", round.remaining());
        }
        SubsidyApplication approved = move.take(approver, held, step, null, application.progress(), reason);
        grants.add(approved, listed.parts(), round);
        overlaps.grant(cleared.clearance(), ApprovalChecks.daysOf(application, loan, round));
        return approved;
    }

    private void requireNoticeClosed(SubsidyRound round) {
        if (!round.noticeIsClosedOn(clock.today())) {
            throw Problem.of(409, "NOTICE_NOT_CLOSED")
                    .with(
                            "closesOn",
                            Optional.ofNullable(round.notice())
                                    .map(notice -> notice.closesOn().toString())
                                    .orElse("-"));
        }
    }

    private static void requireClear(Cleared cleared, String id) {
        if (cleared.clearance().overlapping().containsKey(id)) {
            throw Problem.of(409, "INTEREST_OVERLAP");
        }
        if (!cleared.clearance().clear().contains(id)) {
            throw Problem.of(409, "CLEARANCE_LOST");
        }
    }

    private static void refuse(Exclusion found, FoundCase now) {
        switch (found) {
            case OVER_CAP -> throw Problem.of(409, "OVER_CAP");
            case CHANGED_SINCE_LISTED ->
                throw Problem.of(409, "CHANGED_SINCE_LISTED")
                        .with("listed", now.proof().amount())
                        .with("now", now.entitlement().amount());
            case ANOTHER_HAND, OBJECTION_OPEN, OVER_LIMIT, OVER_BUDGET, TAKEN_OUT, INTEREST_OVERLAP ->
                throw Problem.of(409, "STEP_NOT_POSSIBLE")
                        .with("status", now.application().state())
                        .with("event", CaseEvent.APPROVE)
                        .with("possible", "-");
        }
    }
}

package techfin.subsidykit.decision.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.casework.Party;
import techfin.casework.Step;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.Part;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.OtherSubsidies;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.application.usecase.Entitlements;
import techfin.subsidykit.application.usecase.FindOtherSubsidies;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.application.usecase.MoveCase.Reason;
import techfin.subsidykit.decision.ApprovalChecks;
import techfin.subsidykit.decision.BatchPreview;
import techfin.subsidykit.decision.Exclusion;
import techfin.subsidykit.overlap.InterestDays;
import techfin.subsidykit.overlap.usecase.ClearOverlaps;
import techfin.subsidykit.round.PartyBudget;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** A second person approves a whole list at once, exactly as the preview showed it, with a result per case. */
@Singleton
public class ApproveBatch {
    private static final List<CaseState> ON_NOTICE = List.of(CaseState.NOTICED, CaseState.OBJECTED);

    private final Rounds rounds;
    private final Cases cases;
    private final SubsidyLoans loans;
    private final Grants grants;
    private final Hands hands;
    private final Entitlements entitlements;
    private final FindOtherSubsidies others;
    private final MoveCase move;
    private final ClearOverlaps overlaps;
    private final CaseScopes scopes;
    private final Digests digests;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ApproveBatch(
            Rounds rounds,
            Cases cases,
            SubsidyLoans loans,
            Grants grants,
            Hands hands,
            Entitlements entitlements,
            FindOtherSubsidies others,
            MoveCase move,
            ClearOverlaps overlaps,
            CaseScopes scopes,
            Digests digests,
            AuditTrail audit,
            BusinessClock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.loans = loans;
        this.grants = grants;
        this.hands = hands;
        this.entitlements = entitlements;
        this.others = others;
        this.move = move;
        this.overlaps = overlaps;
        this.scopes = scopes;
        this.digests = digests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the approver says of the batch.
     *
     * @param count cases to approve
     * @param total yuan of them
     * @param takeOut cases to leave for later
     */
    public record Said(int count, Money total, Set<String> takeOut) {
        public Said {
            takeOut = Set.copyOf(takeOut);
        }
    }

    /**
     * What a batch approval would do now; nothing is written.
     *
     * @throws Problem 404 for no such round, 403 for readers outside the office
     */
    public BatchView look(Actor reader, String roundId, Set<String> takeOut) {
        scopes.requireBudgets(reader);
        SubsidyRound round = rounds.find(roundId).orElseThrow(Problem::notFound);
        return view(round, preview(reader, round, cases.ofRound(roundId, ON_NOTICE), loans::all, takeOut));
    }

    /**
     * Checks the days of interest of every case of the batch in both services. Runs outside any transaction.
     *
     * @throws Problem 404 for no such round, 403 for others than the office's approver, 503 when the neighbour does not
     *     answer
     */
    public Cleared clear(Actor approver, String roundId, Set<String> takeOut, String authorization) {
        SubsidyRound round = rounds.find(roundId).orElseThrow(Problem::notFound);
        CaseScopes.require(approver, Party.APPROVER, round.terms().office());
        BatchPreview preview = preview(approver, round, cases.ofRound(roundId, ON_NOTICE), loans::all, takeOut);
        List<InterestDays> days = preview.included().stream()
                .map(item -> ApprovalChecks.daysOf(item.application(), item.loan(), round))
                .toList();
        return days.isEmpty() ? Cleared.nothing(overlaps) : new Cleared(overlaps, overlaps.clear(authorization, days));
    }

    /**
     * Approves the batch. Runs inside the caller's transaction; holds the cases, their loans, the enterprises' grants and
     * the round, in this order.
     *
     * @param unmoved checks that the batch is the one that the approver saw; throws otherwise
     * @throws Problem 404 for no such round; 403 for others than the office's approver; 409 while the notice runs, or
     *     when count or total are not those of the batch
     */
    public BatchView approve(Actor approver, String roundId, Said said, Cleared cleared, Consumer<BatchView> unmoved) {
        SubsidyRound called = rounds.find(roundId).orElseThrow(Problem::notFound);
        CaseScopes.require(approver, Party.APPROVER, called.terms().office());
        List<SubsidyApplication> onNotice = cases.lockOfRound(roundId, ON_NOTICE);
        Map<String, SubsidyLoan> held = onNotice.isEmpty()
                ? Map.of()
                : loans.lockAll(onNotice.stream()
                        .map(SubsidyApplication::loanId)
                        .sorted()
                        .toList());
        new TreeSet<>(onNotice.stream().map(SubsidyApplication::uscc).toList()).forEach(grants::lock);
        SubsidyRound round = rounds.lock(roundId).orElseThrow();
        BatchPreview preview = preview(approver, round, onNotice, ids -> held, said.takeOut());
        BatchView seen = view(round, preview);
        unmoved.accept(seen);
        if (!round.noticeIsClosedOn(clock.today())) {
            throw Problem.of(409, "NOTICE_NOT_CLOSED")
                    .with(
                            "closesOn",
                            Optional.ofNullable(round.notice())
                                    .map(notice -> notice.closesOn().toString())
                                    .orElse("-"));
        }
        if (said.count() != seen.count() || !said.total().equals(preview.total())) {
            throw Problem.of(409, "COUNT_OR_TOTAL_DIFFERS")
                    .with("count", seen.count())
                    .with("total", seen.total());
        }
        return carryOut(approver, round, preview, cleared);
    }

    private BatchView carryOut(Actor approver, SubsidyRound round, BatchPreview preview, Cleared cleared) {
        Step step = round.course().step(CaseState.NOTICED, CaseEvent.APPROVE).orElseThrow();
        Reason reason = new Reason("BATCH", null);
        List<BatchPreview.Item> done = new ArrayList<>();
        List<BatchPreview.Excluded> excluded = new ArrayList<>(preview.excluded());
        List<SubsidyApplication> next = new ArrayList<>();
        List<AuditTrail.Event> events = new ArrayList<>();
        for (BatchPreview.Item item : preview.included()) {
            SubsidyApplication before = item.application();
            if (!cleared.clearance().clear().contains(before.id())) {
                boolean taken = cleared.clearance().overlapping().containsKey(before.id());
                excluded.add(new BatchPreview.Excluded(
                        before, taken ? Exclusion.INTEREST_OVERLAP : Exclusion.CHANGED_SINCE_LISTED));
                continue;
            }
            Listed listed = Objects.requireNonNull(before.listed());
            if (!rounds.take(round.id(), listed.parts())) {
                throw Problem.of(409, "BUDGET_EXCEEDED").with("remaining", round.remaining());
            }
            SubsidyApplication after = move.next(before, round, step, null, before.progress(), approver, reason);
            move.lend(approver, before, step.hand());
            grants.add(after, listed.parts(), round);
            overlaps.grant(cleared.clearance(), ApprovalChecks.daysOf(before, item.loan(), round));
            next.add(after);
            events.add(new AuditTrail.Event(before.id(), CaseRecord.of(before), CaseRecord.of(after), reason.code()));
            done.add(item);
        }
        cases.changeAll(next);
        audit.recordAll(approver, "APPLICATION_" + step.event(), "subsidy-application", events);
        Money total = Money.sum(done.stream().map(BatchPreview.Item::amount).toList());
        BatchView result = view(round, new BatchPreview(done, excluded, total, preview.budgetBefore()));
        audit.record(approver, "BATCH_APPROVED", "subsidy-round", round.id(), null, result, null);
        return result;
    }

    private interface LoanSource {
        Map<String, SubsidyLoan> of(List<String> ids);
    }

    private BatchPreview preview(
            Actor approver,
            SubsidyRound round,
            List<SubsidyApplication> onNotice,
            LoanSource source,
            Set<String> takeOut) {
        List<SubsidyApplication> inOrder = onNotice.stream()
                .sorted(Comparator.comparingInt(
                        one -> one.listed() == null ? 0 : one.listed().entry()))
                .toList();
        Map<String, SubsidyLoan> byId = inOrder.isEmpty()
                ? Map.of()
                : source.of(inOrder.stream().map(SubsidyApplication::loanId).toList());
        Map<String, List<PreviousGrant>> counted = new HashMap<>();
        grants.of(inOrder.stream().map(SubsidyApplication::uscc).distinct().toList())
                .forEach((uscc, found) -> counted.put(uscc, new ArrayList<>(found)));
        OtherSubsidies ofLoans = others.of(byId.keySet());
        Set<String> ofAnotherHand =
                hands.others(inOrder.stream().map(SubsidyApplication::id).toList(), approver.username(), Hand.APPROVER);
        Budgets left = new Budgets(round);
        List<BatchPreview.Item> included = new ArrayList<>();
        List<BatchPreview.Excluded> excluded = new ArrayList<>();
        for (SubsidyApplication application : inOrder) {
            SubsidyLoan loan = Objects.requireNonNull(byId.get(application.loanId()));
            List<PreviousGrant> before = counted.computeIfAbsent(application.uscc(), uscc -> new ArrayList<>());
            Listed listed = Objects.requireNonNull(application.listed());
            Optional<Exclusion> exclusion = takeOut.contains(application.id())
                    ? Optional.of(Exclusion.TAKEN_OUT)
                    : ofAnotherHand.contains(application.id())
                            ? Optional.of(Exclusion.ANOTHER_HAND)
                            : exclusion(round, application, loan, listed, before, ofLoans, left);
            if (exclusion.isPresent()) {
                excluded.add(new BatchPreview.Excluded(application, exclusion.get()));
            } else {
                included.add(new BatchPreview.Item(
                        application, loan, listed.amount(), listed.entitlement().receiptDigest()));
                left.take(listed.parts());
                listed.parts()
                        .forEach(part -> before.add(new PreviousGrant(
                                round.scheme().code(), round.terms().grantYear(), part.party(), part.amount())));
            }
        }
        Money total = Money.sum(included.stream().map(BatchPreview.Item::amount).toList());
        return new BatchPreview(included, excluded, total, round.remaining());
    }

    private Optional<Exclusion> exclusion(
            SubsidyRound round,
            SubsidyApplication application,
            SubsidyLoan loan,
            Listed listed,
            List<PreviousGrant> granted,
            OtherSubsidies ofLoans,
            Budgets left) {
        Optional<Exclusion> found = ApprovalChecks.of(
                application,
                entitlements.of(loan, round, listed.previousGrants(), listed.otherSubsidies()),
                entitlements.of(loan, round, granted, ofLoans.besides(round.scheme(), loan.id())));
        if (found.isPresent()) {
            return found;
        }
        if (ApprovalChecks.overLimit(round, listed.amount())) {
            return Optional.of(Exclusion.OVER_LIMIT);
        }
        return left.covers(listed.parts()) ? Optional.empty() : Optional.of(Exclusion.OVER_BUDGET);
    }

    private BatchView view(SubsidyRound round, BatchPreview preview) {
        List<BatchView.Line> lines =
                preview.included().stream().map(BatchView.Line::of).toList();
        List<BatchView.ExcludedLine> excluded =
                preview.excluded().stream().map(BatchView.ExcludedLine::of).toList();
        return new BatchView(
                round.id(),
                lines.size(),
                preview.total().toString(),
                preview.budgetBefore().toString(),
                preview.budgetAfter().toString(),
                lines,
                excluded,
                "sha256:" + Digests.sha256(digests.canonical(List.of(lines, excluded))));
    }

    /** What is left of the budgets while a batch is put together. */
    private static final class Budgets {
        private Money whole;
        private final Map<String, Money> parties = new HashMap<>();

        Budgets(SubsidyRound round) {
            whole = round.remaining();
            for (PartyBudget party : round.parties()) {
                parties.put(party.party(), party.remaining());
            }
        }

        boolean covers(List<Part> parts) {
            return sum(parts).compareTo(whole) <= 0
                    && parts.stream()
                            .allMatch(part ->
                                    part.amount().compareTo(parties.getOrDefault(part.party(), part.amount())) <= 0);
        }

        void take(List<Part> parts) {
            whole = whole.minus(sum(parts));
            Set<String> limited = new HashSet<>(parties.keySet());
            parts.stream()
                    .filter(part -> limited.contains(part.party()))
                    .forEach(part -> parties.merge(part.party(), part.amount().negated(), Money::plus));
        }

        private static Money sum(List<Part> parts) {
            return Money.sum(parts.stream().map(Part::amount).toList());
        }
    }
}

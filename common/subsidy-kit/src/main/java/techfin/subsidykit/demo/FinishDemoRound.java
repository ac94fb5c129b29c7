package techfin.subsidykit.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.casework.NoticeWindow;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.money.Money;
import techfin.money.WorkingCalendar;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.servicekit.json.Digests;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.application.usecase.Entitlements;
import techfin.subsidykit.listing.Candidate;
import techfin.subsidykit.listing.Frozen;
import techfin.subsidykit.listing.FrozenLists;
import techfin.subsidykit.listing.ListEntry;
import techfin.subsidykit.listing.RoundList;
import techfin.subsidykit.listing.usecase.ListView;
import techfin.subsidykit.notice.PublicNotice;
import techfin.subsidykit.notice.PublicNotices;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** A round of a demo city that is listed and noticed: it waits for its approval, or is approved and waits for its payment. */
@Singleton
class FinishDemoRound {
    private static final int DAYS_TO_LIST = 25;
    private static final int DAYS_TO_NOTICE = 3;

    private final Rounds rounds;
    private final Cases cases;
    private final Hands hands;
    private final Grants grants;
    private final FrozenLists lists;
    private final PublicNotices notices;
    private final Entitlements entitlements;
    private final Digests digests;
    private final AuditTrail audit;
    private final WorkingCalendar calendar;

    FinishDemoRound(
            Rounds rounds,
            Cases cases,
            Hands hands,
            Grants grants,
            FrozenLists lists,
            PublicNotices notices,
            Entitlements entitlements,
            Digests digests,
            AuditTrail audit,
            WorkingCalendar calendar) {
        this.rounds = rounds;
        this.cases = cases;
        this.hands = hands;
        this.grants = grants;
        this.lists = lists;
        this.notices = notices;
        this.entitlements = entitlements;
        this.digests = digests;
        this.audit = audit;
        this.calendar = calendar;
    }

    void finish(DemoRound told, List<SubsidyLoan> loans) {
        SubsidyRound round = told.round();
        String reviewer = DemoStaff.reviewer(round.terms().office());
        Map<String, SubsidyLoan> byId = loans.stream().collect(Collectors.toMap(SubsidyLoan::id, Function.identity()));
        List<Candidate> candidates = cases.ofRound(round.id(), List.of(CaseState.CITY_REVIEWED)).stream()
                .map(application -> candidate(application, byId, round))
                .toList();
        RoundList list = RoundList.of(round, candidates);
        LocalDate listedOn = calendar.plus(told.filedOn(), DAYS_TO_LIST).day();
        Frozen frozen = new Frozen(list, ListView.digestOf(list, digests), reviewer, listedOn);
        lists.add(frozen);
        rounds.listed(round.id());
        NoticeWindow window = NoticeWindow.of(
                calendar.plus(listedOn, DAYS_TO_NOTICE).day(),
                round.terms().noticeDays(),
                round.terms().noticeCounting(),
                calendar);
        PublicNotice notice = PublicNotice.of(Ids.next(), round, list, frozen.digest(), window, reviewer);
        notices.add(notice, "sha256:" + Digests.sha256(digests.canonical(notice)));
        rounds.noticed(round.id(), notice.id(), window.closesOn());
        Map<String, Candidate> byCase = candidates.stream()
                .collect(Collectors.toMap(one -> one.application().id(), Function.identity()));
        for (ListEntry entry : list.entries()) {
            Candidate candidate = Objects.requireNonNull(byCase.get(entry.applicationId()));
            Listed listed = RoundList.listed(entry, candidate);
            if (told.standing() == DemoRound.Standing.APPROVED) {
                approve(
                        round,
                        candidate.application(),
                        listed,
                        calendar.plus(window.closesOn(), 1).day());
            } else {
                notice(round, candidate.application(), listed, window.closesOn());
            }
        }
    }

    private void notice(SubsidyRound round, SubsidyApplication before, Listed listed, LocalDate closesOn) {
        StageClock approval = StageClock.start(Stage.APPROVAL, round.terms().daysOf(Stage.APPROVAL), closesOn);
        SubsidyApplication noticed =
                before.listed(CaseState.NOTICED, new Progress(before.details(), approval, null, null, null), listed);
        cases.change(noticed);
        record(before, noticed);
    }

    private Candidate candidate(SubsidyApplication application, Map<String, SubsidyLoan> loans, SubsidyRound round) {
        SubsidyLoan loan = Objects.requireNonNull(loans.get(application.loanId()));
        Entitlement entitlement = entitlements.of(loan, round, grants.of(loan.uscc()), Money.ZERO);
        return new Candidate(application, loan, entitlement, grants.of(loan.uscc()), Money.ZERO);
    }

    private void approve(SubsidyRound round, SubsidyApplication before, Listed listed, LocalDate on) {
        String approver = DemoStaff.approver(round.terms().office());
        StageClock payment = StageClock.start(Stage.PAYMENT, round.terms().daysOf(Stage.PAYMENT), on);
        SubsidyApplication approved = before.listed(
                CaseState.APPROVED,
                new Progress(before.details(), payment, null, null, new Decided(approver, on, null, null)),
                listed);
        cases.change(approved);
        hands.lend(before.id(), approver, Hand.APPROVER, approved.version());
        grants.add(approved, listed.parts(), round);
        if (!rounds.take(round.id(), listed.parts())) {
            throw new IllegalStateException("the demo list does not fit its budget");
        }
        record(before, approved);
    }

    private void record(SubsidyApplication before, SubsidyApplication after) {
        audit.recordSystem(
                "demo",
                "DEMO_LOADED",
                "subsidy-application",
                before.id(),
                CaseRecord.of(before),
                CaseRecord.of(after),
                null);
    }
}

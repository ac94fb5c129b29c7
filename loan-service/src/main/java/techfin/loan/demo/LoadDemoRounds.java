package techfin.loan.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.casework.Stage;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.Payments;
import techfin.loan.filing.Loan;
import techfin.loan.subsidy.usecase.SubsidisedLoan;
import techfin.money.Money;
import techfin.money.WorkingCalendar;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.Reviews;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.application.usecase.Entitlements;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.usecase.RoundView;
import techfin.subsidykit.rulebook.usecase.RuleBook;

/** The rounds of the demo city: two that are over, one that waits for its approval, one that is open. Amounts come from the real rule book. */
@Singleton
class LoadDemoRounds {
    private final RuleBook rules;
    private final Rounds rounds;
    private final Cases cases;
    private final Hands hands;
    private final Reviews reviews;
    private final Grants grants;
    private final Payments payments;
    private final Entitlements entitlements;
    private final FinishDemoRound finish;
    private final AuditTrail audit;
    private final WorkingCalendar calendar;

    LoadDemoRounds(
            RuleBook rules,
            Rounds rounds,
            Cases cases,
            Hands hands,
            Reviews reviews,
            Grants grants,
            Payments payments,
            Entitlements entitlements,
            FinishDemoRound finish,
            AuditTrail audit,
            WorkingCalendar calendar) {
        this.rules = rules;
        this.rounds = rounds;
        this.cases = cases;
        this.hands = hands;
        this.reviews = reviews;
        this.grants = grants;
        this.payments = payments;
        this.entitlements = entitlements;
        this.finish = finish;
        this.audit = audit;
        this.calendar = calendar;
    }

    /**
     * Opens the rounds and files their applications.
     *
     * @return how many applications were filed
     */
    int load(List<DemoLoan> story) {
        Set<Uscc> applied = new HashSet<>();
        int filed = 0;
        for (DemoRound told : DemoRound.all(rules.current())) {
            rounds.add(told.round());
            audit.recordSystem(
                    "demo", "DEMO_LOADED", "subsidy-round", told.round().id(), null, RoundView.of(told.round()), null);
            List<SubsidyLoan> chosen = chosen(told, candidates(story, told, applied), applied);
            for (int n = 0; n < chosen.size(); n++) {
                file(told, chosen.get(n), n);
            }
            filed += chosen.size();
            if (told.isListed()) {
                finish.finish(told, chosen);
            }
        }
        return filed;
    }

    /** One settled loan per enterprise: the subsidy is given once in a lifetime. */
    private static List<Loan> candidates(List<DemoLoan> story, DemoRound told, Set<Uscc> applied) {
        Set<Uscc> seen = new HashSet<>(applied);
        seen.addAll(DemoRound.NEVER_APPLY);
        List<Loan> found = new ArrayList<>();
        for (DemoLoan candidate : story) {
            Loan loan = candidate.loan();
            LocalDate settledOn = loan.balance().settledOn();
            boolean fits = loan.status() == LoanStatus.SETTLED
                    && settledOn != null
                    && !settledOn.isAfter(told.settledBy())
                    && loan.balance().overdueDays() == 0;
            if (fits && seen.add(loan.record().borrower().uscc())) {
                found.add(loan);
            }
        }
        return found;
    }

    private List<SubsidyLoan> chosen(DemoRound told, List<Loan> candidates, Set<Uscc> applied) {
        List<SubsidyLoan> chosen = new ArrayList<>();
        for (Loan candidate : candidates) {
            if (chosen.size() == told.applications()) {
                break;
            }
            SubsidyLoan loan = SubsidisedLoan.of(candidate, payments.of(candidate.id()));
            Entitlement entitlement = entitlements.of(loan, told.round(), grants.of(loan.uscc()), Money.ZERO);
            if (entitlement.granted()) {
                chosen.add(loan);
                applied.add(candidate.record().borrower().uscc());
            }
        }
        return chosen;
    }

    private void file(DemoRound told, SubsidyLoan loan, int n) {
        DemoCase demo = new DemoCase(loan, told);
        SubsidyApplication application = demo.application(Ids.next(), n);
        cases.add(application);
        hands.lend(application.id(), application.preparedBy(), Hand.ENTERER, 1);
        for (Review review : demo.reviews(n, calendar)) {
            reviews.add(application.id(), review);
            Stage stage = review.stage();
            hands.lend(application.id(), demo.by(stage), DemoCase.handOf(stage), 1);
        }
        audit.recordSystem(
                "demo",
                "DEMO_LOADED",
                "subsidy-application",
                application.id(),
                null,
                CaseRecord.of(application),
                CaseState.SUBMITTED.name());
    }
}

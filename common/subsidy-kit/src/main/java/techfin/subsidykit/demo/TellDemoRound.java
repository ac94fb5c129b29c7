package techfin.subsidykit.demo;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.money.Money;
import techfin.money.WorkingCalendar;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.Reviews;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.application.usecase.Entitlements;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.usecase.RoundView;

/** Opens a round of a demo city, files its applications and takes it as far as it has come; amounts come from its rule. */
@Singleton
public class TellDemoRound {
    private final Rounds rounds;
    private final SubsidyLoans loans;
    private final Cases cases;
    private final Hands hands;
    private final Reviews reviews;
    private final Grants grants;
    private final Entitlements entitlements;
    private final TurnDemoCase turned;
    private final FinishDemoRound finish;
    private final AuditTrail audit;
    private final WorkingCalendar calendar;

    TellDemoRound(
            Rounds rounds,
            SubsidyLoans loans,
            Cases cases,
            Hands hands,
            Reviews reviews,
            Grants grants,
            Entitlements entitlements,
            TurnDemoCase turned,
            FinishDemoRound finish,
            AuditTrail audit,
            WorkingCalendar calendar) {
        this.rounds = rounds;
        this.loans = loans;
        this.cases = cases;
        this.hands = hands;
        this.reviews = reviews;
        this.grants = grants;
        this.entitlements = entitlements;
        this.turned = turned;
        this.finish = finish;
        this.audit = audit;
        this.calendar = calendar;
    }

    /**
     * Tells the round. Runs inside the caller's transaction.
     *
     * @param loanIds loans that may apply, the first ones before the others; one of each enterprise, and none that has
     *     applied under the scheme already
     * @return the loans that applied
     */
    public List<SubsidyLoan> tell(DemoRound told, List<String> loanIds) {
        rounds.add(told.round());
        audit.recordSystem(
                "demo", "DEMO_LOADED", "subsidy-round", told.round().id(), null, RoundView.of(told.round()), null);
        List<SubsidyLoan> chosen = chosen(told, loanIds);
        for (int n = 0; n < chosen.size(); n++) {
            file(told, chosen.get(n), n);
        }
        if (told.isListed()) {
            finish.finish(told, chosen);
        }
        return chosen;
    }

    private List<SubsidyLoan> chosen(DemoRound told, List<String> loanIds) {
        Map<String, SubsidyLoan> byId = loans.all(loanIds);
        return loanIds.stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .filter(loan -> entitlements
                        .of(loan, told.round(), grants.of(loan.uscc()), Money.ZERO)
                        .granted())
                .limit(told.applications())
                .toList();
    }

    private void file(DemoRound told, SubsidyLoan loan, int n) {
        DemoCase demo = new DemoCase(loan, told, n);
        SubsidyApplication application = demo.application(Ids.next());
        cases.add(application);
        hands.lend(application.id(), application.preparedBy(), Hand.ENTERER, 1);
        for (Review review : demo.reviews(calendar)) {
            reviews.add(application.id(), review);
            hands.lend(application.id(), review.by(), DemoStaff.handOf(review.stage()), 1);
        }
        audit.recordSystem(
                "demo",
                "DEMO_LOADED",
                "subsidy-application",
                application.id(),
                null,
                CaseRecord.of(application),
                application.state() == CaseState.DRAFT ? null : CaseState.SUBMITTED.name());
        demo.turn().ifPresent(turn -> turned.turn(told, turn, application));
    }
}

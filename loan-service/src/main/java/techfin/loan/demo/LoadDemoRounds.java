package techfin.loan.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanStatus;
import techfin.loan.filing.Uscc;
import techfin.loan.servicing.Payments;
import techfin.loan.subsidy.ApplicationStatus;
import techfin.loan.subsidy.Applications;
import techfin.loan.subsidy.Decided;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.Rounds;
import techfin.loan.subsidy.SubsidyApplication;
import techfin.loan.subsidy.usecase.ApplicationView;
import techfin.loan.subsidy.usecase.Entitlements;
import techfin.loan.subsidy.usecase.RoundView;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;

/** The rounds of the demo city: two that are over, one that is open. Amounts come from the real rule book. */
@Singleton
class LoadDemoRounds {
    private final Rounds rounds;
    private final Applications applications;
    private final Payments payments;
    private final Entitlements entitlements;
    private final AuditTrail audit;

    LoadDemoRounds(
            Rounds rounds, Applications applications, Payments payments, Entitlements entitlements, AuditTrail audit) {
        this.rounds = rounds;
        this.applications = applications;
        this.payments = payments;
        this.entitlements = entitlements;
        this.audit = audit;
    }

    /**
     * Opens the rounds and files their applications.
     *
     * @return how many applications were filed
     */
    int load(List<DemoLoan> story) {
        Set<Uscc> applied = new HashSet<>();
        int filed = 0;
        for (DemoRound told : DemoRound.all()) {
            rounds.add(told.round());
            audit.recordSystem(
                    "demo", "DEMO_LOADED", "subsidy-round", told.round().id(), null, RoundView.of(told.round()), null);
            filed += apply(told, candidates(story, told, applied), applied);
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

    private int apply(DemoRound told, List<Loan> candidates, Set<Uscc> applied) {
        int filed = 0;
        for (Loan loan : candidates) {
            Uscc uscc = loan.record().borrower().uscc();
            Entitlement entitlement =
                    entitlements.of(loan, payments.of(loan.id()), told.round(), applications.grants(uscc));
            if (filed == told.applications()) {
                break;
            }
            if (entitlement.granted()) {
                file(told, loan, entitlement);
                applied.add(uscc);
                filed++;
            }
        }
        return filed;
    }

    private void file(DemoRound told, Loan loan, Entitlement entitlement) {
        Borrower borrower = loan.record().borrower();
        SubsidyApplication application = new SubsidyApplication(
                Ids.next(),
                1,
                told.round().id(),
                loan.id(),
                loan.bankCode(),
                borrower.uscc(),
                borrower.name(),
                borrower.divisionCode(),
                ApplicationStatus.SUBMITTED,
                "bureau.reviewer",
                told.filedOn(),
                null);
        applications.add(application);
        audit.recordSystem(
                "demo",
                "DEMO_LOADED",
                "subsidy-application",
                application.id(),
                null,
                ApplicationView.of(application, entitlement, null),
                null);
        if (told.isOver() && rounds.take(told.round().id(), entitlement.amount())) {
            Decided decided =
                    new Decided("bureau.approver", told.round().closesOn().plusDays(40), null, null);
            applications.approve(application.decided(ApplicationStatus.APPROVED, decided), entitlement, told.round());
        }
    }
}

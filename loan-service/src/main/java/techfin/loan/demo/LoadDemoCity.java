package techfin.loan.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.lending.servicing.Extensions;
import techfin.lending.servicing.Payments;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Loans;
import techfin.loan.filing.usecase.LoanView;
import techfin.money.LprTable;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.transaction.UnitOfWork;

/** Tells the demo city's story to an empty database, in one transaction and before the service is ready. */
@Singleton
@Requires(property = "techfin.demo", value = "true")
class LoadDemoCity implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LoadDemoCity.class);
    private final Loans loans;
    private final Payments payments;
    private final Extensions extensions;
    private final LoadDemoRevocations revocations;
    private final LoadDemoRounds rounds;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final Divisions divisions;
    private final LprTable lpr;
    private final City city;

    LoadDemoCity(
            Loans loans,
            Payments payments,
            Extensions extensions,
            LoadDemoRevocations revocations,
            LoadDemoRounds rounds,
            AuditTrail audit,
            UnitOfWork work,
            Divisions divisions,
            LprTable lpr,
            City city) {
        this.loans = loans;
        this.payments = payments;
        this.extensions = extensions;
        this.revocations = revocations;
        this.rounds = rounds;
        this.audit = audit;
        this.work = work;
        this.divisions = divisions;
        this.lpr = lpr;
        this.city = city;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        work.run(() -> {
            boolean empty = loans.list(new LoanScope.OfCity(), LoanFilter.ANY, Optional.empty(), 1)
                    .isEmpty();
            if (empty) {
                load(DemoCity.loans(divisions, city, lpr));
            }
        });
    }

    private void load(List<DemoLoan> story) {
        for (DemoLoan told : story) {
            loans.add(told.loan());
            told.repayments().forEach(payments::add);
            told.vouchers().forEach(payments::add);
            told.extensions().forEach(extensions::add);
            audit.recordSystem("demo", "DEMO_LOADED", "loan", told.loan().id(), null, LoanView.of(told.loan()), null);
        }
        revocations.load(story);
        int applications = rounds.load(story);
        LOG.info("Demo city loaded: {} loans, {} applications", story.size(), applications);
    }
}

package techfin.pledge.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.lending.servicing.Extensions;
import techfin.lending.servicing.Payments;
import techfin.money.LprTable;
import techfin.pledge.access.RowScope;
import techfin.pledge.appraisal.Appraisals;
import techfin.pledge.appraisal.PledgeRateCeilings;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.fee.LoanFees;
import techfin.pledge.lapse.usecase.WatchLapses;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanFilter;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.loan.usecase.IpLoanView;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.pledging.usecase.PledgeView;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.Rights;
import techfin.pledge.right.StatusEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.transaction.UnitOfWork;

/** Tells the demo city's story to an empty database, in one transaction and before the service is ready. */
@Singleton
@Requires(property = "techfin.demo", value = "true")
class LoadDemoCity implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LoadDemoCity.class);
    private static final String JOB = "demo";
    private static final String LOADED = "DEMO_LOADED";

    private final Stores stores;
    private final LoadDemoRounds rounds;
    private final WatchLapses watch;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final BusinessClock clock;
    private final Supplier<DemoStory> story;

    LoadDemoCity(
            Stores stores,
            LoadDemoRounds rounds,
            WatchLapses watch,
            AuditTrail audit,
            UnitOfWork work,
            BusinessClock clock,
            Divisions divisions,
            LprTable lpr,
            City city,
            PledgeRateCeilings ceilings) {
        this.stores = stores;
        this.rounds = rounds;
        this.watch = watch;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
        this.story = () -> DemoCity.tell(divisions, city, lpr, ceilings);
    }

    /** Which right was told. */
    record Told(RightKind kind, String number, String name) {
        static Told of(IpRight right) {
            return new Told(
                    right.record().kind(),
                    right.record().number().value(),
                    right.record().name());
        }
    }

    /** Where everything goes. */
    @Singleton
    record Stores(
            Rights rights,
            Appraisals appraisals,
            Pledges pledges,
            IpLoans loans,
            LoanFees fees,
            Payments payments,
            Extensions extensions) {}

    @Override
    public void onApplicationEvent(StartupEvent started) {
        work.run(() -> {
            boolean empty = stores.loans()
                    .list(new RowScope.OfCity(), IpLoanFilter.ALL, Optional.empty(), 1)
                    .isEmpty();
            if (empty) {
                load(story.get());
            }
        });
    }

    private void load(DemoStory told) {
        told.rights().forEach(this::load);
        told.appraisals().forEach(stores.appraisals()::add);
        told.pledges().forEach(this::load);
        List<IpLoan> loans = told.loans().stream().map(DemoLoan::loan).toList();
        stores.loans().addAll(loans);
        told.loans().forEach(this::load);
        loans.forEach(loan -> audit.recordSystem(JOB, LOADED, "loan", loan.id(), null, IpLoanView.of(loan), null));
        int applications = rounds.load(told.loans());
        watch.on(clock.today());
        LOG.info(
                "Demo city loaded: {} rights, {} pledges, {} loans, {} applications",
                told.rights().size(),
                told.pledges().size(),
                loans.size(),
                applications);
    }

    private void load(DemoRight told) {
        IpRight right = told.right();
        stores.rights().add(right);
        for (StatusEntry entry : told.later()) {
            right = right.found(entry);
            if (!stores.rights().addStatus(right, entry, right.enteredByBank())) {
                throw new IllegalStateException("nobody else changes the story: " + right.id());
            }
        }
        audit.recordSystem(JOB, LOADED, "right", right.id(), null, Told.of(right), null);
    }

    private void load(Pledge pledge) {
        stores.pledges().add(pledge);
        audit.recordSystem(JOB, LOADED, "pledge", pledge.id(), null, PledgeView.of(pledge), null);
    }

    private void load(DemoLoan told) {
        told.repayments().forEach(stores.payments()::add);
        told.vouchers().forEach(stores.payments()::add);
        told.extensions().forEach(stores.extensions()::add);
        told.fees().forEach(this::load);
    }

    private void load(LoanFee fee) {
        if (!stores.fees().add(fee)) {
            throw new IllegalStateException("an invoice of the story is told twice: " + fee.invoiceNumber());
        }
    }
}

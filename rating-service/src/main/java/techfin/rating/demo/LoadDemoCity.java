package techfin.rating.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.rating.access.RatingScope;
import techfin.rating.assessment.usecase.AssessInputs;
import techfin.rating.consent.Consent;
import techfin.rating.consent.Consents;
import techfin.rating.consent.LookScope;
import techfin.rating.consent.usecase.ConsentView;
import techfin.rating.consent.usecase.FindConsents;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseFilter;
import techfin.rating.enterprise.EnterpriseReaders;
import techfin.rating.enterprise.Enterprises;
import techfin.rating.enterprise.usecase.EnterpriseView;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationLibrary;
import techfin.rating.qualification.usecase.FindQualifications;
import techfin.rating.qualification.usecase.QualificationView;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoRegister;
import techfin.rating.veto.usecase.FindVetoes;
import techfin.rating.veto.usecase.VetoView;
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
    private static final String REVIEWER = "bureau.reviewer";

    private final Stores stores;
    private final AssessInputs assess;
    private final AuditTrail audit;
    private final UnitOfWork work;
    private final BusinessClock clock;
    private final Supplier<DemoStory> story;

    LoadDemoCity(
            Stores stores,
            AssessInputs assess,
            AuditTrail audit,
            UnitOfWork work,
            BusinessClock clock,
            Divisions divisions,
            City city) {
        this.stores = stores;
        this.assess = assess;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
        this.story = () -> DemoCity.tell(divisions, city);
    }

    /** Where everything goes. */
    @Singleton
    record Stores(
            Enterprises enterprises,
            QualificationLibrary library,
            RatingInputs inputs,
            VetoRegister vetoes,
            Consents consents,
            EnterpriseReaders readers) {}

    @Override
    public void onApplicationEvent(StartupEvent started) {
        work.run(() -> {
            if (stores.enterprises().count(new RatingScope.OfCity(), clock.today(), EnterpriseFilter.ANY) == 0) {
                load(story.get());
            }
        });
    }

    private void load(DemoStory told) {
        stores.enterprises().addAll(told.enterprises());
        stores.library().addAll(told.qualifications());
        stores.inputs().addAll(told.inputs());
        told.vetoes().forEach(stores.vetoes()::add);
        told.consents().forEach(this::load);
        told.looks().forEach(stores.consents()::add);
        int assessments = DemoDays.DATA_YEARS.stream()
                .mapToInt(year -> assess(year, told.inputsOf(year)))
                .sum();
        record(told);
        LOG.info(
                "Demo city loaded: {} enterprises, {} qualifications, {} assessments",
                told.enterprises().size(),
                told.qualifications().size(),
                assessments);
    }

    private int assess(int year, List<RatingInput> inputs) {
        LocalDate day = DemoDays.assessed(year);
        return assess.assess(REVIEWER, DemoDays.at(day), day, inputs).written();
    }

    private void load(Consent consent) {
        stores.consents().add(consent);
        if (consent.withdrawal() == null) {
            stores.readers()
                    .allow(
                            consent.id(),
                            consent.uscc(),
                            consent.bankCode(),
                            consent.until(),
                            consent.scope().covers(LookScope.FULL));
        }
    }

    /** What was loaded, as the audit trail would have it from people. */
    private void record(DemoStory told) {
        for (Enterprise enterprise : told.enterprises()) {
            record(FindEnterprises.OBJECT, enterprise.uscc().value(), EnterpriseView.of(enterprise));
        }
        for (Qualification one : told.qualifications()) {
            record(FindQualifications.OBJECT, one.id(), QualificationView.OnRecord.of(one));
        }
        for (Veto veto : told.vetoes()) {
            record(FindVetoes.OBJECT, veto.id(), VetoView.OnRecord.of(veto));
        }
        for (Consent consent : told.consents()) {
            record(FindConsents.OBJECT, consent.id(), ConsentView.of(consent, consent.from()));
        }
    }

    private void record(String type, String id, Object after) {
        audit.recordSystem(JOB, LOADED, type, id, null, after, null);
    }
}

package techfin.rating.enterprise.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseFilter;
import techfin.rating.enterprise.EnterpriseReaders;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

/** Shows enterprises, each with what its reader may know of it. */
@Singleton
public class ShowEnterprises {
    private final FindEnterprises find;
    private final EnterpriseReaders readers;
    private final List<BankReading> readings;
    private final UnitOfWork work;
    private final BusinessClock clock;

    ShowEnterprises(
            FindEnterprises find,
            EnterpriseReaders readers,
            List<BankReading> readings,
            UnitOfWork work,
            BusinessClock clock) {
        this.find = find;
        this.readers = readers;
        this.readings = List.copyOf(readings);
        this.work = work;
        this.clock = clock;
    }

    /**
     * One enterprise; that a bank read it is written down.
     *
     * @throws Problem 404 when it is not on the register or lies outside the actor's scope, which look alike
     */
    public EnterpriseView one(Actor actor, Uscc uscc) {
        return work.run(() -> {
            Enterprise enterprise = find.one(actor, uscc);
            if (!(Scopes.of(actor) instanceof RatingScope.OfBank bank)) {
                return EnterpriseView.of(enterprise);
            }
            readings.forEach(reading -> reading.read(actor, uscc));
            return readers.seesFigures(bank.code(), uscc, clock.today())
                    ? EnterpriseView.of(enterprise)
                    : EnterpriseView.withoutFigures(enterprise);
        });
    }

    /** A page of enterprises, the newest on the register first; for a bank without figures. */
    public Page<EnterpriseView> page(Actor actor, EnterpriseFilter filter, PageRequest page) {
        boolean figures = !(Scopes.of(actor) instanceof RatingScope.OfBank);
        return find.page(actor, filter, page)
                .map(enterprise -> figures ? EnterpriseView.of(enterprise) : EnterpriseView.withoutFigures(enterprise));
    }
}

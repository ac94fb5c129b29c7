package techfin.loan.provisional.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Loans;
import techfin.loan.filing.usecase.Scopes;
import techfin.loan.provisional.LapsedCase;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.paging.PageRequest;

/** Filings that will lapse unless their bank completes them, inside the scope of whoever asks. */
@Singleton
public class FindProvisional {
    private final Loans loans;
    private final BusinessClock clock;

    FindProvisional(Loans loans, BusinessClock clock) {
        this.loans = loans;
        this.clock = clock;
    }

    /** The day that was asked for, today when none was. */
    public LocalDate day(@Nullable LocalDate on) {
        return on == null ? clock.today() : on;
    }

    /** A page, newest first, with one more than the page holds when there is a next page. */
    public List<LapsedCase> page(Actor actor, LocalDate on, PageRequest page) {
        return loans.provisional(Scopes.of(actor), on, page.after(), page.limit() + 1).stream()
                .map(LapsedCase::of)
                .toList();
    }

    public long count(Actor actor, LocalDate on) {
        return loans.countProvisional(Scopes.of(actor), on);
    }
}

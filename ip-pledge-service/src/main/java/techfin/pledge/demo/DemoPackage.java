package techfin.pledge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeEnd;

/** A pledge while the story is told. */
final class DemoPackage {
    private final List<DemoRight> rights;
    private final List<IpLoan> loans = new ArrayList<>();
    /** Whether it was made for several loans (最高额质押). */
    private final boolean forSeveral;

    private Pledge pledge;

    DemoPackage(Pledge pledge, List<DemoRight> rights, boolean forSeveral) {
        this.pledge = pledge;
        this.rights = List.copyOf(rights);
        this.forSeveral = forSeveral;
    }

    Pledge pledge() {
        return pledge;
    }

    List<DemoRight> rights() {
        return rights;
    }

    boolean isForSeveral() {
        return forSeveral;
    }

    void secures(IpLoan loan) {
        loans.add(loan);
    }

    void endsOn(LocalDate on, String by, @Nullable String reason) {
        pledge = pledge.ended(new PledgeEnd(on, by, reason));
    }

    /** Whether it was over on a day, so that its rights are free. */
    boolean isOverOn(LocalDate day) {
        PledgeEnd end = pledge.end();
        return end != null && end.on().isBefore(day);
    }

    /** Yuan that loans still running on a day leave. */
    Money freeOn(LocalDate day) {
        Money taken = Money.ZERO;
        for (IpLoan loan : loans) {
            LocalDate settledOn = loan.balance().settledOn();
            boolean isOver = settledOn == null ? !loan.status().holdsLimit() : settledOn.isBefore(day);
            if (!isOver) {
                taken = taken.plus(loan.record().pledgedPart(loan.record().principal()));
            }
        }
        return pledge.contract().securedAmount().minus(taken);
    }
}

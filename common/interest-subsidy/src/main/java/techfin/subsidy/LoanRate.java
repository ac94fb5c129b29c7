package techfin.subsidy;

import java.time.LocalDate;
import java.util.List;
import techfin.money.LprTenor;
import techfin.money.Rate;

/** The rate of a loan as contracted. */
public sealed interface LoanRate {
    /** One rate for the whole term; a change of the prime rate has no effect. */
    record Fixed(Rate annualRate) implements LoanRate {
        public Fixed {
            if (!annualRate.isPositive()) {
                throw new IllegalArgumentException("a loan bears a rate above zero, not " + annualRate);
            }
        }
    }

    /**
     * The prime rate in force on the first drawdown day plus the spread, taken again on each repricing day.
     *
     * @param spreadBp in basis points, may be negative
     */
    record LprPlus(LprTenor tenor, int spreadBp, List<LocalDate> repricedOn) implements LoanRate {
        public LprPlus {
            repricedOn = List.copyOf(repricedOn);
        }
    }
}

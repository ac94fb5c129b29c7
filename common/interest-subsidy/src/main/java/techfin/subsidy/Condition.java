package techfin.subsidy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;

/** What a scheme asks of a loan before it counts any money. Each kind has its own refusal. */
public sealed interface Condition {
    /** Filed after this day; the day itself is too early. */
    record FiledAfter(LocalDate date) implements Condition {}

    /** Principal and interest repaid in full on this day or before. */
    record SettledBy(LocalDate date) implements Condition {}

    /** Never overdue, and not settled after the (extended) maturity. */
    record RepaidOnTime() implements Condition {}

    /** The enterprise has had nothing under this scheme, whatever the loan and the year. */
    record OncePerEnterprise() implements Condition {}

    /**
     * The contract's first rate against the one-year prime rate of the signing day: at most the prime rate plus the
     * spread, or at most a multiple of it. Exactly one of the two is set.
     */
    record RateCeiling(
            @Nullable Integer lprSpreadBp, @Nullable Percent lprMultiplePercent) implements Condition {
        public RateCeiling {
            if ((lprSpreadBp == null) == (lprMultiplePercent == null)) {
                throw new IllegalArgumentException("a ceiling is a spread or a multiple, one of the two");
            }
        }
    }

    /** Only interest and fees paid in the window count, both days in. */
    record PaidWithin(LocalDate from, LocalDate to) implements Condition {
        public PaidWithin {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the window ends on " + to + ", before it starts on " + from);
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The pledge is registered before the day of the first drawdown; that day itself is too late. */
    record PledgeBeforeDrawdown() implements Condition {}

    /** The enterprise never had a loan from any bank before. */
    record FirstLoanOnly() implements Condition {}

    /** At least one right of the loan is pledged for the first time. */
    record FirstPledgeOnly() implements Condition {}

    /**
     * At least one right of the loan is of a kind that the scheme covers.
     *
     * @param kinds at least one, for example {@code INVENTION_PATENT}
     */
    record RightKinds(List<String> kinds) implements Condition {
        public RightKinds {
            kinds = List.copyOf(kinds);
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("no kind of right");
            }
        }
    }

    /** The loan is no larger than this; just that amount is met. */
    record PrincipalAtMost(Money amount) implements Condition {}

    /** The name of the kind in JSON. */
    default String kind() {
        return switch (this) {
            case FiledAfter filed -> "FILED_AFTER";
            case SettledBy settled -> "SETTLED_BY";
            case RepaidOnTime onTime -> "REPAID_ON_TIME";
            case OncePerEnterprise once -> "ONCE_PER_ENTERPRISE";
            case RateCeiling ceiling -> "RATE_CEILING";
            case PaidWithin window -> "PAID_WITHIN";
            case PledgeBeforeDrawdown pledge -> "PLEDGE_BEFORE_DRAWDOWN";
            case FirstLoanOnly first -> "FIRST_LOAN_ONLY";
            case FirstPledgeOnly first -> "FIRST_PLEDGE_ONLY";
            case RightKinds rights -> "RIGHT_KINDS";
            case PrincipalAtMost most -> "PRINCIPAL_AT_MOST";
        };
    }
}

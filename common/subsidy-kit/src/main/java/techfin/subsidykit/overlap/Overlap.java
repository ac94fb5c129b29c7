package techfin.subsidykit.overlap;

import java.util.EnumSet;
import java.util.Set;

/** Whether two loans bear interest on the same day for the same money. */
public final class Overlap {
    private Overlap() {}

    /**
     * By what two cases of one service overlap; empty when they do not. Two cases of one loan never do: the rules of the
     * service settle them.
     */
    public static Set<OverlapKind> between(InterestDays one, InterestDays other) {
        if (one.loanId().equals(other.loanId())) {
            return EnumSet.noneOf(OverlapKind.class);
        }
        return between(one.loanDays(), other.loanDays());
    }

    /** By what two loans overlap; empty when they do not, or when they share no day. */
    public static Set<OverlapKind> between(LoanDays one, LoanDays other) {
        Set<OverlapKind> kinds = EnumSet.noneOf(OverlapKind.class);
        if (!one.bankCode().equals(other.bankCode()) || !one.days().overlaps(other.days())) {
            return kinds;
        }
        if (one.contractNumber().equals(other.contractNumber())) {
            kinds.add(OverlapKind.CONTRACT);
        }
        if (one.noteNumber().equals(other.noteNumber())) {
            kinds.add(OverlapKind.NOTE);
        } else if (one.uscc().equals(other.uscc())
                && one.disbursedOn().equals(other.disbursedOn())
                && one.principal().equals(other.principal())) {
            kinds.add(OverlapKind.SAME_LOAN);
        }
        return kinds;
    }
}

package techfin.subsidy;

/** One kind of cost that a loan puts on an enterprise. */
public sealed interface Cost {
    /** Interest paid: the sum of the vouchers, else as stated, else computed. */
    record Interest() implements Cost {}

    /** The interest the loan would have borne at the prime rate. */
    record LprInterest(Base.LprInterest at) implements Cost {}

    /** Proved fees of a kind. */
    record Fee(FeeKind kind) implements Cost {}

    /** The name in JSON. */
    default String code() {
        return switch (this) {
            case Interest paid -> "INTEREST_PAID";
            case LprInterest lpr -> "LPR_INTEREST";
            case Fee fee -> fee.kind().name();
        };
    }
}

package techfin.money;

/** A text that is no amount of money; the message quotes it and says why. */
public final class InvalidMoney extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final boolean tooLarge;

    InvalidMoney(Decimals.Fault fault, String message) {
        super(message);
        this.tooLarge = fault == Decimals.Fault.TOO_LARGE;
    }

    /** Whether the form was right and only the size was not. */
    public boolean tooLarge() {
        return tooLarge;
    }
}

package techfin.importkit.batch;

import techfin.money.Money;

/** So many rows, and the sum of what they stand for. */
public record Share(int rows, Money amount) {
    public static final Share NONE = new Share(0, Money.ZERO);

    /** Both together. */
    public Share plus(Share other) {
        return new Share(rows + other.rows, amount.plus(other.amount));
    }
}

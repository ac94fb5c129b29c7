package techfin.sheetkit.write;

import java.math.BigDecimal;

/** A number that fastexcel writes digit by digit: it asks {@code toString}, which must have no exponent. */
final class PlainNumber extends Number {
    private static final long serialVersionUID = 1L;

    private final BigDecimal number;

    PlainNumber(BigDecimal number) {
        this.number = number;
    }

    @Override
    public String toString() {
        return Math.abs((long) number.scale()) <= 400 ? number.toPlainString() : number.toString();
    }

    @Override
    public int intValue() {
        return number.intValue();
    }

    @Override
    public long longValue() {
        return number.longValue();
    }

    @Override
    public float floatValue() {
        return number.floatValue();
    }

    @Override
    public double doubleValue() {
        return number.doubleValue();
    }
}

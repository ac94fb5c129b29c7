package techfin.rating.fact;

import java.math.BigDecimal;
import techfin.money.Money;
import techfin.rating.scoring.Name;

/** How a fact is written, and how large it can be. */
public enum FactKind {
    /** Yuan: text with exactly two decimal places. */
    YUAN("元", "yuan", 2, BigDecimal.ZERO, Money.LARGEST_READ.toYuan()),
    /** 万元, ten thousand yuan: decimal as text, at most six places, which is the fen. */
    WAN("万元", "10,000 yuan", 6, BigDecimal.ZERO, Money.LARGEST_READ.toYuan().movePointLeft(4)),
    /** Per cent: decimal as text, at most six places. */
    PERCENT("%", "%", 6, BigDecimal.ZERO, new BigDecimal(100)),
    /** A whole number of persons or things. */
    COUNT("个", "number", 0, BigDecimal.ZERO, new BigDecimal(5_000_000)),
    /** A whole grade of 1 to 10. */
    GRADE("级", "grade", 0, BigDecimal.ONE, BigDecimal.TEN),
    /** Yes or no; as a number 1 or 0. */
    YES_NO("是/否", "yes or no", 0, BigDecimal.ZERO, BigDecimal.ONE);

    private final String zh;
    private final String en;
    private final int places;
    private final BigDecimal least;
    private final BigDecimal most;

    FactKind(String zh, String en, int places, BigDecimal least, BigDecimal most) {
        this.zh = zh;
        this.en = en;
        this.places = places;
        this.least = least;
        this.most = most;
    }

    public Name unit() {
        return new Name(zh, en);
    }

    /** Most decimal places. */
    public int places() {
        return places;
    }

    /** Least value of a fact that has no sign. */
    public BigDecimal least() {
        return least;
    }

    /** Greatest value; of a fact with a sign, greatest distance from 0. */
    public BigDecimal most() {
        return most;
    }
}

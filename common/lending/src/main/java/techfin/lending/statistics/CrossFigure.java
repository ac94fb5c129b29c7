package techfin.lending.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import techfin.money.Money;

/** Which of its sums a table shows. */
public enum CrossFigure {
    /** Loan notes. */
    COUNT,
    /** Principal. */
    AMOUNT,
    /** The part of the principal that counts, see {@link Cell#part}. */
    PART;

    /** The figure of this word as it stands in an address, such as {@code amount}. */
    public static Optional<CrossFigure> parse(String word) {
        return Stream.of(values())
                .filter(figure -> figure.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The sum over cells: loan notes or yuan. */
    public BigDecimal sum(Collection<Cell> cells) {
        return switch (this) {
            case COUNT ->
                BigDecimal.valueOf(cells.stream().mapToLong(Cell::count).sum());
            case AMOUNT -> Money.sum(cells.stream().map(Cell::amount).toList()).toYuan();
            case PART -> Money.sum(cells.stream().map(Cell::part).toList()).toYuan();
        };
    }
}

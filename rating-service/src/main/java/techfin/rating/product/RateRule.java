package techfin.rating.product;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.money.InForce;
import techfin.money.LprPublication;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Percent;
import techfin.money.Rate;

/** Where the rate of a product comes from. */
public sealed interface RateRule {
    /** Agreed between bank and enterprise; nothing was published. */
    record Market() implements RateRule {}

    /** The loan prime rate of the day with points on it. */
    record LprPlus(LprTenor tenor, int leastBp, int mostBp) implements RateRule {}

    /** At most a multiple of the loan prime rate of the day. */
    record LprTimes(LprTenor tenor, Percent most) implements RateRule {}

    /** As published, with an upper end where there is one. */
    record Stated(@Nullable Rate least, @Nullable Rate most) implements RateRule {}

    /** Means that were seen; the latest on or before the day is told, as an orientation. */
    record Observed(List<Mean> means) implements RateRule {
        public Observed {
            means = List.copyOf(means);
        }
    }

    /** A mean rate of a period. */
    record Mean(LocalDate on, Rate rate) {}

    /** The rate on the applicant's day, with a line for where it comes from. */
    default RateRange on(LocalDate on, LprTable lpr, List<Line> explanation) {
        return switch (this) {
            case Market market -> {
                explanation.add(Line.of("RATE_MARKET"));
                yield RateRange.OPEN;
            }
            case LprPlus plus ->
                prime(on, plus.tenor, lpr, explanation)
                        .map(rate -> {
                            explanation.add(Line.of("RATE_LPR_PLUS", "leastBp", plus.leastBp, "mostBp", plus.mostBp));
                            return new RateRange(rate.plusBasisPoints(plus.leastBp), rate.plusBasisPoints(plus.mostBp));
                        })
                        .orElse(RateRange.OPEN);
            case LprTimes times ->
                prime(on, times.tenor, lpr, explanation)
                        .map(rate -> {
                            explanation.add(Line.of("RATE_LPR_TIMES", "percent", times.most));
                            return new RateRange(null, times(rate, times.most));
                        })
                        .orElse(RateRange.OPEN);
            case Stated stated -> {
                explanation.add(Line.of("RATE_STATED"));
                yield new RateRange(stated.least, stated.most);
            }
            case Observed observed ->
                observed.means.stream()
                        .filter(mean -> !mean.on().isAfter(on))
                        .max(Comparator.comparing(Mean::on))
                        .map(mean -> {
                            explanation.add(Line.of("RATE_OBSERVED", "on", mean.on(), "rate", mean.rate()));
                            return new RateRange(mean.rate(), mean.rate());
                        })
                        .orElse(RateRange.OPEN);
        };
    }

    private static Optional<Rate> prime(LocalDate on, LprTenor tenor, LprTable lpr, List<Line> explanation) {
        Optional<InForce<LprPublication>> found = lpr.on(on);
        if (found.isEmpty()) {
            explanation.add(Line.of("RATE_NO_LPR", "on", on));
            return Optional.empty();
        }
        LprPublication publication = found.get().value();
        Rate rate = publication.rate(tenor);
        explanation.add(new Line(
                found.get().latestKnown() ? "RATE_LPR_LATEST_KNOWN" : "RATE_LPR",
                Map.of(
                        "rate",
                        rate.toString(),
                        "publishedOn",
                        publication.publishedOn().toString())));
        return Optional.of(rate);
    }

    /** Cut to a millionth of a percent, never rounded up: it is a ceiling. */
    private static Rate times(Rate rate, Percent multiple) {
        return new Rate(BigInteger.valueOf(rate.millionths())
                .multiply(BigInteger.valueOf(multiple.millionths()))
                .divide(BigInteger.valueOf(Percent.WHOLE))
                .longValueExact());
    }
}

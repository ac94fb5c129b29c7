package techfin.rating.product;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;

/** How an amount follows from what an applicant has; limits are cut to the fen, never rounded up. */
public sealed interface AmountRule {
    /** No limit was published. */
    record Open() implements AmountRule {}

    /** The same for everybody. */
    record Fixed(Money least, Money most) implements AmountRule {}

    /** A share of each right's appraised value; kinds without a share cannot be pledged here. */
    record OfAppraisal(Map<RightKind, Shares> byKind) implements AmountRule {
        public OfAppraisal {
            byKind = Map.copyOf(byKind);
        }
    }

    /** Pledge rates from what is usual to the most. */
    record Shares(Percent least, Percent most) {}

    /** A share of R&D of the last year. */
    record OfRd(Percent percent) implements AmountRule {}

    /** A share of sales of the last year. */
    record OfRevenue(Percent percent) implements AmountRule {}

    /** A share of the last round of institutional equity. */
    record OfLastRound(Percent percent) implements AmountRule {}

    /** The smallest of several. */
    record MinOf(List<AmountRule> rules) implements AmountRule {
        public MinOf {
            rules = List.copyOf(rules);
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("the smallest of nothing");
            }
        }
    }

    /** The first limit whose case fits; the last one should always fit. */
    record ByCase(List<Limit> limits) implements AmountRule {
        public ByCase {
            limits = List.copyOf(limits);
        }
    }

    /** An amount in a case. */
    record Limit(When when, AmountRule amount) {}

    /**
     * The amount for an applicant, with a line for each figure that it rests on.
     *
     * @param missing takes a line for each fact that is needed and was not stated
     */
    default AmountRange of(Applicant applicant, List<Line> explanation, List<Line> missing) {
        return switch (this) {
            case Open open -> AmountRange.OPEN;
            case Fixed fixed -> {
                explanation.add(Line.of("AMOUNT_FIXED", "most", fixed.most));
                yield new AmountRange(fixed.least, fixed.most);
            }
            case OfAppraisal appraisal -> ofRights(appraisal, applicant, explanation, missing);
            case OfRd share -> share(applicant.rd(), share.percent, "RD", explanation, missing);
            case OfRevenue share -> share(applicant.revenue(), share.percent, "REVENUE", explanation, missing);
            case OfLastRound share ->
                share(applicant.lastEquityRound(), share.percent, "EQUITY_ROUND", explanation, missing);
            case MinOf several ->
                several.rules.stream()
                        .map(rule -> rule.of(applicant, explanation, missing))
                        .reduce(AmountRange.OPEN, AmountRange::min);
            case ByCase cases ->
                cases.limits.stream()
                        .filter(limit -> limit.when.fits(applicant))
                        .findFirst()
                        .map(limit -> limit.amount.of(applicant, explanation, missing))
                        .orElse(AmountRange.OPEN);
        };
    }

    private static AmountRange share(
            @Nullable Money whole, Percent percent, String of, List<Line> explanation, List<Line> missing) {
        if (whole == null || whole.isZero()) {
            missing.add(Line.of("NO_" + of));
            return new AmountRange(Money.ZERO, Money.ZERO);
        }
        explanation.add(Line.of("AMOUNT_OF_" + of, "whole", whole, "percent", percent));
        return new AmountRange(Money.ZERO, whole.times(percent, RoundingMode.DOWN));
    }

    private static AmountRange ofRights(
            OfAppraisal appraisal, Applicant applicant, List<Line> explanation, List<Line> missing) {
        List<Money> least = new ArrayList<>();
        List<Money> most = new ArrayList<>();
        for (Applicant.AppraisedRight right : applicant.rights()) {
            Shares shares = appraisal.byKind.get(right.kind());
            if (shares != null && right.value().isPositive()) {
                least.add(right.value().times(shares.least, RoundingMode.DOWN));
                most.add(right.value().times(shares.most, RoundingMode.DOWN));
                explanation.add(new Line(
                        "AMOUNT_OF_APPRAISAL",
                        Map.of(
                                "kind", right.kind().name(),
                                "whole", right.value().toString(),
                                "least", shares.least.toString(),
                                "percent", shares.most.toString())));
            }
        }
        if (most.isEmpty()) {
            missing.add(Line.of("NO_RIGHT_APPRAISED"));
        }
        return new AmountRange(Money.sum(least), Money.sum(most));
    }
}

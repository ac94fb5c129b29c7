package techfin.subsidy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.Segments;

/**
 * What the percentages of a scheme are taken of, for one loan.
 *
 * @param amount null for interest paid
 * @param share what shares leave of it
 * @param nothing the reason for a refusal when there is nothing to take percentages of, else null
 */
record CountedBase(
        @Nullable Segments amount, Ratio share, @Nullable Refusal nothing) {

    static CountedBase of(
            SchemeVersion scheme, LoanFacts loan, Money paid, Shares shares, BaseRate rate, List<Step> steps) {
        Money principal = loan.principal();
        return switch (scheme.base()) {
            case Base.InterestPaid all -> some(null, shares.term().times(shares.pledgedAndFiled()));
            case Base.LprInterest lpr -> some(rate.lpr(lpr), shares.pledgedAndFiled());
            case Base.FixedPoints points -> some(rate.points(points), shares.pledgedAndFiled());
            case Base.InterestAboveLpr above -> some(rate.above(above), shares.pledgedAndFiled());
            case Base.Principal once -> {
                steps.add(new Step.OfPrincipal(principal, once.percent()));
                Segments amount =
                        Segments.ofShare(principal.fen(), once.percent().millionths(), Percent.WHOLE);
                yield some(amount, shares.pledgedAndFiled());
            }
            case Base.PrincipalSteps sizes -> {
                Base.Size size = sizes.of(principal);
                steps.add(new Step.OfSize(principal, size));
                Money amount = size == null ? Money.ZERO : size.amount();
                Ratio share = shares.pledgedAndFiled();
                String lowest = "> " + sizes.steps().getFirst().above();
                yield orNothing(amount, share, lowest);
            }
            case Base.Costs costs -> {
                Money sum = new CostSum(scheme, loan, paid, shares, rate, steps).of(costs);
                String asked =
                        costs.items().stream().map(item -> item.cost().code()).collect(Collectors.joining(", "));
                yield orNothing(sum, Ratio.ONE, asked);
            }
        };
    }

    private static CountedBase some(@Nullable Segments amount, Ratio share) {
        return new CountedBase(amount, share, null);
    }

    private static CountedBase orNothing(Money amount, Ratio share, String asked) {
        Refusal nothing =
                amount.isZero() ? Refusal.of(Refusal.Code.NOTHING_TO_SUBSIDISE, asked, amount.toString()) : null;
        return new CountedBase(Segments.ofAmount(amount.fen()), share, nothing);
    }
}

package techfin.rating.product.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.rating.product.Bonus;
import techfin.rating.product.GradeStep;
import techfin.rating.product.Product;
import techfin.rating.product.Purpose;
import techfin.rating.product.Requirement;
import techfin.rating.product.RiskShare;
import techfin.rating.product.Security;
import techfin.rating.product.Share;
import techfin.rating.product.Stage;
import techfin.rating.product.Subsidy;
import techfin.rating.product.When;
import techfin.rating.qualification.QualificationKind;

/**
 * A product as it is told to people; money in yuan, shares in percent, both as text.
 *
 * @param version of the rule behind it
 * @param regions prefixes of division codes; empty for the whole country
 * @param stages empty for every stage
 * @param anyOf qualifications of which one is enough
 * @param allOf qualifications that all are needed
 * @param minimumGrade the least grade; null for none
 * @param gradeSuggested whether that is a proposal, which denies nothing that is given by qualification
 * @param termMonths the longest term; null where none was published
 * @param extensions how many extensions of the same length
 * @param validFromAssumed whether no source states the first day, so that it is our assumption
 * @param source where it stands and how sure it is
 */
@Introspected
@Schema(name = "Product")
public record ProductView(
        String id,
        String version,
        Product.Kind kind,
        Product.Names name,
        List<String> regions,
        List<Stage> stages,
        List<RequirementView> anyOf,
        List<RequirementView> allOf,
        @Nullable GradeStep minimumGrade,
        boolean gradeSuggested,
        boolean firstLoanOnly,
        AmountView amount,
        RateView rate,
        @Nullable Integer termMonths,
        int extensions,
        List<Security> securities,
        List<Purpose> purposes,
        List<Purpose> forbiddenPurposes,
        List<RiskShareView> riskShares,
        @Nullable SubsidyView subsidy,
        @Nullable BonusView bonus,
        @Nullable PoolView pool,
        LocalDate validFrom,
        boolean validFromAssumed,
        @Nullable LocalDate validUntil,
        List<Product.Names> papers,
        String source,
        Product.@Nullable Names note) {

    /**
     * A qualification that is asked for.
     *
     * @param ofTheYear whether it must be of the very year
     */
    @Introspected
    @Schema(name = "ProductRequirement")
    public record RequirementView(QualificationKind kind, boolean ofTheYear) {
        static List<RequirementView> of(List<Requirement> requirements) {
            return requirements.stream()
                    .map(one -> new RequirementView(one.kind(), one.ofTheYear()))
                    .toList();
        }
    }

    /** When something applies; an empty list asks nothing. */
    @Introspected
    @Schema(name = "ProductCase")
    public record WhenView(
            List<QualificationKind> qualifications,
            List<Stage> stages,
            List<GradeStep> grades,
            List<Security> securities,
            List<Purpose> purposes,
            List<String> regions) {
        static WhenView of(When when) {
            return new WhenView(
                    sorted(when.qualifications()),
                    sorted(when.stages()),
                    sorted(when.grades()),
                    sorted(when.securities()),
                    sorted(when.purposes()),
                    sorted(when.regions()));
        }
    }

    /** What a party bears. */
    @Introspected
    @Schema(name = "ProductShare")
    public record ShareView(Share.Party party, Percent percent, Share.Bound bound) {
        static List<ShareView> of(List<Share> shares) {
            return shares.stream()
                    .map(share -> new ShareView(share.party(), share.percent(), share.bound()))
                    .toList();
        }
    }

    /** How a loss is shared in a case; the first case that fits is the one. */
    @Introspected
    @Schema(name = "ProductRiskShare")
    public record RiskShareView(WhenView when, List<ShareView> shares) {
        static RiskShareView of(RiskShare riskShare) {
            return new RiskShareView(WhenView.of(riskShare.when()), ShareView.of(riskShare.shares()));
        }
    }

    /**
     * What a budget gives towards the cost.
     *
     * @param scheme code of the scheme that calculates it
     */
    @Introspected
    @Schema(name = "ProductSubsidy")
    public record SubsidyView(
            Subsidy.Base base,
            Percent percent,
            @Nullable Money cap,
            Subsidy.@Nullable Per per,
            boolean once,
            @Nullable String scheme) {
        static @Nullable SubsidyView of(@Nullable Subsidy subsidy) {
            return subsidy == null
                    ? null
                    : new SubsidyView(
                            subsidy.base(),
                            subsidy.percent(),
                            subsidy.cap(),
                            subsidy.per(),
                            subsidy.once(),
                            subsidy.scheme());
        }
    }

    /** Percentage points on top of a party's share. */
    @Introspected
    @Schema(name = "ProductBonus")
    public record BonusView(
            Share.Party party, Percent points, boolean firstLoan, List<Security> securities, Percent atMost) {
        static @Nullable BonusView of(@Nullable Bonus bonus) {
            return bonus == null
                    ? null
                    : new BonusView(
                            bonus.party(),
                            bonus.points(),
                            bonus.firstLoan(),
                            sorted(bonus.securities()),
                            bonus.atMost());
        }
    }

    /** Money behind a product. */
    @Introspected
    @Schema(name = "ProductPool")
    public record PoolView(
            @Nullable Money balance,
            @Nullable Integer leverage,
            @Nullable Percent stopLoss) {}

    static ProductView of(Product product) {
        var floor = product.gradeFloor();
        var pool = product.pool();
        return new ProductView(
                product.id(),
                product.version(),
                product.kind(),
                product.name(),
                sorted(product.regions()),
                sorted(product.stages()),
                RequirementView.of(product.anyOf()),
                RequirementView.of(product.allOf()),
                floor == null ? null : floor.grade(),
                floor != null && floor.suggested(),
                product.firstLoanOnly(),
                AmountView.of(product.amount()),
                RateView.of(product.rate()),
                product.termMonths(),
                product.extensions(),
                sorted(product.securities()),
                sorted(product.purposes()),
                sorted(product.forbiddenPurposes()),
                product.riskShares().stream().map(RiskShareView::of).toList(),
                SubsidyView.of(product.subsidy()),
                BonusView.of(product.bonus()),
                pool == null ? null : new PoolView(pool.balance(), pool.leverage(), pool.stopLoss()),
                product.validFrom(),
                product.validFromAssumed(),
                product.validUntil(),
                product.papers(),
                product.source(),
                product.note());
    }

    static <T extends Comparable<? super T>> List<T> sorted(Collection<T> set) {
        return set.stream().sorted().toList();
    }
}

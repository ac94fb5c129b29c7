package techfin.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.DayCount;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.tree.Tree;

/** One step of a calculation, as the receipt shows it. Amounts of single steps are rounded for the eye alone. */
public sealed interface Step {
    /**
     * Days with one balance and one rate.
     *
     * @param days calendar days, {@code from} in and {@code to} out
     * @param counted days by the scheme's day count
     * @param lprPublishedOn the publication that a floating rate rests on, null for a fixed rate
     */
    record Segment(
            LocalDate from,
            LocalDate to,
            int days,
            int counted,
            Money balance,
            Rate annualRate,
            @Nullable LocalDate lprPublishedOn,
            Money interest)
            implements Step {}

    /** The exact interest of all segments, rounded once. */
    record Interest(DayCount dayCount, int counted, Money amount) implements Step {}

    /** Interest paid, and how it is known. */
    record InterestPaid(Source source, Money amount) implements Step {}

    /** How interest paid is known. */
    enum Source {
        VOUCHERS,
        STATED,
        COMPUTED
    }

    /**
     * A condition and what was found.
     *
     * @param refusal null if the condition is met
     */
    record Checked(Condition condition, @Nullable Refusal refusal) implements Step {}

    /** A prime rate that was looked up for the base or for a ceiling. */
    record PrimeRate(String purpose, LocalDate publishedOn, Rate annualRate) implements Step {}

    /** Days of the base at the scheme's rate. */
    record BaseSegment(LocalDate from, LocalDate to, int counted, Money balance, Rate annualRate, Money amount)
            implements Step {}

    /** What the percentages are taken of, after all shares; rounded for the eye, exact in the grants. */
    record BaseAmount(String base, Money amount) implements Step {}

    /**
     * A share of the base.
     *
     * @param share {@code TERM} (interest on counted days over interest on all days), {@code PLEDGED} or {@code FILED}
     */
    record Share(String share, String numerator, String denominator) implements Step {}

    /**
     * What one party gives before the limit to interest paid.
     *
     * @param uncapped rounded half up
     * @param used what earlier grants used of the enterprise's cap
     */
    record PartyGrant(Grant grant, Money uncapped, Money used, int year, Money amount) implements Step {}

    /**
     * One kind of cost as far as it counts.
     *
     * @param found what was paid or comes out, after the shares of the loan
     * @param capOfPrincipal most by the loan's principal, null for no such cap
     */
    record CountedCost(CostItem item, Money found, @Nullable Money capOfPrincipal, Money amount) implements Step {}

    /** A share of the principal, once. */
    record OfPrincipal(Money principal, Percent percent) implements Step {}

    /**
     * The fixed amount for a loan of this size.
     *
     * @param size the step that the principal reaches, null if it reaches none
     */
    record OfSize(Money principal, Base.@Nullable Size size) implements Step {}

    /**
     * What other public subsidies leave of interest paid, as the limit of this one.
     *
     * @param left never below zero
     */
    record OtherSubsidies(Money interestPaid, Money otherSubsidies, Money left) implements Step {}

    /** Cuts that keep all parties within interest paid; the last party is cut first. */
    record Limited(Money interestPaid, List<Part> cuts) implements Step {}

    /** Something that a reader should know and that changes no figure. */
    record Warning(String code, Map<String, String> seen) implements Step {}

    /** The end: all parts together. */
    record Total(Money amount) implements Step {}

    /** The step as an object of the receipt, {@code kind} first. */
    default Map<String, @Nullable Object> toTree() {
        return switch (this) {
            case Segment s ->
                Tree.of("kind", "SEGMENT")
                        .with("from", s.from)
                        .with("to", s.to)
                        .with("days", s.days)
                        .with("countedDays", s.counted)
                        .with("balance", s.balance)
                        .with("annualRatePercent", s.annualRate)
                        .withIfPresent("lprPublishedOn", s.lprPublishedOn)
                        .with("interest", s.interest)
                        .build();
            case Interest i ->
                Tree.of("kind", "INTEREST")
                        .with("dayCount", i.dayCount)
                        .with("countedDays", i.counted)
                        .with("daysPerYear", i.dayCount.daysPerYear())
                        .with("amount", i.amount)
                        .build();
            case InterestPaid p ->
                Tree.of("kind", "INTEREST_PAID")
                        .with("source", p.source)
                        .with("amount", p.amount)
                        .build();
            case Checked c -> checkedTree(c);
            case PrimeRate r ->
                Tree.of("kind", "PRIME_RATE")
                        .with("purpose", r.purpose)
                        .with("publishedOn", r.publishedOn)
                        .with("annualRatePercent", r.annualRate)
                        .build();
            case BaseSegment s ->
                Tree.of("kind", "BASE_SEGMENT")
                        .with("from", s.from)
                        .with("to", s.to)
                        .with("countedDays", s.counted)
                        .with("balance", s.balance)
                        .with("annualRatePercent", s.annualRate)
                        .with("amount", s.amount)
                        .build();
            case BaseAmount b ->
                Tree.of("kind", "BASE")
                        .with("base", b.base)
                        .with("amount", b.amount)
                        .build();
            case Share s ->
                Tree.of("kind", "SHARE")
                        .with("share", s.share)
                        .with("numerator", s.numerator)
                        .with("denominator", s.denominator)
                        .build();
            case PartyGrant g -> grantTree(g);
            case CountedCost c ->
                SchemeTree.cost(Tree.of("kind", "COST"), c.item)
                        .with("found", c.found)
                        .withIfPresent("capOfPrincipal", c.capOfPrincipal)
                        .with("amount", c.amount)
                        .build();
            case OfPrincipal p ->
                Tree.of("kind", "PRINCIPAL")
                        .with("principal", p.principal)
                        .with("percent", p.percent)
                        .build();
            case OfSize s ->
                Tree.of("kind", "PRINCIPAL_STEP")
                        .with("principal", s.principal)
                        .with("above", s.size == null ? null : s.size.above())
                        .with("amount", s.size == null ? Money.ZERO : s.size.amount())
                        .build();
            case OtherSubsidies o ->
                Tree.of("kind", "OTHER_SUBSIDIES")
                        .with("interestPaid", o.interestPaid)
                        .with("otherSubsidies", o.otherSubsidies)
                        .with("left", o.left)
                        .build();
            case Limited l ->
                Tree.of("kind", "LIMIT_TO_INTEREST_PAID")
                        .with("interestPaid", l.interestPaid)
                        .withAll("cuts", l.cuts, Figures::partTree)
                        .build();
            case Warning w ->
                Tree.of("kind", "WARNING")
                        .with("code", w.code)
                        .with("seen", Map.copyOf(w.seen))
                        .build();
            case Total t -> Tree.of("kind", "AMOUNT").with("amount", t.amount).build();
        };
    }

    private static Map<String, @Nullable Object> checkedTree(Checked checked) {
        Tree tree = Tree.of("kind", "CONDITION")
                .with("condition", SchemeTree.condition(checked.condition))
                .with("met", checked.refusal == null);
        return checked.refusal == null
                ? tree.build()
                : tree.with("refusal", checked.refusal.code())
                        .with("seen", checked.refusal.seen())
                        .build();
    }

    private static Map<String, @Nullable Object> grantTree(PartyGrant step) {
        Grant grant = step.grant;
        Percent percent = grant.percent();
        Tree tree = Tree.of("kind", "GRANT")
                .with("party", grant.party())
                .withIfPresent("ofParty", grant.ofParty())
                .with("percent", percent)
                .with("uncapped", step.uncapped)
                .withIfPresent("capPerLoan", grant.capPerLoan());
        Grant.EnterpriseCap cap = grant.capPerEnterprise();
        if (cap != null) {
            tree.with("capPerEnterprise", SchemeTree.cap(cap))
                    .with("capYear", cap.per() == Grant.Per.YEAR ? step.year : null)
                    .with("capUsed", step.used);
        }
        return tree.with("amount", step.amount).build();
    }
}

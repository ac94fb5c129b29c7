package techfin.subsidy;

import techfin.subsidy.tree.Tree;

/** Writes a scheme version as the contract shows it. */
final class SchemeTree {
    private SchemeTree() {}

    static Tree of(SchemeVersion scheme) {
        return Tree.of("code", scheme.code())
                .with("version", scheme.version())
                .with(
                        "name",
                        Tree.of("zh", scheme.name().zh())
                                .with("en", scheme.name().en()))
                .with("source", scheme.source())
                .with("validFrom", scheme.validFrom())
                .with("validUntil", scheme.validUntil())
                .with("base", base(scheme.base()))
                .with("dayCount", scheme.dayCount())
                .with("termLimit", scheme.termLimit())
                .with("limitToInterestPaid", scheme.limitToInterestPaid())
                .with("applyPledgedShare", scheme.applyPledgedShare())
                .with("applyFiledShare", scheme.applyFiledShare())
                .with("countExtension", scheme.countExtension())
                .withAll("conditions", scheme.conditions(), SchemeTree::condition)
                .withAll("grants", scheme.grants(), SchemeTree::grant)
                .with("budget", scheme.budget() == null ? null : budget(scheme.budget()));
    }

    private static Tree base(Base base) {
        Tree tree = Tree.of("kind", base.kind());
        return switch (base) {
            case Base.InterestPaid paid -> tree;
            case Base.LprInterest lpr ->
                tree.with("tenor", lpr.tenor())
                        .with("fixing", lpr.fixing())
                        .with("limitToContractRate", lpr.limitToContractRate());
            case Base.FixedPoints points ->
                tree.with("annualRatePercent", points.annualRate())
                        .withIfPresent("firstLoanAnnualRatePercent", points.firstLoanAnnualRate());
            case Base.InterestAboveLpr above -> tree.with("spreadBp", above.spreadBp());
            case Base.Costs costs -> tree.withAll("items", costs.items(), item -> cost(new Tree(), item));
            case Base.Principal principal -> tree.with("percent", principal.percent());
            case Base.PrincipalSteps steps ->
                tree.withAll(
                        "steps",
                        steps.steps(),
                        size -> Tree.of("above", size.above()).with("amount", size.amount()));
        };
    }

    /** The fields of an item, added to {@code tree}. */
    static Tree cost(Tree tree, CostItem item) {
        tree.with("cost", item.cost().code());
        if (item.cost() instanceof Cost.LprInterest lpr) {
            tree.with("tenor", lpr.at().tenor())
                    .with("fixing", lpr.at().fixing())
                    .with("limitToContractRate", lpr.at().limitToContractRate());
        }
        return tree.with("percent", item.percent())
                .withIfPresent("cap", item.cap())
                .withIfPresent("capPercentOfPrincipal", item.capPercentOfPrincipal());
    }

    static Tree condition(Condition condition) {
        Tree tree = Tree.of("kind", condition.kind());
        return switch (condition) {
            case Condition.FiledAfter filed -> tree.with("date", filed.date());
            case Condition.SettledBy settled -> tree.with("date", settled.date());
            case Condition.RateCeiling ceiling ->
                tree.withIfPresent("lprSpreadBp", ceiling.lprSpreadBp())
                        .withIfPresent("lprMultiplePercent", ceiling.lprMultiplePercent());
            case Condition.PaidWithin window -> tree.with("from", window.from()).with("to", window.to());
            case Condition.RepaidOnTime onTime -> tree;
            case Condition.OncePerEnterprise once -> tree;
            case Condition.PledgeBeforeDrawdown pledge -> tree;
            case Condition.FirstLoanOnly first -> tree;
            case Condition.FirstPledgeOnly first -> tree;
            case Condition.RightKinds rights -> tree.withAll("kinds", rights.kinds(), kind -> kind);
            case Condition.PrincipalAtMost most -> tree.with("amount", most.amount());
        };
    }

    private static Tree grant(Grant grant) {
        Tree tree = Tree.of("party", grant.party())
                .withIfPresent("ofParty", grant.ofParty())
                .with("percent", grant.percent())
                .withIfPresent("capPerLoan", grant.capPerLoan());
        Grant.EnterpriseCap cap = grant.capPerEnterprise();
        return cap == null ? tree : tree.with("capPerEnterprise", cap(cap));
    }

    static Tree cap(Grant.EnterpriseCap cap) {
        return Tree.of("amount", cap.amount()).with("per", cap.per());
    }

    private static Tree budget(Budget budget) {
        return Tree.of("amount", budget.amount()).with("whenShort", budget.whenShort());
    }
}

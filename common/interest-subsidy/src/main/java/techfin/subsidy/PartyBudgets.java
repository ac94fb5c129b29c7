package techfin.subsidy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techfin.money.Money;

/**
 * Fits the parts of a round's applications into a budget per party. A party that pays a share of another one's amount
 * follows it: half of what the province really pays, not half of what it could not pay.
 */
public final class PartyBudgets {
    private final SchemeVersion scheme;
    private final Map<String, Money> budgets;

    /**
     * @param scheme whose parties pay
     * @param budgets yuan per party of the scheme
     */
    public PartyBudgets(SchemeVersion scheme, Map<String, Money> budgets) {
        this.scheme = scheme;
        this.budgets = Map.copyOf(budgets);
        for (Grant grant : scheme.grants()) {
            if (!budgets.containsKey(grant.party())) {
                throw new IllegalArgumentException("no budget for " + grant.party());
            }
        }
    }

    /**
     * What each application gets from each party.
     *
     * @param entitlements parts in the order of the scheme, applications in the order of filing
     * @return parts in the same order; no party above its budget, no part above its entitlement
     */
    public List<List<Part>> distribute(Budget.WhenShort whenShort, List<List<Part>> entitlements) {
        return whenShort == Budget.WhenShort.PRO_RATA ? proRata(entitlements) : inOrder(whenShort, entitlements);
    }

    private List<List<Part>> proRata(List<List<Part>> entitlements) {
        Map<String, List<Money>> fitted = new HashMap<>();
        for (Grant grant : scheme.grants()) {
            List<Money> column = new ArrayList<>();
            for (int i = 0; i < entitlements.size(); i++) {
                column.add(following(grant, amountOf(grant.party(), entitlements.get(i)), fitted, i));
            }
            fitted.put(
                    grant.party(),
                    RoundBudget.distribute(new Budget(budgetOf(grant), Budget.WhenShort.PRO_RATA), column));
        }
        return rows(entitlements, fitted);
    }

    private static Money following(Grant grant, Money entitled, Map<String, List<Money>> fitted, int i) {
        String followed = grant.ofParty();
        if (followed == null) {
            return entitled;
        }
        return entitled.min(
                fitted.getOrDefault(followed, List.of()).get(i).times(grant.percent(), RoundingMode.HALF_UP));
    }

    private List<List<Part>> inOrder(Budget.WhenShort whenShort, List<List<Part>> entitlements) {
        Map<String, Money> left = new HashMap<>(budgets);
        Map<String, List<Money>> fitted = new HashMap<>();
        for (List<Part> entitlement : entitlements) {
            boolean whole = scheme.grants().stream()
                    .allMatch(grant ->
                            amountOf(grant.party(), entitlement).compareTo(left.getOrDefault(grant.party(), Money.ZERO))
                                    <= 0);
            for (Grant grant : scheme.grants()) {
                List<Money> column = fitted.computeIfAbsent(grant.party(), party -> new ArrayList<>());
                Money entitled = amountOf(grant.party(), entitlement);
                Money given = whole ? entitled : Money.ZERO;
                if (!whole && whenShort == Budget.WhenShort.FIRST_COME) {
                    given = following(grant, entitled, fitted, column.size())
                            .min(left.getOrDefault(grant.party(), Money.ZERO));
                }
                column.add(given);
                left.merge(grant.party(), given.negated(), Money::plus);
            }
        }
        return rows(entitlements, fitted);
    }

    private List<List<Part>> rows(List<List<Part>> entitlements, Map<String, List<Money>> fitted) {
        List<List<Part>> rows = new ArrayList<>();
        for (int i = 0; i < entitlements.size(); i++) {
            List<Part> row = new ArrayList<>();
            for (Part part : entitlements.get(i)) {
                row.add(new Part(
                        part.party(),
                        fitted.getOrDefault(part.party(), List.of()).get(i)));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    private Money budgetOf(Grant grant) {
        return budgets.getOrDefault(grant.party(), Money.ZERO);
    }

    private static Money amountOf(String party, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.party().equals(party))
                .map(Part::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }
}

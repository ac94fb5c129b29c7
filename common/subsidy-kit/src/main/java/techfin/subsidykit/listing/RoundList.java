package techfin.subsidykit.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import techfin.money.Money;
import techfin.subsidy.Budget;
import techfin.subsidy.Grant;
import techfin.subsidy.Part;
import techfin.subsidy.PartyBudgets;
import techfin.subsidy.RoundBudget;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.round.PartyBudget;
import techfin.subsidykit.round.SubsidyRound;

/**
 * The list of a round (拟贴息名单), worked out from the cases that the city passed.
 *
 * @param entries who gets what, in the order of filing; no amount is nothing
 * @param leftOut who gets nothing, and why
 * @param entitled yuan of all entries by the rule alone
 * @param total yuan of all entries
 * @param parts of the total, per party in the order of the scheme
 */
public record RoundList(
        String roundId,
        String schemeCode,
        String schemeVersion,
        List<ListEntry> entries,
        List<LeftOut> leftOut,
        Money entitled,
        Money total,
        List<Part> parts) {
    public RoundList {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
        parts = List.copyOf(parts);
    }

    /** A case that gets nothing; {@code NO_BUDGET} or the refusals of the rule. */
    public record LeftOut(String applicationId, String enterpriseName, List<String> reasons) {}

    /**
     * Works the list out.
     *
     * @param candidates in the order of filing
     */
    public static RoundList of(SubsidyRound round, List<Candidate> candidates) {
        List<Candidate> entitled = candidates.stream()
                .filter(candidate -> candidate.entitlement().amount().isPositive())
                .toList();
        List<List<Part>> given = fitted(round, entitled);
        List<ListEntry> entries = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>(candidates.stream()
                .filter(candidate -> !candidate.entitlement().amount().isPositive())
                .map(RoundList::nothing)
                .toList());
        for (int i = 0; i < entitled.size(); i++) {
            Money amount = sum(given.get(i));
            if (amount.isPositive()) {
                entries.add(entry(entries.size() + 1, entitled.get(i), amount, given.get(i)));
            } else {
                leftOut.add(new LeftOut(
                        entitled.get(i).application().id(),
                        entitled.get(i).application().enterpriseName(),
                        List.of("NO_BUDGET")));
            }
        }
        return new RoundList(
                round.id(),
                round.scheme().code(),
                round.scheme().version(),
                entries,
                leftOut,
                Money.sum(entries.stream().map(ListEntry::entitled).toList()),
                Money.sum(entries.stream().map(ListEntry::amount).toList()),
                totals(round, entries));
    }

    private static List<List<Part>> fitted(SubsidyRound round, List<Candidate> candidates) {
        List<List<Part>> asked =
                candidates.stream().map(one -> one.entitlement().parts()).toList();
        Budget.WhenShort whenShort = round.terms().whenShort();
        if (!round.parties().isEmpty()) {
            Map<String, Money> left = new LinkedHashMap<>();
            for (PartyBudget party : round.parties()) {
                left.put(party.party(), party.remaining());
            }
            return new PartyBudgets(round.scheme(), left).distribute(whenShort, asked);
        }
        List<Money> amounts = RoundBudget.distribute(
                new Budget(round.remaining(), whenShort),
                candidates.stream().map(one -> one.entitlement().amount()).toList());
        List<List<Part>> given = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            given.add(RoundBudget.reduce(asked.get(i), amounts.get(i)));
        }
        return given;
    }

    private static LeftOut nothing(Candidate candidate) {
        List<String> refusals = candidate.entitlement().refusals();
        return new LeftOut(
                candidate.application().id(),
                candidate.application().enterpriseName(),
                refusals.isEmpty() ? List.of("CAP_USED_UP") : refusals);
    }

    private static ListEntry entry(int number, Candidate candidate, Money amount, List<Part> parts) {
        return new ListEntry(
                number,
                candidate.application().id(),
                candidate.loan().id(),
                candidate.loan().uscc(),
                candidate.application().enterpriseName(),
                candidate.application().divisionCode(),
                candidate.loan().bankCode(),
                candidate.loan().contractNumber(),
                candidate.loan().noteNumber(),
                candidate.loan().principal(),
                candidate.entitlement().amount(),
                amount,
                parts,
                candidate.entitlement().receiptDigest());
    }

    private static List<Part> totals(SubsidyRound round, List<ListEntry> entries) {
        List<Part> totals = new ArrayList<>();
        for (Grant grant : round.scheme().grants()) {
            Money whole = Money.sum(entries.stream()
                    .flatMap(entry -> entry.parts().stream())
                    .filter(part -> part.party().equals(grant.party()))
                    .map(Part::amount)
                    .toList());
            totals.add(new Part(grant.party(), whole));
        }
        return totals;
    }

    private static Money sum(List<Part> parts) {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    /** What a candidate gets by its entry. */
    public static Listed listed(ListEntry entry, Candidate candidate) {
        return new Listed(
                entry.number(),
                entry.amount(),
                entry.parts(),
                candidate.entitlement(),
                candidate.previousGrants(),
                candidate.otherSubsidies());
    }
}

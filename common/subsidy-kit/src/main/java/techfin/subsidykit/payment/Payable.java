package techfin.subsidykit.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.Part;
import techfin.subsidykit.application.Details.Payee;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.SubsidyApplication;

/**
 * What a person can order for a party in a round now.
 *
 * @param entries in the order of the list
 * @param excluded cases with money to pay that this person cannot order, with the reason
 */
public record Payable(String roundId, String party, List<Entry> entries, List<Excluded> excluded) {
    public Payable {
        entries = List.copyOf(entries);
        excluded = List.copyOf(excluded);
    }

    /**
     * A case with money to pay.
     *
     * @param entry number on the frozen list
     * @param amount yuan of this party, less what is ordered already
     */
    public record Entry(String caseId, int entry, String uscc, String enterpriseName, Payee payee, Money amount) {}

    /** Why a case is left out. */
    public enum Reason {
        /** The payer had another hand in the case: a colleague pays it. */
        OWN_HAND,
        /** The application names no account. */
        NO_PAYEE
    }

    /** A case that is left out. */
    public record Excluded(String caseId, int entry, String enterpriseName, Money amount, Reason reason) {}

    /**
     * Works it out.
     *
     * @param cases approved and not wholly paid cases, in any order
     * @param shares by case and party; a case without shares has nothing ordered
     * @param otherHands cases in which the payer has another hand
     */
    public static Payable of(
            String roundId,
            String party,
            List<SubsidyApplication> cases,
            Map<String, Map<String, Share>> shares,
            Set<String> otherHands) {
        List<Entry> entries = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (SubsidyApplication application : cases) {
            Listed listed = application.listed();
            Money amount = amount(listed, party, shares.getOrDefault(application.id(), Map.of()));
            if (listed == null || !amount.isPositive()) {
                continue;
            }
            Payee payee = application.details().payee();
            if (payee == null || otherHands.contains(application.id())) {
                excluded.add(new Excluded(
                        application.id(),
                        listed.entry(),
                        application.enterpriseName(),
                        amount,
                        payee == null ? Reason.NO_PAYEE : Reason.OWN_HAND));
            } else {
                entries.add(new Entry(
                        application.id(),
                        listed.entry(),
                        application.uscc(),
                        application.enterpriseName(),
                        payee,
                        amount));
            }
        }
        entries.sort(java.util.Comparator.comparingInt(Entry::entry));
        excluded.sort(java.util.Comparator.comparingInt(Excluded::entry));
        return new Payable(roundId, party, entries, excluded);
    }

    private static Money amount(@Nullable Listed listed, String party, Map<String, Share> shares) {
        Share share = shares.get(party);
        if (share != null) {
            return share.payable();
        }
        return listed == null
                ? Money.ZERO
                : Money.sum(listed.parts().stream()
                        .filter(part -> part.party().equals(party))
                        .map(Part::amount)
                        .toList());
    }

    /** Number of lines that an order would have. */
    public int count() {
        return entries.size();
    }

    /** Yuan that an order would move. */
    public Money total() {
        return Money.sum(entries.stream().map(Entry::amount).toList());
    }
}

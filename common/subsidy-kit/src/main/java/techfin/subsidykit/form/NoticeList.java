package techfin.subsidykit.form;

import java.time.LocalDate;
import java.util.List;
import techfin.money.Money;

/**
 * The list of a round as it is put up in public (公示名单).
 *
 * @param round title of the round
 * @param from first day of the notice
 * @param closesOn last day of the notice
 * @param entries in the order of their numbers
 * @param howToObject to whom, how and until when, in words
 * @param listDigest digest of the frozen list, for example sha256:…
 * @param madeOn the day of this document
 */
public record NoticeList(
        String round,
        PrintedScheme scheme,
        LocalDate from,
        LocalDate closesOn,
        List<Entry> entries,
        String howToObject,
        String listDigest,
        LocalDate madeOn) {
    public NoticeList {
        entries = List.copyOf(entries);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param maskedUscc unified social credit code with its middle hidden
     * @param loanAmount yuan
     * @param amount yuan of subsidy
     * @param parts of the subsidy, party by party
     */
    public record Entry(
            int number,
            String enterprise,
            String maskedUscc,
            String bank,
            Money loanAmount,
            Money amount,
            List<PartyAmount> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /** The parties that pay, in the order in which the entries name them. */
    public List<String> parties() {
        return entries.stream()
                .flatMap(entry -> entry.parts().stream())
                .map(PartyAmount::party)
                .distinct()
                .toList();
    }

    /** Yuan of all loans. */
    public Money loanTotal() {
        return Money.sum(entries.stream().map(Entry::loanAmount).toList());
    }

    /** Yuan of all subsidies. */
    public Money total() {
        return Money.sum(entries.stream().map(Entry::amount).toList());
    }

    /** Yuan that one party pays. */
    public Money total(String party) {
        return Money.sum(entries.stream()
                .map(entry -> PartyAmount.of(party, entry.parts()))
                .toList());
    }
}

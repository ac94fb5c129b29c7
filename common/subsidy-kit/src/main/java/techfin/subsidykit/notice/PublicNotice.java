package techfin.subsidykit.notice;

import java.time.LocalDate;
import java.util.List;
import techfin.casework.NoticeWindow;
import techfin.money.Money;
import techfin.subsidy.Part;
import techfin.subsidykit.listing.ListEntry;
import techfin.subsidykit.listing.RoundList;
import techfin.subsidykit.round.SubsidyRound;

/**
 * A public notice: the frozen list, masked, with the days on which anybody may object.
 *
 * @param listDigest digest of the frozen list that it shows
 * @param total yuan of all entries
 */
public record PublicNotice(
        String id,
        String roundId,
        String roundName,
        String schemeNameZh,
        String schemeNameEn,
        String schemeSource,
        int grantYear,
        LocalDate publishedOn,
        LocalDate closesOn,
        String publishedBy,
        String listDigest,
        Money total,
        List<Entry> entries) {
    private static final int SHOWN_AT_EACH_END = 4;

    public PublicNotice {
        entries = List.copyOf(entries);
    }

    /**
     * A line as the forms of bureaus have it: name, bank, loan, subsidy.
     *
     * @param maskedUscc unified social credit code with its middle hidden
     */
    public record Entry(
            int number,
            String enterpriseName,
            String maskedUscc,
            String divisionCode,
            String bankCode,
            Money principal,
            Money amount,
            List<Part> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }

        static Entry of(ListEntry entry) {
            return new Entry(
                    entry.number(),
                    entry.enterpriseName(),
                    masked(entry.uscc()),
                    entry.divisionCode(),
                    entry.bankCode(),
                    entry.principal(),
                    entry.amount(),
                    entry.parts());
        }
    }

    /** The notice of a frozen list. */
    public static PublicNotice of(
            String id, SubsidyRound round, RoundList list, String listDigest, NoticeWindow window, String publishedBy) {
        return new PublicNotice(
                id,
                round.id(),
                round.name(),
                round.scheme().name().zh(),
                round.scheme().name().en(),
                round.scheme().source(),
                round.terms().grantYear(),
                window.publishedOn(),
                window.closesOn(),
                publishedBy,
                listDigest,
                list.total(),
                list.entries().stream().map(Entry::of).toList());
    }

    /** The first and the last four characters, stars between. */
    public static String masked(String uscc) {
        int hidden = Math.max(0, uscc.length() - 2 * SHOWN_AT_EACH_END);
        return hidden == 0
                ? "*".repeat(uscc.length())
                : uscc.substring(0, SHOWN_AT_EACH_END)
                        + "*".repeat(hidden)
                        + uscc.substring(uscc.length() - SHOWN_AT_EACH_END);
    }

    /** The days of the notice. */
    public NoticeWindow window() {
        return new NoticeWindow(publishedOn, closesOn, false);
    }
}

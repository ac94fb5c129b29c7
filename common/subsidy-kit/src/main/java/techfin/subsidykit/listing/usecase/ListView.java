package techfin.subsidykit.listing.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.json.Digests;
import techfin.subsidykit.application.usecase.PartView;
import techfin.subsidykit.listing.Frozen;
import techfin.subsidykit.listing.ListEntry;
import techfin.subsidykit.listing.RoundList;

/**
 * The list of a round as it is told to people and digested.
 *
 * @param frozen whether it stands for good; before, it is worked out anew at every look
 * @param open cases that the city has not passed yet; they are left out when the list is frozen
 * @param entitled yuan of all entries by the rule alone
 * @param total yuan after the budget
 */
public record ListView(
        String roundId,
        String schemeCode,
        String schemeVersion,
        boolean frozen,
        int count,
        long open,
        String entitled,
        String total,
        List<PartView> parts,
        List<EntryView> entries,
        List<RoundList.LeftOut> leftOut,
        String digest,
        @Nullable String madeBy,
        @Nullable LocalDate madeOn) {
    /** A line; amounts in yuan. */
    public record EntryView(
            int number,
            String applicationId,
            String uscc,
            String enterpriseName,
            String divisionCode,
            String bankCode,
            String contractNumber,
            String noteNumber,
            String principal,
            String entitled,
            String amount,
            List<PartView> parts,
            String receiptDigest) {
        static EntryView of(ListEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.applicationId(),
                    entry.uscc(),
                    entry.enterpriseName(),
                    entry.divisionCode(),
                    entry.bankCode(),
                    entry.contractNumber(),
                    entry.noteNumber(),
                    entry.principal().toString(),
                    entry.entitled().toString(),
                    entry.amount().toString(),
                    PartView.all(entry.parts()),
                    entry.receiptDigest());
        }
    }

    /** What the digest covers: every line and the totals, nothing that depends on who looks when. */
    record Digested(String roundId, String schemeCode, String schemeVersion, String total, List<EntryView> entries) {
        static Digested of(RoundList list) {
            return new Digested(
                    list.roundId(),
                    list.schemeCode(),
                    list.schemeVersion(),
                    list.total().toString(),
                    list.entries().stream().map(EntryView::of).toList());
        }
    }

    /** {@code sha256:…} over every line and the totals in canonical JSON. */
    public static String digestOf(RoundList list, Digests digests) {
        return "sha256:" + Digests.sha256(digests.canonical(Digested.of(list)));
    }

    static ListView of(RoundList list, String digest, long open, @Nullable Frozen frozen) {
        return new ListView(
                list.roundId(),
                list.schemeCode(),
                list.schemeVersion(),
                frozen != null,
                list.entries().size(),
                open,
                list.entitled().toString(),
                list.total().toString(),
                PartView.all(list.parts()),
                list.entries().stream().map(EntryView::of).toList(),
                list.leftOut(),
                digest,
                frozen == null ? null : frozen.madeBy(),
                frozen == null ? null : frozen.madeOn());
    }
}

package techfin.subsidykit.notice.usecase;

import java.time.LocalDate;
import java.util.List;
import techfin.subsidykit.application.Words;
import techfin.subsidykit.application.usecase.PartView;
import techfin.subsidykit.notice.PublicNotice;

/**
 * A public notice as everybody reads it.
 *
 * @param open whether objections are taken today
 * @param total yuan of all entries
 * @param howToObject what an objection needs
 * @param digest {@code sha256:…} over the published content
 */
public record NoticeView(
        String id,
        String roundName,
        Words schemeName,
        String source,
        int grantYear,
        LocalDate publishedOn,
        LocalDate closesOn,
        boolean open,
        int count,
        String total,
        List<EntryView> entries,
        Words howToObject,
        String listDigest,
        String digest) {
    private static final Words HOW = new Words(
            "公示期内如有异议，请实名提出，写明联系方式、事实和依据；只影响所指的一项。",
            "Until the last day anybody may object, by name, with a way to be reached and with evidence; only the entry"
                    + " that is named is held up.");

    /** A line; amounts in yuan. */
    public record EntryView(
            int number,
            String enterpriseName,
            String maskedUscc,
            String divisionCode,
            String bankCode,
            String principal,
            String amount,
            List<PartView> parts) {}

    static NoticeView of(PublicNotice notice, String digest, LocalDate today) {
        return new NoticeView(
                notice.id(),
                notice.roundName(),
                new Words(notice.schemeNameZh(), notice.schemeNameEn()),
                notice.schemeSource(),
                notice.grantYear(),
                notice.publishedOn(),
                notice.closesOn(),
                notice.window().takesObjectionsOn(today),
                notice.entries().size(),
                notice.total().toString(),
                notice.entries().stream()
                        .map(entry -> new EntryView(
                                entry.number(),
                                entry.enterpriseName(),
                                entry.maskedUscc(),
                                entry.divisionCode(),
                                entry.bankCode(),
                                entry.principal().toString(),
                                entry.amount().toString(),
                                PartView.all(entry.parts())))
                        .toList(),
                HOW,
                notice.listDigest(),
                digest);
    }
}

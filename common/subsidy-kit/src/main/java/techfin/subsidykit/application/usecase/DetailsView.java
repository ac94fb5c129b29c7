package techfin.subsidykit.application.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidykit.application.Details;

/** What the applicant wrote; {@code interestPaid} in yuan. */
public record DetailsView(
        @Nullable String interestPaid,
        @Nullable String statement,
        @Nullable ContactView contact,
        @Nullable PayeeView payee,
        List<DocumentView> documents) {
    /** Whom to call. */
    public record ContactView(String name, String phone) {}

    /** Where the money goes. */
    public record PayeeView(String accountName, String accountNumber, String bankName) {}

    /** A paper with its SHA-256 digest. */
    public record DocumentView(String kind, String name, String sha256) {}

    /** All that was written. */
    public static DetailsView of(Details details) {
        Money interest = details.interestPaid();
        Details.Contact contact = details.contact();
        Details.Payee payee = details.payee();
        return new DetailsView(
                interest == null ? null : interest.toString(),
                details.statement(),
                contact == null ? null : new ContactView(contact.name(), contact.phone()),
                payee == null ? null : new PayeeView(payee.accountName(), payee.accountNumber(), payee.bankName()),
                details.documents().stream()
                        .map(document -> new DocumentView(document.kind(), document.name(), document.sha256()))
                        .toList());
    }

    /** Without the enterprise's account and telephone, for the bank. */
    DetailsView withoutAccount() {
        return new DetailsView(interestPaid, statement, null, null, documents);
    }
}

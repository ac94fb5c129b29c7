package techfin.subsidykit.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * The application as it is printed, signed and kept (申请表).
 *
 * @param round title of the round
 * @param asked yuan
 * @param parts of the asked amount, party by party
 * @param contact null when none is written yet
 * @param payee null when none is written yet
 * @param statement what the loan was used for; empty for nothing
 * @param filedBy name of who filed
 * @param receiptDigest digest of the calculation, for example sha256:…
 * @param madeOn the day of this document
 */
public record ApplicationForm(
        String round,
        PrintedScheme scheme,
        PrintedEnterprise enterprise,
        PrintedLoan loan,
        Money asked,
        List<PartyAmount> parts,
        @Nullable Contact contact,
        @Nullable Payee payee,
        String statement,
        List<Document> documents,
        String filedBy,
        LocalDate filedOn,
        String receiptDigest,
        LocalDate madeOn) {
    public ApplicationForm {
        parts = List.copyOf(parts);
        documents = List.copyOf(documents);
    }

    /** Whom to call. */
    public record Contact(String name, String phone) {}

    /** Where the money goes. */
    public record Payee(String accountName, String accountNumber, String bank) {}

    /**
     * A paper handed in with the application.
     *
     * @param kind in words, for example 付息凭证
     * @param sha256 64 hexadecimal digits over the file
     */
    public record Document(String kind, String name, String sha256) {}
}

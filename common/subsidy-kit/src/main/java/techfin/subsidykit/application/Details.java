package techfin.subsidykit.application;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What the applicant writes besides choosing the loan.
 *
 * @param interestPaid yuan of interest paid as the enterprise's own books say; the bank confirms it
 * @param statement what the loan was used for
 * @param documents papers with their digests, so that nobody can exchange one later
 */
public record Details(
        @Nullable Money interestPaid,
        @Nullable String statement,
        @Nullable Contact contact,
        @Nullable Payee payee,
        List<Document> documents) {
    /** Nothing written yet. */
    public static final Details NONE = new Details(null, null, null, null, List.of());

    public Details {
        documents = List.copyOf(documents);
    }

    /** Whom to call. */
    public record Contact(String name, String phone) {}

    /** Where the money goes; the account is one of the enterprise itself. */
    public record Payee(String accountName, String accountNumber, String bankName) {}

    /**
     * A paper.
     *
     * @param kind for example {@code VOUCHERS}
     * @param sha256 64 hexadecimal digits over the file
     */
    public record Document(String kind, String name, String sha256) {}

    /** Field by field, by pointer; documents are one field. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("/interestPaid", interestPaid == null ? null : interestPaid.toString());
        fields.put("/statement", statement);
        fields.put("/contact/name", contact == null ? null : contact.name());
        fields.put("/contact/phone", contact == null ? null : contact.phone());
        fields.put("/payee/accountName", payee == null ? null : payee.accountName());
        fields.put("/payee/accountNumber", payee == null ? null : payee.accountNumber());
        fields.put("/payee/bankName", payee == null ? null : payee.bankName());
        fields.put("/documents", documents.isEmpty() ? null : documents);
        return fields;
    }

    /** Pointers of the fields in which the other one differs. */
    public Set<String> changedIn(Details other) {
        Map<String, @Nullable Object> theirs = other.fields();
        Set<String> changed = new LinkedHashSet<>();
        fields().forEach((pointer, value) -> {
            if (!Objects.equals(value, theirs.get(pointer))) {
                changed.add(pointer);
            }
        });
        return changed;
    }

    /** Whether a pointer names a field or a group of fields that a reviewer can mark. */
    public static boolean canBeMarked(String pointer) {
        return NONE.fields().keySet().stream()
                .anyMatch(field -> field.equals(pointer) || field.startsWith(pointer + "/"));
    }
}

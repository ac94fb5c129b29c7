package techfin.subsidykit.application;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import techfin.subsidy.Part;

/**
 * What an approver saw, in a form that can be cited: everything that the decision rests on, in fixed order. The entity
 * tag carries it whole, so that a refused approval can say what moved since.
 *
 * @param version of the case
 * @param amount yuan of all parties together
 * @param parts party by party
 * @param budgetBefore yuan left in the round
 * @param budgetAfter yuan left after the approval
 * @param receiptDigest over every input and step of the amount
 */
public record PreviewTag(
        long version, String amount, String parts, String budgetBefore, String budgetAfter, String receiptDigest) {
    private static final String PREFIX = "\"p.";
    private static final char BETWEEN = '|';

    /** The tag of a preview. */
    public static PreviewTag of(SubsidyApplication application, Preview preview) {
        StringBuilder parts = new StringBuilder();
        for (Part part : preview.parts()) {
            parts.append(parts.isEmpty() ? "" : ", ")
                    .append(part.party())
                    .append(' ')
                    .append(part.amount());
        }
        return new PreviewTag(
                application.version(),
                preview.amount().toString(),
                parts.toString(),
                preview.budgetBefore().toString(),
                preview.budgetAfter().toString(),
                preview.receiptDigest());
    }

    /** As an HTTP entity tag, quotes included. */
    public String entityTag() {
        String whole = String.join(
                String.valueOf(BETWEEN),
                Long.toString(version),
                amount,
                parts,
                budgetBefore,
                budgetAfter,
                receiptDigest);
        return PREFIX
                + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8))
                + '"';
    }

    /** Reads a cited tag; empty when it is none of ours. */
    public static Optional<PreviewTag> read(String entityTag) {
        if (!entityTag.startsWith(PREFIX) || !entityTag.endsWith("\"") || entityTag.length() > 4_000) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(entityTag.substring(PREFIX.length(), entityTag.length() - 1));
            String[] cell = new String(bytes, StandardCharsets.UTF_8).split("\\|", -1);
            return cell.length == 6
                    ? Optional.of(new PreviewTag(Long.parseLong(cell[0]), cell[1], cell[2], cell[3], cell[4], cell[5]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Field by field, by the pointer under which a case's answer shows it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("/version", version);
        fields.put("/preview/amount", amount);
        fields.put("/preview/parts", parts);
        fields.put("/preview/budgetBefore", budgetBefore);
        fields.put("/preview/budgetAfter", budgetAfter);
        fields.put("/preview/receiptDigest", receiptDigest);
        return fields;
    }
}

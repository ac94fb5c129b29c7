package techfin.subsidykit.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.Part;

/**
 * What the rule book gives for a loan at this moment, with its proof.
 *
 * @param granted whether the scheme gives anything; the refusals say why not
 * @param interestPaid interest really paid, by vouchers
 * @param amount all parties together
 * @param parts in the order of the scheme; they add up to the amount
 * @param receipt every input and step as a tree, see {@code techfin.subsidy}
 * @param receiptDigest {@code sha256:…} over the receipt in canonical JSON
 */
public record Entitlement(
        boolean granted,
        List<String> refusals,
        Money interestPaid,
        Money amount,
        List<Part> parts,
        Map<String, @Nullable Object> receipt,
        String receiptDigest) {

    public Entitlement {
        refusals = List.copyOf(refusals);
        parts = List.copyOf(parts);
        Money whole = Money.sum(parts.stream().map(Part::amount).toList());
        if (!whole.equals(amount)) {
            throw new IllegalArgumentException("parts add up to " + whole + ", not to " + amount);
        }
    }
}

package techfin.subsidykit.payment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.subsidy.tree.CanonicalJson;
import techfin.subsidy.tree.Tree;

/**
 * What a payer saw, in a form that can be cited: number of lines, total, and a digest over every line and account.
 *
 * @param total yuan
 * @param digest the first 32 hexadecimal digits
 */
public record PayableTag(int count, String total, String digest) {
    private static final Pattern FORM = Pattern.compile("\"pay\\.(\\d{1,9})\\.(\\d{1,15}\\.\\d{2})\\.([0-9a-f]{32})\"");
    private static final int DIGITS = 32;

    /** The tag of what is payable. */
    public static PayableTag of(Payable payable) {
        List<String> lines = payable.entries().stream()
                .map(entry -> CanonicalJson.write(Tree.of("case", entry.caseId())
                        .with("amount", entry.amount().toString())
                        .with("name", entry.payee().accountName())
                        .with("account", entry.payee().accountNumber())
                        .with("bank", entry.payee().bankName())
                        .build()))
                .toList();
        String digest = CanonicalJson.digest(List.of(payable.roundId(), payable.party(), lines));
        return new PayableTag(
                payable.count(),
                payable.total().toString(),
                digest.substring(digest.indexOf(':') + 1).substring(0, DIGITS));
    }

    /** As an HTTP entity tag, quotes included. */
    public String entityTag() {
        return "\"pay." + count + "." + total + "." + digest + '"';
    }

    /** Reads a cited tag; empty when it is none of ours. */
    public static Optional<PayableTag> read(String entityTag) {
        Matcher matcher = FORM.matcher(entityTag.strip());
        return matcher.matches()
                ? Optional.of(new PayableTag(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }
}

package techfin.subsidykit.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.tree.CanonicalJson;
import techfin.subsidy.tree.Tree;

/** What an order says to the bank, and the digest over it: the file that was sent can be proved against the record. */
public final class OrderText {
    private OrderText() {}

    /** The number that the bank is told: day, party, the end of the round's id, run. */
    public static String number(String roundId, String party, LocalDate orderedOn, int run) {
        String round = roundId.substring(Math.max(0, roundId.length() - 6)).toUpperCase(Locale.ROOT);
        return orderedOn.toString().replace("-", "") + "-" + party + "-" + round + "-" + run;
    }

    /** {@code sha256:…} over number, round, party, day, payer and every line with its account. */
    public static String digest(
            String number,
            String roundId,
            String party,
            LocalDate orderedOn,
            String orderedBy,
            List<PaymentLine> lines) {
        return CanonicalJson.digest(Tree.of("number", number)
                .with("roundId", roundId)
                .with("party", party)
                .with("orderedOn", orderedOn)
                .with("orderedBy", orderedBy)
                .withAll("lines", lines, OrderText::line)
                .build());
    }

    private static Map<String, @Nullable Object> line(PaymentLine line) {
        return Tree.of("line", line.number())
                .with("caseId", line.caseId())
                .with("enterprise", line.enterpriseName())
                .with("accountName", line.payee().accountName())
                .with("accountNumber", line.payee().accountNumber())
                .with("bankName", line.payee().bankName())
                .with("amount", line.amount().toString())
                .build();
    }
}

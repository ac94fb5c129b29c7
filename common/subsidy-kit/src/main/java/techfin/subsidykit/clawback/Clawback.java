package techfin.subsidykit.clawback;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.Part;

/**
 * A decision to ask paid money back.
 *
 * @param number which one of its case, from 1
 * @param amount yuan without interest
 * @param parts per party; they add up to the amount
 * @param interest yuan from payment to decision
 * @param returned yuan that came back so far
 * @param decidedBy user name
 * @param reasonCode for example {@code FALSE_STATEMENT}
 */
public record Clawback(
        String caseId,
        int number,
        Money amount,
        List<Part> parts,
        Money interest,
        Money returned,
        String decidedBy,
        LocalDate decidedOn,
        String reasonCode,
        @Nullable String reasonText) {
    public Clawback {
        parts = List.copyOf(parts);
        Money whole = Money.sum(parts.stream().map(Part::amount).toList());
        if (!whole.equals(amount)) {
            throw new IllegalArgumentException("parts add up to " + whole + ", not to " + amount);
        }
    }

    /** What must still come back, interest included. */
    public Money open() {
        return amount.plus(interest).minus(returned);
    }
}

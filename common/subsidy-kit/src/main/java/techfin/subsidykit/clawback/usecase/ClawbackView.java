package techfin.subsidykit.clawback.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.subsidykit.application.usecase.PartView;
import techfin.subsidykit.clawback.Clawback;

/**
 * A clawback as it is told to people and kept in the audit trail; amounts in yuan.
 *
 * @param interest from payment to decision
 * @param returned what came back so far
 * @param open what must still come back, interest included
 */
public record ClawbackView(
        int number,
        String amount,
        List<PartView> parts,
        String interest,
        String returned,
        String open,
        String decidedBy,
        LocalDate decidedOn,
        String reasonCode,
        @Nullable String reasonText) {
    static ClawbackView of(Clawback clawback) {
        return new ClawbackView(
                clawback.number(),
                clawback.amount().toString(),
                PartView.all(clawback.parts()),
                clawback.interest().toString(),
                clawback.returned().toString(),
                clawback.open().toString(),
                clawback.decidedBy(),
                clawback.decidedOn(),
                clawback.reasonCode(),
                clawback.reasonText());
    }
}

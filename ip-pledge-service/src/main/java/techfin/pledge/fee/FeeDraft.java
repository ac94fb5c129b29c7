package techfin.pledge.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Money;
import techfin.subsidy.FeeKind;

/** A fee as somebody stated it; what is missing is null. */
public record FeeDraft(
        @Nullable FeeKind kind,
        @Nullable String payee,
        @Nullable String invoiceNumber,
        @Nullable LocalDate paidOn,
        @Nullable Money amount) {
    /** What is stated, complete. */
    public record Fee(FeeKind kind, String payee, String invoiceNumber, LocalDate paidOn, Money amount) {}

    /**
     * The fee that it states.
     *
     * @param today no fee was paid after it
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<Fee> read(LocalDate today, List<Finding> found) {
        int before = found.size();
        Stated.require("/kind", kind, found);
        String to = Stated.text("/payee", payee, RecordLimits.NAME_LENGTH, true, found);
        String invoice = Stated.number("/invoiceNumber", invoiceNumber, true, found);
        Stated.day("/paidOn", paidOn, found);
        Stated.amount("/amount", amount, found);
        if (paidOn != null && paidOn.isAfter(today)) {
            found.add(Finding.of("/paidOn", "IN_FUTURE"));
        }
        if (found.size() > before
                || kind == null
                || to == null
                || invoice == null
                || paidOn == null
                || amount == null) {
            return Optional.empty();
        }
        return Optional.of(new Fee(kind, to, invoice, paidOn, amount));
    }
}

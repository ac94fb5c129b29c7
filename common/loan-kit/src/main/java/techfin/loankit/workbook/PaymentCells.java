package techfin.loankit.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.servicing.PaymentLine;
import techfin.money.Money;
import techfin.sheetkit.Cell;

/** What a row of a sheet of payments says. */
public final class PaymentCells {
    private static final Map<String, Integer> PLACES = PaymentForm.FORM.places();

    private PaymentCells() {}

    /**
     * A row as it was understood.
     *
     * @param line empty when something is missing or cannot be
     * @param findings what is
     * @param amount null when it cannot be read
     * @param noteNumber empty when it cannot be read
     */
    public record Row(
            Optional<PaymentLine> line,
            List<Finding> findings,
            @Nullable Money amount,
            String noteNumber) {}

    /** Understands a row; its cells stand in the order of the form. */
    public static Row read(List<Cell> cells) {
        CellReader reader = new CellReader(PaymentForm.FORM, PLACES, cells);
        String note = reader.text(PaymentForm.NOTE, RecordLimits.NUMBER_LENGTH);
        PaymentLine.Kind kind = reader.choice(PaymentForm.KIND, PaymentLine.Kind.class);
        LocalDate on = reader.day(PaymentForm.ON);
        Money amount = reader.amount(PaymentForm.AMOUNT);
        String voucher = reader.text(PaymentForm.VOUCHER, RecordLimits.NUMBER_LENGTH);
        List<Finding> gaps = new ArrayList<>();
        require(PaymentForm.NOTE, note, gaps);
        require(PaymentForm.KIND, kind, gaps);
        require(PaymentForm.ON, on, gaps);
        require(PaymentForm.AMOUNT, amount, gaps);
        if (kind == PaymentLine.Kind.REPAYMENT && voucher != null) {
            gaps.add(new Finding(PaymentForm.VOUCHER, "VOUCHER_OF_REPAYMENT", Map.of()));
        }
        if (amount != null && amount.compareTo(RecordLimits.LARGEST_PRINCIPAL) > 0) {
            gaps.add(new Finding(
                    PaymentForm.AMOUNT, "OUT_OF_RANGE", Map.of("most", RecordLimits.LARGEST_PRINCIPAL.toString())));
            amount = null;
        }
        List<Finding> findings = reader.findings(gaps);
        Optional<PaymentLine> line = findings.isEmpty() && note != null && kind != null && on != null && amount != null
                ? Optional.of(new PaymentLine(note, kind, on, amount, voucher))
                : Optional.empty();
        return new Row(line, findings, amount, note == null ? "" : note);
    }

    private static void require(String pointer, @Nullable Object value, List<Finding> found) {
        if (value == null) {
            found.add(new Finding(pointer, "REQUIRED", Map.of()));
        }
    }
}

package techfin.loan.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.RateDraft;
import techfin.lending.record.RateKind;
import techfin.lending.record.RecordLimits;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.RecordDraft;
import techfin.loan.filing.Security;
import techfin.loan.filing.Stage;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetForm;

/** What a row of a sheet of loans says. */
public final class LoanCells {
    private static final int WAN = 10_000;
    private static final Pattern DIVISION = Pattern.compile("[0-9A-Z]{6}");

    private final SheetForm form;
    private final Map<String, Integer> places;

    /** Reads rows of this form, see {@link LoanForm}. */
    public LoanCells(SheetForm form) {
        this.form = form;
        this.places = form.places();
    }

    /**
     * A row as it was understood.
     *
     * @param record empty when something is missing or cannot be
     * @param findings what is
     * @param principal null when it cannot be read
     * @param noteNumber empty when it cannot be read
     */
    public record Row(
            Optional<LoanRecord> record,
            List<Finding> findings,
            @Nullable Money principal,
            String noteNumber) {}

    /** Understands a row; its cells stand in the order of the form. */
    public Row read(List<Cell> cells) {
        CellReader reader = new CellReader(form, places, cells);
        RecordDraft draft = draft(reader);
        List<Finding> rules = new ArrayList<>();
        Optional<LoanRecord> record = draft.read(rules);
        List<Finding> findings = reader.findings(rules);
        Money principal = draft.principal();
        boolean plausible = principal != null && principal.compareTo(RecordLimits.LARGEST_PRINCIPAL) <= 0;
        String note = draft.noteNumber();
        return new Row(
                findings.isEmpty() ? record : Optional.empty(),
                findings,
                plausible ? principal : null,
                note == null ? "" : note);
    }

    private RecordDraft draft(CellReader row) {
        return new RecordDraft(
                row.text("/contractNumber", RecordLimits.NUMBER_LENGTH),
                row.text("/noteNumber", RecordLimits.NUMBER_LENGTH),
                row.text("/enterprise/uscc", RecordLimits.USCC_LENGTH),
                row.text("/enterprise/name", RecordLimits.NAME_LENGTH),
                row.choiceOrCode("/enterprise/divisionCode", DIVISION),
                row.text("/enterprise/industryCode", RecordLimits.NUMBER_LENGTH),
                row.text("/enterprise/libraryNumber", RecordLimits.LIBRARY_NUMBER_LENGTH),
                row.text("/bankBranchCode", RecordLimits.NUMBER_LENGTH),
                row.day("/signedOn"),
                row.day("/disbursedOn"),
                row.day("/maturesOn"),
                principal(row),
                rate(row),
                row.choice("/security", Security.class),
                row.choice("/purpose", Purpose.class),
                row.choice("/stage", Stage.class),
                row.flag("/firstLoan"),
                row.text("/achievement/name", RecordLimits.NAME_LENGTH),
                row.text("/achievement/registrationNumber", RecordLimits.NUMBER_LENGTH),
                row.text("/predecessorNoteNumber", RecordLimits.NUMBER_LENGTH));
    }

    private static @Nullable Money principal(CellReader row) {
        Money inYuan = row.amount(LoanForm.PRINCIPAL, LoanForm.PRINCIPAL, 1);
        Money inWan = row.amount(LoanForm.PRINCIPAL, LoanForm.PRINCIPAL_WAN, WAN);
        return inYuan == null ? inWan : inYuan;
    }

    /** The rate; its kind, when it is not said, is that whose columns are filled. */
    private static RateDraft rate(CellReader row) {
        RateKind said = row.choice("/rate/kind", RateKind.class);
        Rate percent = row.rate("/rate/annualRatePercent");
        LprTenor tenor = row.choice("/rate/tenor", LprTenor.class);
        Integer spread = row.whole("/rate/spreadBp");
        boolean floating = tenor != null || spread != null;
        RateKind kind = said;
        if (said == null && percent != null && !floating) {
            kind = RateKind.FIXED;
        } else if (said == null && percent == null && floating) {
            kind = RateKind.LPR_PLUS;
        }
        return new RateDraft(kind, percent, tenor, spread, row.days("/rate/repricedOn"));
    }
}

package techfin.loankit.workbook.usecase;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportRights;
import techfin.importkit.ImportRun;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowJudge;
import techfin.importkit.RowStatus;
import techfin.importkit.RowWriter;
import techfin.lending.filing.Role;
import techfin.lending.servicing.PaymentLine;
import techfin.loankit.servicing.usecase.PaymentVerdict;
import techfin.loankit.servicing.usecase.ReportManyPayments;
import techfin.loankit.workbook.PaymentCells;
import techfin.loankit.workbook.PaymentForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;

/** Sheets of repayments and interest vouchers; a row leads to the loan that it was paid on. */
public class PaymentImports implements ImportKind {
    private static final ImportRights RIGHTS =
            new ImportRights(Set.of(Role.BANK_CLERK), Set.of(Role.BANK_CHECKER), Set.of(Role.AUDITOR));

    private final ReportManyPayments report;
    private final String base;

    /**
     * The kind of a service.
     *
     * @param base where its resources stand, for example {@code /api/loan/v1}
     */
    public PaymentImports(ReportManyPayments report, String base) {
        this.report = report;
        this.base = base;
    }

    @Override
    public String name() {
        return "payment";
    }

    @Override
    public String path() {
        return base + "/payment-imports";
    }

    @Override
    public WorkbookForm form() {
        return WorkbookForm.of(PaymentForm.FORM);
    }

    @Override
    public SheetLimits limits() {
        return SheetLimits.DEFAULT;
    }

    @Override
    public ImportRights rights() {
        return RIGHTS;
    }

    @Override
    public String linkTo(String recordId) {
        return base + "/loans/" + recordId;
    }

    @Override
    public RowJudge judge(ImportRun run) {
        ReportManyPayments.Trial trial = report.trial(run.actor(), run.day());
        return rows -> verdicts(rows, trial::judge, false);
    }

    @Override
    public RowWriter writer(ImportRun run) {
        return rows -> verdicts(rows, lines -> report.report(run.actor(), run.day(), lines), true);
    }

    private static List<Judged> verdicts(
            List<SheetRow> rows, Function<List<PaymentLine>, List<PaymentVerdict>> reporting, boolean written) {
        List<PaymentCells.Row> read =
                rows.stream().map(row -> PaymentCells.read(row.cells())).toList();
        List<PaymentLine> lines =
                read.stream().flatMap(row -> row.line().stream()).toList();
        Iterator<PaymentVerdict> verdicts = reporting.apply(lines).iterator();
        List<Judged> judged = new ArrayList<>(rows.size());
        for (PaymentCells.Row row : read) {
            judged.add(
                    row.line().isEmpty()
                            ? Judged.rejected(Verdicts.of(row.findings()), row.amount(), row.noteNumber())
                            : judged(row.line().get(), verdicts.next(), written));
        }
        return judged;
    }

    private static Judged judged(PaymentLine line, PaymentVerdict verdict, boolean written) {
        String note = line.noteNumber();
        return switch (verdict) {
            case PaymentVerdict.Fits fits ->
                new Judged(
                        written ? RowStatus.WRITTEN : RowStatus.ACCEPTED,
                        List.of(),
                        line.amount(),
                        fits.loanId(),
                        note);
            case PaymentVerdict.OnRecord known ->
                Judged.duplicate(RowFinding.of("", "PAYMENT_ON_RECORD"), line.amount(), known.loanId(), note);
            case PaymentVerdict.Repeated repeated ->
                Judged.duplicate(RowFinding.of("", "PAYMENT_REPEATED"), line.amount(), null, note);
            case PaymentVerdict.Refused refused ->
                Judged.rejected(Verdicts.of(refused.findings()), line.amount(), note);
        };
    }
}

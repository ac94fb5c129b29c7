package techfin.loan.workbook.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.usecase.FilingVerdict;
import techfin.loan.filing.usecase.RecordLoans;
import techfin.loan.workbook.LoanCells;
import techfin.loan.workbook.LoanForm;
import techfin.loankit.workbook.usecase.Verdicts;
import techfin.money.Money;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;

/** Sheets of loans: a bank's clerk records hundreds of them at once. */
@Singleton
public class LoanImports implements ImportKind {
    public static final String PATH = "/api/loan/v1/loan-imports";

    private static final ImportRights RIGHTS =
            new ImportRights(Set.of(Role.BANK_CLERK), Set.of(Role.BANK_CHECKER), Set.of(Role.AUDITOR));

    private final RecordLoans recordLoans;
    private final SheetForm form;
    private final LoanCells cells;

    LoanImports(RecordLoans recordLoans, Divisions divisions, City city) {
        this.recordLoans = recordLoans;
        this.form = LoanForm.of(divisions, city);
        this.cells = new LoanCells(form);
    }

    @Override
    public String name() {
        return "loan";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public WorkbookForm form() {
        return WorkbookForm.of(form);
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
        return "/api/loan/v1/loans/" + recordId;
    }

    @Override
    public RowJudge judge(ImportRun run) {
        RecordLoans.Trial trial = recordLoans.trial(run.actor(), run.day());
        return rows -> verdicts(rows, trial::judge);
    }

    @Override
    public RowWriter writer(ImportRun run) {
        return rows -> verdicts(rows, records -> recordLoans.record(run.actor(), run.day(), records));
    }

    private List<Judged> verdicts(List<SheetRow> rows, Function<List<LoanRecord>, List<FilingVerdict>> filing) {
        List<LoanCells.Row> read =
                rows.stream().map(row -> cells.read(row.cells())).toList();
        List<LoanRecord> records =
                read.stream().flatMap(row -> row.record().stream()).toList();
        Iterator<FilingVerdict> verdicts =
                (records.isEmpty() ? List.<FilingVerdict>of() : filing.apply(records)).iterator();
        List<Judged> judged = new ArrayList<>(rows.size());
        for (LoanCells.Row row : read) {
            judged.add(
                    row.record().isEmpty()
                            ? Judged.rejected(Verdicts.of(row.findings()), row.principal(), row.noteNumber())
                            : judged(row.record().get(), verdicts.next()));
        }
        return judged;
    }

    private static Judged judged(LoanRecord record, FilingVerdict verdict) {
        Money principal = record.principal();
        String note = record.noteNumber();
        return switch (verdict) {
            case FilingVerdict.Filed filed -> filed(filed.loan());
            case FilingVerdict.OnFile known -> onFile(known, principal, note);
            case FilingVerdict.Repeated repeated -> repeated(repeated.same(), principal, note);
            case FilingVerdict.Refused refused -> Judged.rejected(Verdicts.of(refused.findings()), principal, note);
        };
    }

    private static Judged repeated(boolean same, Money principal, String note) {
        return same
                ? Judged.duplicate(RowFinding.of("/noteNumber", "NOTE_REPEATED"), principal, null, note)
                : Judged.rejected(List.of(RowFinding.of("/noteNumber", "NOTE_REPEATED_DIFFERENTLY")), principal, note);
    }

    private static Judged filed(Loan loan) {
        List<RowFinding> warnings = Verdicts.of(loan.warnings());
        Money principal = loan.record().principal();
        String note = loan.record().noteNumber();
        return loan.id().isEmpty()
                ? Judged.accepted(warnings, principal, note)
                : Judged.written(warnings, principal, loan.id(), note);
    }

    private static Judged onFile(FilingVerdict.OnFile known, Money principal, String note) {
        Map<String, String> values = Map.of("noteNumber", note);
        String id = known.loan().id();
        return known.same()
                ? Judged.duplicate(new RowFinding("/noteNumber", "NOTE_ON_FILE", values), principal, id, note)
                : new Judged(
                        RowStatus.REJECTED,
                        List.of(new RowFinding("/noteNumber", "NOTE_NUMBER_TAKEN", values)),
                        principal,
                        id,
                        note);
    }
}

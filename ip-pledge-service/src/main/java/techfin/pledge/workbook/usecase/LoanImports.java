package techfin.pledge.workbook.usecase;

import jakarta.inject.Singleton;
import java.util.Set;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportRights;
import techfin.importkit.ImportRun;
import techfin.importkit.RowJudge;
import techfin.importkit.RowWriter;
import techfin.lending.filing.Role;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.pledge.loan.usecase.RecordIpLoans;
import techfin.pledge.pledging.usecase.EnterPledges;
import techfin.pledge.workbook.LoanCells;
import techfin.pledge.workbook.LoanWorkbook;
import techfin.pledge.workbook.RightCells;
import techfin.servicekit.clock.BusinessClock;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;

/** Workbooks of rights in their pledges and of the loans on them: a bank's clerk records hundreds of them at once. */
@Singleton
public class LoanImports implements ImportKind {
    public static final String PATH = "/api/ip-pledge/v1/loan-imports";

    private static final ImportRights RIGHTS =
            new ImportRights(Set.of(Role.BANK_CLERK), Set.of(Role.BANK_CHECKER), Set.of(Role.AUDITOR));

    private final EnterPledges enterPledges;
    private final RecordIpLoans recordLoans;
    private final BusinessClock clock;
    private final WorkbookForm form;
    private final RightCells rightCells;
    private final LoanCells loanCells;

    LoanImports(
            EnterPledges enterPledges, RecordIpLoans recordLoans, Divisions divisions, City city, BusinessClock clock) {
        this.enterPledges = enterPledges;
        this.recordLoans = recordLoans;
        this.clock = clock;
        this.form = LoanWorkbook.of(divisions, city);
        this.rightCells = new RightCells(form.sheet(LoanWorkbook.RIGHTS));
        this.loanCells = new LoanCells(form.sheet(LoanWorkbook.LOANS));
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
        return form;
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
        return linkTo(LoanWorkbook.LOANS, recordId);
    }

    @Override
    public String linkTo(int sheet, String recordId) {
        return "/api/ip-pledge/v1/" + (sheet == LoanWorkbook.RIGHTS ? "pledges/" : "loans/") + recordId;
    }

    /** Rows of one pledge contract are one pledge. */
    @Override
    public boolean belongTogether(SheetRow row, SheetRow next) {
        return row.sheet() == LoanWorkbook.RIGHTS
                && next.sheet() == LoanWorkbook.RIGHTS
                && rightCells.contractNumber(row.cells()).equals(rightCells.contractNumber(next.cells()));
    }

    @Override
    public RowJudge judge(ImportRun run) {
        EnterPledges.Trial pledges = enterPledges.trial(run.actor(), run.day());
        RecordIpLoans.Trial loans = recordLoans.trial(run.actor(), run.day(), pledges::declared);
        RefusedPledges refused = new RefusedPledges();
        RightRows rightRows = new RightRows(rightCells, told(run), refused, pledges::judge);
        LoanRows loanRows = new LoanRows(loanCells, refused, loans::judge);
        return rows -> rows.getFirst().sheet() == LoanWorkbook.RIGHTS ? rightRows.judge(rows) : loanRows.judge(rows);
    }

    @Override
    public RowWriter writer(ImportRun run) {
        return rows -> {
            RefusedPledges refused = new RefusedPledges();
            return rows.isEmpty() || rows.getFirst().sheet() == LoanWorkbook.RIGHTS
                    ? new RightRows(
                                    rightCells,
                                    told(run),
                                    refused,
                                    some -> enterPledges.enter(run.actor(), run.day(), some))
                            .judge(rows)
                    : new LoanRows(loanCells, refused, some -> recordLoans.record(run.actor(), run.day(), some))
                            .judge(rows);
        };
    }

    private RightCells.Told told(ImportRun run) {
        return new RightCells.Told(run.actor().username(), run.day(), clock.now());
    }
}

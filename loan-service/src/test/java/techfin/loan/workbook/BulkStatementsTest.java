package techfin.loan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.workbook.usecase.LoanImports;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

/** Rows are written a thousand at a time, as the server itself counts. */
@OnEveryDatabase
class BulkStatementsTest {
    private static final int ROWS = 3_000;

    private final TestDatabase database;
    private final RunningService service;
    private final Sheets sheets;

    BulkStatementsTest(TestDatabase database) {
        this.database = database;
        service = RunningService.on(database);
        sheets = new Sheets(service.port(), LoanImports.PATH);
    }

    /** Statements that inserted rows since the server started; H2 counts none. */
    private long inserts() {
        return database.name().equals("H2")
                ? 0
                : service.context()
                        .getBean(Sql.class)
                        .first("SHOW GLOBAL STATUS LIKE 'Com_insert'", row -> row.getLong(2))
                        .orElseThrow();
    }

    @Test
    void three_thousand_loans_and_their_audit_rows_take_a_few_statements_a_thousand() {
        StringBuilder csv = new StringBuilder(Sheets.HEADER);
        String uscc = Story.freshUscc();
        for (int i = 0; i < ROWS; i++) {
            csv.append(Sheets.row(Story.freshNote(), uscc, "100.00"));
        }
        String id = sheets.checked(sheets.send(csv.toString())).at("/id");
        long before = inserts();
        assertThat(sheets.written(id).at("/writtenRows")).isEqualTo(Integer.toString(ROWS));
        assertThat(inserts() - before).isLessThan(ROWS / 10);
    }
}

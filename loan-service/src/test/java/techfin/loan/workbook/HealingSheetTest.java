package techfin.loan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.importkit.ImportKind;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.workbook.usecase.LoanImports;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetRow;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** The sheet that heals itself. */
@OnEveryDatabase
class HealingSheetTest {
    private final RunningService service;
    private final Sheets sheets;
    private final ImportKind kind;

    HealingSheetTest(TestDatabase database) {
        service = RunningService.on(database);
        sheets = new Sheets(service.port(), LoanImports.PATH);
        kind = service.context().getBean(LoanImports.class);
    }

    private static String badRow(String note) {
        return Sheets.row(note).replace("信用", "口头承诺").replace("3.45,", "99,");
    }

    private static Cell mend(SheetRow row, String pointer, Cell cell) {
        return switch (pointer) {
            case "/security" -> new Cell.Text("信用");
            case "/rate/annualRatePercent" -> new Cell.Text("3.45");
            default -> cell;
        };
    }

    @Test
    void corrected_cells_in_the_result_workbook_become_loans() {
        String good = Story.freshNote();
        String bad = Story.freshNote();
        Answer checked = sheets.checked(sheets.send(Sheets.HEADER + Sheets.row(good) + badRow(bad)));
        assertThat(checked.at("/acceptedRows")).isEqualTo("1");
        assertThat(checked.at("/acceptedAmount")).isEqualTo("1000000.00");
        assertThat(checked.at("/rejectedRows")).isEqualTo("1");
        String id = checked.at("/id");
        assertThat(sheets.written(id).at("/writtenRows")).isEqualTo("1");
        byte[] result = sheets.download("/" + id + "/result.xlsx");
        byte[] mended = Sheets.mended(kind, result, HealingSheetTest::mend);
        Answer sent = sheets.send(TestTokens.bankAClerk(), "result.xlsx", mended);
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        assertThat(sent.at("/id")).isEqualTo(id);
        Answer again = sheets.awaits(id, "CHECKED");
        assertThat(again.at("/revision")).isEqualTo("2");
        assertThat(again.at("/totalRows")).isEqualTo("2");
        assertThat(again.at("/duplicateRows")).isEqualTo("1");
        assertThat(again.at("/acceptedRows")).isEqualTo("1");
        sheets.written(id);
        assertThat(loans(good)).isEqualTo("1");
        assertThat(loans(bad)).isEqualTo("1");
    }

    private String loans(String note) {
        return sheets.as(TestTokens.bankAClerk())
                .get("/api/loan/v1/loans/count?noteNumber=" + note)
                .at("/count");
    }

    @Test
    void cells_that_are_corrected_in_place_become_loans() {
        String bad = Story.freshNote();
        Answer checked = sheets.checked(sheets.send(Sheets.HEADER + badRow(bad)));
        String id = checked.at("/id");
        Answer rows = sheets.as(TestTokens.bankAClerk())
                .get(LoanImports.PATH + "/" + id + "/rows", "Accept-Language", "zh-CN");
        assertThat(rows.json().findValuesAsText("field")).contains("/security", "/rate/annualRatePercent");
        assertThat(rows.json().at("/items/0/findings").toString()).contains("\"choices\":[\"信用\"");
        String cells = "{\"column\": \"/security\", \"text\": \"信用\"},"
                + " {\"column\": \"/rate/annualRatePercent\", \"text\": \"3.45\"}";
        Answer corrected = service.post(
                TestTokens.bankAClerk(),
                LoanImports.PATH + "/" + id + "/corrections",
                "{\"rows\": [{\"key\": 1, \"cells\": [" + cells + "]}]}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(202);
        assertThat(sheets.awaits(id, "CHECKED").at("/acceptedRows")).isEqualTo("1");
        sheets.written(id);
        assertThat(loans(bad)).isEqualTo("1");
    }

    @Test
    void the_result_workbook_unchanged_changes_nothing_and_says_so() {
        Answer checked =
                sheets.checked(sheets.send(Sheets.HEADER + Sheets.row(Story.freshNote()) + badRow(Story.freshNote())));
        String id = checked.at("/id");
        byte[] result = sheets.download("/" + id + "/result.xlsx");
        Answer same = sheets.send(TestTokens.bankAClerk(), "result.xlsx", result);
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.at("/unchanged")).isEqualTo("true");
        byte[] saved = Sheets.mended(kind, result, (row, pointer, cell) -> cell);
        Answer resaved = sheets.send(TestTokens.bankAClerk(), "result.xlsx", saved);
        assertThat(resaved.status()).as(resaved.text()).isEqualTo(200);
        assertThat(resaved.at("/version")).isEqualTo(checked.at("/version"));
    }

    @Test
    void a_row_that_was_written_is_never_changed_by_a_sheet() {
        String note = Story.freshNote();
        String id =
                sheets.checked(sheets.send(Sheets.HEADER + Sheets.row(note))).at("/id");
        sheets.written(id);
        byte[] result = sheets.download("/" + id + "/result.xlsx");
        byte[] changed = Sheets.mended(
                kind,
                result,
                (row, pointer, cell) -> pointer.equals("/principal") ? new Cell.Text("2000000.00") : cell);
        assertThat(sheets.send(TestTokens.bankAClerk(), "r.xlsx", changed).status())
                .isEqualTo(202);
        sheets.awaits(id, "CHECKED");
        Answer rows = sheets.rows(id, "REJECTED");
        assertThat(rows.at("/items/0/findings/0/code")).isEqualTo("ROW_WRITTEN_CHANGED");
        assertThat(rows.at("/items/0/link")).startsWith(Story.LOANS + "/");
        assertThat(sheets.confirm(id, RunningService.key()).at("/code")).isEqualTo("IMPORT_NOTHING_TO_WRITE");
    }

    @Test
    void the_result_workbook_of_another_bank_is_told_like_an_unknown_one() {
        String id = sheets.checked(sheets.send(Sheets.HEADER + badRow(Story.freshNote())))
                .at("/id");
        byte[] result = sheets.download("/" + id + "/result.xlsx");
        Answer foreign = sheets.send(TestTokens.bankBClerk(), "r.xlsx", result);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.at("/code")).isEqualTo("SHEET_UNKNOWN_BATCH");
    }

    @Test
    void cells_that_begin_like_formulas_come_back_as_the_text_that_they_were() {
        String evil = "=HYPERLINK(\"\"http://x\"\")";
        List<String> starts = List.of("=1+1", "+1-1", "-1+1", "@SUM(1)");
        StringBuilder csv = new StringBuilder(Sheets.HEADER);
        csv.append(badRow(Story.freshNote()).replace("聊城𠮷成轴承有限公司", "\"" + evil + "\""));
        starts.forEach(start -> csv.append(badRow(Story.freshNote()).replace("聊城𠮷成轴承有限公司", start)));
        String id = sheets.checked(sheets.send(csv.toString())).at("/id");
        byte[] result = sheets.download("/" + id + "/result.xlsx");
        int name = kind.form().sheet(0).indexOf("/enterprise/name");
        List<SheetRow> rows = Sheets.read(kind, result);
        assertThat(rows.getFirst().cells().get(name)).isEqualTo(new Cell.Text("=HYPERLINK(\"http://x\")"));
        assertThat(rows.stream().skip(1).map(row -> row.cells().get(name)).toList())
                .containsExactlyElementsOf(
                        starts.stream().<Cell>map(Cell.Text::new).toList());
    }

    @Test
    void the_template_can_be_filled_and_sent() {
        byte[] template = sheets.download("/template.xlsx");
        Answer empty = sheets.send(TestTokens.bankAClerk(), "template.xlsx", template);
        assertThat(empty.status()).as(empty.text()).isIn(400, 202, 200);
        assertThat(empty.status() == 400 ? empty.at("/code") : "SHEET_NO_ROWS").isEqualTo("SHEET_NO_ROWS");
    }
}

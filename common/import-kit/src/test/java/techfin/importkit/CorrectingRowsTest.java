package techfin.importkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import techfin.importkit.toy.ShelfKind;
import techfin.importkit.toy.ToyService;
import techfin.importkit.toy.Workbooks;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Cells are corrected where they stand, without a file. */
@OnEveryDatabase
class CorrectingRowsTest {
    private static final String PAPERS = "/api/toy/v1/paper-imports/";
    private static final String HEADER = "标题,金额（元）\n";
    private static final Map<String, ToyService> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ToyService toy;
    private final String mark = "c" + NUMBERS.incrementAndGet() + "-";

    CorrectingRowsTest(TestDatabase database) {
        toy = RUNNING.computeIfAbsent(database.name(), name -> ToyService.on(database));
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(ToyService::close);
        RUNNING.clear();
    }

    private String checkedBatch(String... rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (String row : rows) {
            csv.append(mark).append(row).append('\n');
        }
        return toy.checked(toy.send(csv.toString())).at("/id");
    }

    private static String correction(int key, String column, String text) {
        return "{\"rows\": [{\"key\": %d, \"cells\": [{\"column\": \"%s\", \"text\": \"%s\"}]}]}"
                .formatted(key, column, text);
    }

    private Answer correct(String id, String body, String... headers) {
        return correctAt(TestTokens.bankAClerk(), PAPERS + id, body, headers);
    }

    private Answer correctAt(String token, String batch, String body, String... headers) {
        return toy.as(token)
                .with("Idempotency-Key", mark + NUMBERS.incrementAndGet())
                .post(batch + "/corrections", body, headers);
    }

    private Answer again(Answer corrected) {
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(202);
        return toy.awaits(corrected.at("/id"), "CHECKED");
    }

    private Answer rows(String id) {
        return toy.as(TestTokens.bankAClerk()).get(PAPERS + id + "/rows?limit=500", "Accept-Language", "en");
    }

    @Test
    void a_rejected_row_is_corrected_in_its_place_and_can_be_written() {
        String id = checkedBatch("a,10.00", "b,wrong", "c,20.00");
        Answer finding = rows(id);
        assertThat(finding.at("/items/1/findings/0/field")).isEqualTo("/amount");
        assertThat(finding.json().at("/items/1/findings/0/choices")).isEmpty();
        Answer corrected = correct(id, correction(2, "/amount", "5.00"));
        assertThat(corrected.header("Location")).contains(PAPERS + id);
        Answer checked = again(corrected);
        assertThat(checked.at("/revision")).isEqualTo("2");
        assertThat(checked.at("/totalRows")).isEqualTo("3");
        assertThat(checked.at("/acceptedRows")).isEqualTo("3");
        assertThat(checked.at("/acceptedAmount")).isEqualTo("35.00");
        assertThat(checked.json().at("/errors")).isEmpty();
        Answer now = rows(id);
        assertThat(now.json().findValuesAsText("label")).containsExactly(mark + "a", mark + "b", mark + "c");
        assertThat(now.at("/items/1/key")).isEqualTo("2");
        assertThat(now.at("/items/1/line")).isEqualTo("3");
        assertThat(now.at("/items/1/cells/~1amount")).isEqualTo("5.00");
        assertThat(toy.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'IMPORT_CORRECTED' AND object_id = '"
                        + id + "'"))
                .isEqualTo(1);
        toy.confirm(id, "ALL_OR_NOTHING");
        assertThat(toy.awaits(id, "WRITTEN").at("/writtenAmount")).isEqualTo("35.00");
    }

    @Test
    void a_row_behind_the_first_thousand_is_found() {
        String[] rows = new String[2_300];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "p" + i + (i == 2_200 ? ",wrong" : ",1.00");
        }
        String id = checkedBatch(rows);
        Answer checked = again(correct(id, correction(2_201, "/amount", "1.00")));
        assertThat(checked.at("/acceptedRows")).isEqualTo("2300");
        assertThat(checked.at("/acceptedAmount")).isEqualTo("2300.00");
    }

    @Test
    void what_one_row_says_now_decides_about_another() {
        String id = checkedBatch("a,10.00", "a,20.00", "b,1.00");
        assertThat(rows(id).at("/items/1/status")).isEqualTo("DUPLICATE");
        Answer checked = again(correct(id, correction(1, "/title", mark + "b")));
        assertThat(checked.at("/duplicateRows")).isEqualTo("1");
        assertThat(rows(id).json().findValuesAsText("status")).containsExactly("ACCEPTED", "ACCEPTED", "DUPLICATE");
    }

    @Test
    void what_is_wrong_still_is_rejected_again() {
        String id = checkedBatch("a,wrong");
        Answer checked = again(correct(id, correction(1, "/amount", "")));
        assertThat(checked.at("/rejectedRows")).isEqualTo("1");
        assertThat(rows(id).json().at("/items/0/findings/0/value").isNull()).isTrue();
    }

    @Test
    void rows_that_were_written_stay_and_the_rest_of_the_batch_follows() {
        String id = checkedBatch("a,10.00", "b,wrong");
        toy.confirm(id, "VALID_ROWS");
        toy.awaits(id, "WRITTEN");
        Answer refused = correct(id, correction(1, "/amount", "11.00"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("IMPORT_ROW_WRITTEN");
        assertThat(refused.at("/detail")).contains("2");
        Answer checked = again(correct(id, correction(2, "/amount", "5.00")));
        assertThat(checked.at("/writtenRows")).isEqualTo("1");
        toy.confirm(id, "VALID_ROWS");
        assertThat(toy.awaits(id, "WRITTEN").at("/writtenRows")).isEqualTo("2");
        assertThat(toy.number("SELECT COUNT(*) FROM paper WHERE title LIKE '" + mark + "%'"))
                .isEqualTo(2);
    }

    @Test
    void an_unknown_row_or_column_is_refused_and_nothing_changes() {
        String id = checkedBatch("a,wrong");
        String before = rows(id).text();
        Answer row = correct(id, correction(7, "/amount", "1.00"));
        assertThat(row.status()).isEqualTo(400);
        assertThat(row.at("/errors/0/pointer")).isEqualTo("/rows/0/key");
        Answer column = correct(id, correction(1, "/no", "1.00"));
        assertThat(column.status()).isEqualTo(400);
        assertThat(column.at("/errors/0/pointer")).isEqualTo("/rows/0/cells/0/column");
        String one = "{\"key\": 1, \"cells\": [{\"column\": \"/amount\", \"text\": \"1.00\"}]}";
        Answer twice = correct(id, "{\"rows\": [" + one + ", " + one + "]}");
        assertThat(twice.at("/errors/0/pointer")).isEqualTo("/rows/1/key");
        assertThat(rows(id).text()).isEqualTo(before);
        assertThat(toy.awaits(id, "CHECKED").at("/revision")).isEqualTo("1");
    }

    @Test
    void only_clerks_of_the_bank_correct_and_only_what_they_have_seen() {
        String id = checkedBatch("a,wrong");
        String body = correction(1, "/amount", "1.00");
        assertThat(correctAt(TestTokens.bankBClerk(), PAPERS + id, body).status())
                .isEqualTo(404);
        assertThat(correctAt(TestTokens.bankAChecker(), PAPERS + id, body).status())
                .isEqualTo(403);
        assertThat(correct(id, body, "If-Match", "\"v1\"").status()).isEqualTo(412);
        Answer keyless = toy.as(TestTokens.bankAClerk()).post(PAPERS + id + "/corrections", body);
        assertThat(keyless.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        String tag =
                toy.as(TestTokens.bankAClerk()).get(PAPERS + id).header("ETag").orElseThrow();
        again(correct(id, body, "If-Match", tag));
    }

    @Test
    void rows_of_every_sheet_can_be_corrected() {
        String shelf = mark + "oak";
        byte[] file = Workbooks.fresh(
                toy.shelves().form(), List.of(List.of(shelf + ",30"), List.of("Iliad," + mark + "elm")));
        Answer sent = toy.send(ShelfKind.PATH, TestTokens.bankAClerk(), "shelves.xlsx", file);
        String batch = ShelfKind.PATH + "/" + sent.at("/id");
        assertThat(toy.awaits(ShelfKind.PATH, sent.at("/id"), "CHECKED").at("/rejectedRows"))
                .isEqualTo("1");
        Answer rejected = toy.as(TestTokens.bankAClerk()).get(batch + "/rows?status=REJECTED", "Accept-Language", "en");
        Answer corrected = correctAt(
                TestTokens.bankAClerk(),
                batch,
                correction(
                        Integer.parseInt(rejected.at("/items/0/key")),
                        rejected.at("/items/0/findings/0/field"),
                        shelf));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(202);
        assertThat(toy.awaits(ShelfKind.PATH, sent.at("/id"), "CHECKED").at("/acceptedRows"))
                .isEqualTo("2");
    }
}

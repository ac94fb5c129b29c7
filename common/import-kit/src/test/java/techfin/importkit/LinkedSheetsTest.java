package techfin.importkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import techfin.importkit.toy.ShelfKind;
import techfin.importkit.toy.ToyService;
import techfin.importkit.toy.Workbooks;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetRow;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Workbooks of two sheets, books that stand on shelves. */
@OnEveryDatabase
class LinkedSheetsTest {
    private static final Map<String, ToyService> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestDatabase database;
    private final ToyService toy;
    private final String mark = "s" + NUMBERS.incrementAndGet() + "-";

    LinkedSheetsTest(TestDatabase database) {
        this.database = database;
        toy = RUNNING.computeIfAbsent(database.name(), name -> ToyService.on(database));
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(ToyService::close);
        RUNNING.clear();
    }

    private Answer send(List<String> shelves, List<String> books) {
        return send(Workbooks.fresh(toy.shelves().form(), List.of(shelves, books)));
    }

    private Answer send(byte[] file) {
        return toy.send(ShelfKind.PATH, TestTokens.bankAClerk(), "shelves.xlsx", file);
    }

    private Answer checked(Answer sent) {
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return toy.awaits(ShelfKind.PATH, sent.at("/id"), "CHECKED");
    }

    private Answer written(String id) {
        Answer confirmed = toy.confirm(ShelfKind.PATH, id, "VALID_ROWS");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(202);
        return toy.awaits(ShelfKind.PATH, id, "WRITTEN");
    }

    private Answer rows(String id, String query) {
        return toy.as(TestTokens.bankAClerk())
                .get(ShelfKind.PATH + "/" + id + "/rows?limit=500" + query, "Accept-Language", "en");
    }

    private String[] shelf(String name, String... boards) {
        String[] rows = new String[boards.length];
        for (int i = 0; i < boards.length; i++) {
            rows[i] = mark + name + "," + boards[i];
        }
        return rows;
    }

    private String book(String title, String shelf) {
        return title + "," + mark + shelf;
    }

    private byte[] mended(String id, UnaryOperator<List<SheetRow>> mending) {
        byte[] result = toy.download(ShelfKind.PATH + "/" + id + "/result.xlsx");
        return Workbooks.mended(toy.shelves().form(), result, mending);
    }

    private static SheetRow with(SheetRow row, int place, String text) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(place, new Cell.Text(text));
        return new SheetRow(row.sheet(), row.line(), row.key(), cells);
    }

    private long shelves() {
        return toy.number("SELECT COUNT(*) FROM shelf WHERE name LIKE '" + mark + "%'");
    }

    private long books() {
        return toy.number(
                "SELECT COUNT(*) FROM book JOIN shelf ON shelf.id = book.shelf WHERE name LIKE '" + mark + "%'");
    }

    @Test
    void rows_of_the_second_sheet_refer_to_the_first_and_everything_names_its_sheet() {
        Answer sent = send(
                List.of(shelf("a", "1", "2")[0], shelf("a", "1", "2")[1], shelf("b", "")[0]),
                List.of(book("x", "a"), book("y", "b"), book("z", "nowhere")));
        Answer checked = checked(sent);
        assertThat(checked.at("/totalRows")).isEqualTo("6");
        assertThat(checked.at("/acceptedRows")).isEqualTo("3");
        assertThat(checked.at("/rejectedRows")).isEqualTo("3");
        String id = sent.at("/id");
        Answer rejected = rows(id, "&status=REJECTED");
        assertThat(rejected.at("/items/0/sheet")).isEqualTo("Shelves");
        assertThat(rejected.at("/items/0/line")).isEqualTo("4");
        assertThat(rejected.at("/items/1/sheet")).isEqualTo("Books");
        assertThat(rejected.at("/items/1/line")).isEqualTo("3");
        assertThat(rejected.at("/items/1/findings/0/column")).isEqualTo("Shelf");
        assertThat(rejected.at("/items/1/findings/0/message")).contains("line 4");
        assertThat(rejected.at("/items/2/findings/0/code")).isEqualTo("SHELF_UNKNOWN");
        Answer zh = toy.as(TestTokens.bankAClerk()).get(ShelfKind.PATH + "/" + id);
        assertThat(zh.json().at("/errors").findValuesAsText("sheet")).containsExactlyInAnyOrder("书架", "书", "书");
        Answer done = written(id);
        assertThat(done.at("/writtenRows")).isEqualTo("3");
        assertThat(shelves()).isEqualTo(1);
        assertThat(books()).isEqualTo(1);
        Answer rows = rows(id, "&status=WRITTEN");
        assertThat(rows.at("/items/1/link")).startsWith("/api/toy/v1/shelves/");
        assertThat(rows.at("/items/2/link")).startsWith("/api/toy/v1/books/");
    }

    @Test
    void the_result_comes_back_mended_on_both_sheets() {
        Answer sent = send(List.of(shelf("a", "")[0]), List.of(book("x", "a"), book("y", "b")));
        String id = sent.at("/id");
        assertThat(checked(sent).at("/rejectedRows")).isEqualTo("3");
        Answer same = send(mended(id, rows -> rows));
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.at("/unchanged")).isEqualTo("true");
        Answer again = send(mended(
                id, rows -> List.of(with(rows.get(0), 1, "1"), rows.get(1), with(rows.get(2), 1, mark + "a"))));
        assertThat(again.at("/id")).isEqualTo(id);
        assertThat(checked(again).at("/acceptedRows")).isEqualTo("3");
        assertThat(written(id).at("/writtenRows")).isEqualTo("3");
        assertThat(books()).isEqualTo(2);
        Answer changed = send(mended(id, rows -> List.of(with(rows.get(0), 1, "7"), rows.get(1), rows.get(2))));
        assertThat(checked(changed).at("/rejectedRows")).isEqualTo("1");
        assertThat(checked(changed).at("/duplicateRows")).isEqualTo("2");
        assertThat(rows(id, "&status=REJECTED").at("/items/0/findings/0/code")).isEqualTo("ROW_WRITTEN_CHANGED");
        assertThat(rows(id, "&status=DUPLICATE").at("/items/0/sheet")).isEqualTo("Books");
    }

    @Test
    void rows_that_are_not_sent_again_stay_in_their_sheet() {
        Answer sent = send(List.of(shelf("a", "1")[0], shelf("b", "")[0]), List.of(book("x", "b"), book("y", "a")));
        String id = sent.at("/id");
        checked(sent);
        Answer again = send(mended(id, rows -> List.of(with(rows.get(1), 1, "1"))));
        Answer checked = checked(again);
        assertThat(checked.at("/totalRows")).isEqualTo("4");
        assertThat(checked.at("/acceptedRows")).isEqualTo("4");
        Answer rows = rows(id, "");
        assertThat(rows.json().at("/items").findValuesAsText("key")).containsExactly("2", "1", "3", "4");
        assertThat(rows.json().at("/items").findValuesAsText("sheet"))
                .containsExactly("Shelves", "Shelves", "Books", "Books");
    }

    @Test
    void a_key_that_was_carried_to_another_sheet_names_no_row() {
        Answer sent = send(List.of(shelf("a", "1")[0]), List.of(book("x", "a")));
        String id = sent.at("/id");
        checked(sent);
        Answer again = send(mended(id, rows -> {
            List<Cell> cells = List.of(new Cell.Text("carried"), new Cell.Text(mark + "a"));
            return List.of(rows.get(0), new SheetRow(1, 2, rows.get(0).key(), cells));
        }));
        assertThat(checked(again).at("/totalRows")).isEqualTo("3");
        assertThat(rows(id, "").json().at("/items").findValuesAsText("key")).containsExactly("1", "3", "2");
    }

    @Test
    void what_is_no_workbook_of_both_sheets_is_refused() {
        Answer csv = toy.send(
                ShelfKind.PATH,
                TestTokens.bankAClerk(),
                "a.csv",
                "架名,层\na,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(csv.status()).isEqualTo(400);
        assertThat(csv.at("/code")).isEqualTo("SHEET_CSV_ONE_TABLE");
        assertThat(csv.at("/detail")).contains("书架 / Shelves、书 / Books");
        Answer half = send(Workbooks.fresh(toy.shelves().form(), List.of(List.of("a,1"))));
        assertThat(half.at("/code")).isEqualTo("SHEET_WRONG_SHEET");
        assertThat(half.at("/detail")).contains("书 / Books");
    }

    @Test
    void the_template_has_both_sheets() {
        byte[] template = toy.download(ShelfKind.PATH + "/template.xlsx");
        Answer empty = send(template);
        assertThat(empty.at("/code")).isEqualTo("SHEET_NO_ROWS");
    }

    @Test
    void what_belongs_together_is_never_parted_and_a_killed_writing_goes_on_in_the_second_sheet() {
        TestDatabase own = database.another();
        List<String> shelves = new ArrayList<>();
        for (int i = 0; i < 998; i++) {
            shelves.add("s" + i + ",1");
        }
        for (int board = 1; board <= 7; board++) {
            shelves.add("long," + board);
        }
        shelves.add("last,1");
        List<String> books = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            books.add("b" + i + "," + (i % 2 == 0 ? "long" : "s" + i % 998));
        }
        List<Integer> sizes = new ArrayList<>();
        AtomicInteger chunks = new AtomicInteger();
        String id;
        try (ToyService first = ToyService.on(own)) {
            first.shelves().beforeChunk(rows -> sizes.add(rows.size()));
            byte[] file = Workbooks.fresh(first.shelves().form(), List.of(shelves, books));
            id = first.send(ShelfKind.PATH, TestTokens.bankAClerk(), "s.xlsx", file)
                    .at("/id");
            assertThat(first.awaits(ShelfKind.PATH, id, "CHECKED").at("/acceptedRows"))
                    .isEqualTo("2506");
            assertThat(sizes).containsExactly(1005, 1, 1000, 500);
            first.shelves().beforeChunk(rows -> {
                if (chunks.incrementAndGet() >= 4) {
                    throw new Killed();
                }
            });
            first.confirm(ShelfKind.PATH, id, "VALID_ROWS");
            await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(30)).until(() -> chunks.get() >= 4);
        }
        try (ToyService second = ToyService.on(own)) {
            assertThat(second.awaits(ShelfKind.PATH, id, "WRITTEN").at("/writtenRows"))
                    .isEqualTo("2506");
            assertThat(second.number("SELECT boards FROM shelf WHERE name = 'long'"))
                    .isEqualTo(7);
            assertThat(second.number("SELECT COUNT(*) FROM book")).isEqualTo(1500);
        }
    }

    /** What a killed process leaves behind: the work stops at once, and nobody says so. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }
}

package techfin.importkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import techfin.importkit.toy.ToyService;
import techfin.importkit.toy.Workbooks;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetRow;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ImportingSheetsTest {
    private static final String HEADER = "标题,金额（元）\n";
    private static final Map<String, ToyService> RUNNING = new java.util.concurrent.ConcurrentHashMap<>();
    private static final java.util.concurrent.atomic.AtomicInteger NUMBERS =
            new java.util.concurrent.atomic.AtomicInteger();

    private final ToyService toy;
    private final String mark = "t" + NUMBERS.incrementAndGet() + "-";

    ImportingSheetsTest(TestDatabase database) {
        toy = RUNNING.computeIfAbsent(database.name(), name -> ToyService.on(database));
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(ToyService::close);
        RUNNING.clear();
    }

    /** Rows such as {@code t1-a,10.00}, with a title that no other test has. */
    private String csv(String... rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (String row : rows) {
            text.append(mark).append(row).append('\n');
        }
        return text.toString();
    }

    private long written() {
        return toy.number("SELECT COUNT(*) FROM paper WHERE title LIKE '" + mark + "%'");
    }

    @Test
    void a_sheet_is_checked_and_nothing_is_written_before_its_confirmation() {
        Answer sent = toy.send(csv("a,10.00", "b,", "c,2000.00", "a,10.00") + ",5.00\n");
        assertThat(sent.header("Location")).contains("/api/toy/v1/paper-imports/" + sent.at("/id"));
        assertThat(sent.header("ETag")).isPresent();
        Answer checked = toy.checked(sent);
        assertThat(checked.at("/totalRows")).isEqualTo("5");
        assertThat(checked.at("/checkedRows")).isEqualTo("5");
        assertThat(checked.at("/acceptedRows")).isEqualTo("2");
        assertThat(checked.at("/warningRows")).isEqualTo("1");
        assertThat(checked.at("/rejectedRows")).isEqualTo("2");
        assertThat(checked.at("/duplicateRows")).isEqualTo("1");
        assertThat(checked.at("/acceptedAmount")).isEqualTo("2010.00");
        assertThat(checked.at("/warningAmount")).isEqualTo("2000.00");
        assertThat(checked.at("/errors/0/code")).isNotEmpty();
        assertThat(written()).isZero();
        Answer rejected =
                toy.as(TestTokens.bankAClerk()).get(path(sent) + "/rows?status=REJECTED", "Accept-Language", "en");
        assertThat(rejected.json().at("/items")).hasSize(2);
        assertThat(rejected.at("/items/0/cells/~1title")).isEqualTo(mark + "b");
        assertThat(rejected.at("/items/0/findings/0/column")).isEqualTo("Amount (yuan)");
    }

    @Test
    void what_a_rule_says_is_counted_with_its_amount_and_leads_to_its_rows() {
        Answer sent = toy.send(csv("a,10.00", "b,", "c,2000.00", "d,wrong", "e,3000.50"));
        Answer checked = toy.checked(sent);
        for (JsonNode rule : checked.json().at("/errors")) {
            Answer rows = toy.as(TestTokens.bankAClerk())
                    .get(path(sent) + "/rows?rule=" + rule.at("/rule").asText(), "Accept-Language", "en");
            assertThat(rows.json().at("/items"))
                    .as(rule.toString())
                    .hasSize(rule.at("/rows").asInt());
            for (JsonNode row : rows.json().at("/items")) {
                assertThat(row.at("/findings").findValuesAsText("rule"))
                        .contains(rule.at("/rule").asText());
            }
        }
        JsonNode large = checked.json().at("/errors").findParents("level").stream()
                .filter(rule -> rule.at("/level").asText().equals("WARNING"))
                .findFirst()
                .orElseThrow();
        assertThat(large.at("/rows").asInt()).isEqualTo(2);
        assertThat(large.at("/amount").asText()).isEqualTo("5000.50");
        assertThat(toy.as(TestTokens.bankAClerk())
                        .get(path(sent) + "/rows?rule=no")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void the_workbook_of_the_rejected_rows_alone_mends_its_batch() {
        Answer sent = toy.send(csv("a,10.00", "b,wrong", "c,20.00", "d,"));
        toy.checked(sent);
        byte[] rejected = toy.download(path(sent) + "/result.xlsx?status=REJECTED");
        List<String> titles = new ArrayList<>();
        byte[] mended = Workbooks.mended(
                toy.kind().form(),
                rejected,
                rows -> rows.stream()
                        .map(row -> {
                            titles.add(((Cell.Text) row.cells().get(0)).value());
                            List<Cell> cells = List.of(row.cells().get(0), new Cell.Text("5.00"));
                            return new SheetRow(row.sheet(), row.line(), row.key(), cells);
                        })
                        .toList());
        assertThat(titles).containsExactly(mark + "b", mark + "d");
        Answer again = toy.send(TestTokens.bankAClerk(), "rejected.xlsx", mended);
        assertThat(again.at("/id")).isEqualTo(sent.at("/id"));
        Answer checked = toy.checked(again);
        assertThat(checked.at("/totalRows")).isEqualTo("4");
        assertThat(checked.at("/acceptedRows")).isEqualTo("4");
        assertThat(checked.at("/acceptedAmount")).isEqualTo("40.00");
    }

    @Test
    void a_finding_says_what_stands_in_the_cell_and_what_belongs_there() {
        Answer sent = toy.send(csv("d,wrong"));
        toy.checked(sent);
        Answer rows = toy.as(TestTokens.bankAClerk()).get(path(sent) + "/rows", "Accept-Language", "en");
        assertThat(rows.at("/items/0/findings/0/value")).isEqualTo("wrong");
        assertThat(rows.at("/items/0/findings/0/expected")).isEqualTo("Amount (yuan)");
        assertThat(rows.at("/items/0/findings/0/example")).isEqualTo("100.00");
    }

    @Test
    void the_valid_rows_are_written_once_confirmed() {
        Answer sent = toy.send(csv("a,10.00", "b,", "c,2000.00"));
        toy.checked(sent);
        Answer confirmed = toy.confirm(sent.at("/id"), "VALID_ROWS");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(202);
        Answer done = toy.awaits(sent.at("/id"), "WRITTEN");
        assertThat(done.at("/writtenRows")).isEqualTo("2");
        assertThat(done.at("/acceptedRows")).isEqualTo("2");
        assertThat(done.at("/rejectedRows")).isEqualTo("1");
        assertThat(done.at("/writtenAmount")).isEqualTo("2010.00");
        assertThat(written()).isEqualTo(2);
        Answer rows = toy.as(TestTokens.bankAClerk()).get(path(sent) + "/rows?status=WRITTEN&limit=1");
        assertThat(rows.at("/items/0/link")).startsWith("/api/toy/v1/papers/");
        assertThat(rows.at("/nextCursor")).isNotEmpty();
        Answer next = toy.as(TestTokens.bankAClerk())
                .get(path(sent) + "/rows?status=WRITTEN&limit=1&cursor=" + rows.at("/nextCursor"));
        assertThat(next.at("/items/0/label")).isEqualTo(mark + "c");
        assertThat(next.json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void all_or_nothing_is_refused_while_a_row_is_rejected() {
        Answer sent = toy.send(csv("a,10.00", "b,"));
        toy.checked(sent);
        Answer refused = toy.confirm(sent.at("/id"), "ALL_OR_NOTHING");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("IMPORT_HAS_REJECTED_ROWS");
        assertThat(written()).isZero();
    }

    @Test
    void all_or_nothing_writes_nothing_when_the_world_moved_since_the_check() {
        Answer early = toy.send(HEADER + mark + "x,1.00\n" + "late" + mark + "y,2.00\n");
        Answer twin = toy.send(HEADER + "late" + mark + "y,2.00\n");
        toy.checked(early);
        toy.checked(twin);
        toy.confirm(twin.at("/id"), "VALID_ROWS");
        toy.awaits(twin.at("/id"), "WRITTEN");
        assertThat(toy.confirm(early.at("/id"), "ALL_OR_NOTHING").status()).isEqualTo(202);
        Answer undone = toy.awaits(early.at("/id"), "CHECKED");
        assertThat(undone.at("/failure/code")).isEqualTo("IMPORT_NOTHING_WRITTEN");
        assertThat(undone.at("/duplicateRows")).isEqualTo("1");
        assertThat(written()).isZero();
        assertThat(toy.confirm(early.at("/id"), "ALL_OR_NOTHING").status()).isEqualTo(202);
        assertThat(toy.awaits(early.at("/id"), "WRITTEN").at("/writtenRows")).isEqualTo("1");
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void the_same_bytes_again_are_the_same_batch() {
        String csv = csv("a,10.00");
        Answer first = toy.send(csv);
        Answer again = toy.send(csv);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.at("/alreadyReceived")).isEqualTo("true");
        Answer other = toy.send(TestTokens.bankBClerk(), "a.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(other.status()).isEqualTo(202);
        assertThat(other.at("/id")).isNotEqualTo(first.at("/id"));
    }

    @Test
    void a_confirmation_needs_a_key_and_happens_once() {
        Answer sent = toy.send(csv("a,10.00"));
        toy.checked(sent);
        String path = path(sent) + "/confirmation";
        Answer keyless = toy.as(TestTokens.bankAClerk()).post(path, "{\"mode\": \"VALID_ROWS\"}");
        assertThat(keyless.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        String key = mark + "confirm";
        Answer stale = toy.as(TestTokens.bankAClerk())
                .post(path, "{\"mode\": \"VALID_ROWS\"}", "Idempotency-Key", key, "If-Match", "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        Answer first = toy.as(TestTokens.bankAClerk()).post(path, "{\"mode\": \"VALID_ROWS\"}", "Idempotency-Key", key);
        assertThat(first.status()).as(first.text()).isEqualTo(202);
        toy.awaits(sent.at("/id"), "WRITTEN");
        Answer again = toy.as(TestTokens.bankAClerk()).post(path, "{\"mode\": \"VALID_ROWS\"}", "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(toy.confirm(sent.at("/id"), "VALID_ROWS").at("/code")).isEqualTo("IMPORT_NOT_CHECKED");
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void bodies_that_are_no_upload_are_refused() {
        var clerk = toy.as(TestTokens.bankAClerk());
        String path = "/api/toy/v1/paper-imports";
        assertThat(clerk.post(path, "{}").status()).isEqualTo(415);
        byte[] misnamed = ToyService.multipart("sheet", "a.csv", csv("a,1.00").getBytes(StandardCharsets.UTF_8));
        Answer missing =
                clerk.sendBytes("POST", path, misnamed, "Content-Type", "multipart/form-data; boundary=frame7f3a");
        assertThat(missing.status()).as(missing.text()).isEqualTo(400);
        Answer empty = toy.send(TestTokens.bankAClerk(), "a.csv", new byte[0]);
        assertThat(empty.status()).as(empty.text()).isEqualTo(400);
        Answer foreign =
                toy.send(TestTokens.bankAChecker(), "a.csv", csv("a,1.00").getBytes(StandardCharsets.UTF_8));
        assertThat(foreign.status()).isEqualTo(403);
        Answer large = toy.send(TestTokens.bankAClerk(), "a.csv", new byte[(50 << 20) + 1]);
        assertThat(large.status()).as(large.text()).isEqualTo(413);
    }

    @Test
    void other_bodies_stay_small() {
        String large = "{\"mode\": \"" + "V".repeat(2 << 20) + "\"}";
        Answer refused = toy.as(TestTokens.bankAClerk())
                .post("/api/toy/v1/paper-imports/x/confirmation", large, "Idempotency-Key", mark);
        assertThat(refused.status()).as(refused.text()).isEqualTo(413);
    }

    @Test
    void a_foreign_batch_is_no_batch() {
        Answer sent = toy.send(csv("a,10.00"));
        toy.checked(sent);
        for (String path : new String[] {"", "/rows", "/result.xlsx"}) {
            assertThat(toy.as(TestTokens.bankBClerk()).get(path(sent) + path).status())
                    .isEqualTo(404);
            assertThat(toy.as(TestTokens.admin()).get(path(sent) + path).status())
                    .isEqualTo(403);
        }
        assertThat(toy.as(TestTokens.auditor()).get(path(sent)).status()).isEqualTo(200);
        assertThat(toy.as(TestTokens.bankAChecker()).get(path(sent)).status()).isEqualTo(200);
        Answer foreign = toy.as(TestTokens.bankBClerk())
                .post(path(sent) + "/confirmation", "{\"mode\": \"VALID_ROWS\"}", "Idempotency-Key", mark + "foreign");
        assertThat(foreign.status()).isEqualTo(404);
    }

    private static String path(Answer sent) {
        return "/api/toy/v1/paper-imports/" + sent.at("/id");
    }
}

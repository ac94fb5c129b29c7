package techfin.loan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.workbook.usecase.LoanImports;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Double booking: whatever is sent twice, at once or again after a cut, a note is recorded once. */
@OnEveryDatabase
class DoubleBookingTest {
    private final RunningService service;
    private final Sheets sheets;

    DoubleBookingTest(TestDatabase database) {
        service = RunningService.on(database);
        sheets = new Sheets(service.port(), LoanImports.PATH);
    }

    private static List<String> notes(int many) {
        return IntStream.range(0, many).mapToObj(i -> Story.freshNote()).toList();
    }

    private static String sheet(List<String> notes) {
        StringBuilder csv = new StringBuilder(Sheets.HEADER);
        notes.forEach(note -> csv.append(Sheets.row(note)));
        return csv.toString();
    }

    private void assertOnce(List<String> notes) {
        for (String note : notes) {
            Answer count = sheets.as(TestTokens.bankAClerk()).get("/api/loan/v1/loans/count?noteNumber=" + note);
            assertThat(count.at("/count")).as(note).isEqualTo("1");
        }
    }

    @Test
    void the_same_file_twice_is_one_batch() {
        List<String> notes = notes(3);
        String csv = sheet(notes);
        Answer first = sheets.checked(sheets.send(csv));
        sheets.written(first.at("/id"));
        Answer again = sheets.send(csv);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/alreadyReceived")).isEqualTo("true");
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.at("/status")).isEqualTo("WRITTEN");
        assertOnce(notes);
    }

    @Test
    void two_clerks_with_the_same_file_at_once_share_one_batch() throws Exception {
        List<String> notes = notes(20);
        byte[] csv = sheet(notes).getBytes(StandardCharsets.UTF_8);
        String colleague = TestTokens.bearer("bank-a.clerk2", List.of("BANK_CLERK"), "BANK", "BANK-A", List.of(), null);
        List<Answer> answers = both(
                () -> sheets.send(TestTokens.bankAClerk(), "a.csv", csv), () -> sheets.send(colleague, "b.csv", csv));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 200);
        assertThat(answers)
                .extracting(answer -> answer.at("/id"))
                .containsOnly(answers.getFirst().at("/id"));
        String id = answers.getFirst().at("/id");
        sheets.awaits(id, "CHECKED");
        List<Answer> confirmed =
                both(() -> sheets.confirm(id, RunningService.key()), () -> sheets.confirm(id, RunningService.key()));
        assertThat(confirmed).extracting(Answer::status).containsExactlyInAnyOrder(202, 409);
        sheets.awaits(id, "WRITTEN");
        assertOnce(notes);
    }

    @Test
    void the_same_rows_in_another_order_are_all_on_record() {
        List<String> notes = notes(3);
        List<String> rows = notes.stream().map(Sheets::row).toList();
        String id = sheets.checked(sheets.send(Sheets.HEADER + String.join("", rows)))
                .at("/id");
        sheets.written(id);
        Answer shuffled = sheets.checked(sheets.send(Sheets.HEADER + rows.get(2) + rows.get(0) + rows.get(1)));
        assertThat(shuffled.at("/duplicateRows")).isEqualTo("3");
        assertThat(shuffled.at("/errors/0/code")).isEqualTo("NOTE_ON_FILE");
        assertThat(sheets.rows(shuffled.at("/id"), "DUPLICATE").at("/items/0/link"))
                .startsWith(Story.LOANS + "/");
        assertThat(sheets.confirm(shuffled.at("/id"), RunningService.key()).status())
                .isEqualTo(409);
        assertOnce(notes);
    }

    @Test
    void a_changed_amount_is_refused_with_a_link_to_the_record() {
        String note = Story.freshNote();
        String row = Sheets.row(note);
        sheets.written(sheets.checked(sheets.send(Sheets.HEADER + row)).at("/id"));
        Answer changed = sheets.checked(sheets.send(Sheets.HEADER + row.replace("1000000.00", "1000001.00")));
        Answer rejected = sheets.rows(changed.at("/id"), "REJECTED");
        assertThat(rejected.at("/items/0/findings/0/code")).isEqualTo("NOTE_NUMBER_TAKEN");
        assertThat(rejected.at("/items/0/link")).startsWith(Story.LOANS + "/");
        assertOnce(List.of(note));
    }

    @Test
    void repeated_rows_inside_a_sheet_are_told() {
        String note = Story.freshNote();
        String row = Sheets.row(note);
        Answer checked =
                sheets.checked(sheets.send(Sheets.HEADER + row + row + row.replace("1000000.00", "1000001.00")));
        assertThat(checked.at("/acceptedRows")).isEqualTo("1");
        assertThat(checked.at("/duplicateRows")).isEqualTo("1");
        assertThat(checked.at("/rejectedRows")).isEqualTo("1");
        sheets.written(checked.at("/id"));
        assertOnce(List.of(note));
    }

    @Test
    void a_confirmation_sent_again_after_a_cut_connection_gets_the_first_answer() {
        List<String> notes = notes(5);
        String id = sheets.checked(sheets.send(sheet(notes))).at("/id");
        String key = RunningService.key();
        Answer first = sheets.confirm(id, key);
        sheets.awaits(id, "WRITTEN");
        Answer again = sheets.confirm(id, key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertOnce(notes);
    }

    @Test
    void two_sheets_with_the_same_notes_written_at_once_record_each_once() throws Exception {
        List<String> notes = notes(50);
        List<String> rows = notes.stream().map(Sheets::row).toList();
        String one = sheets.checked(sheets.send(Sheets.HEADER + String.join("", rows)))
                .at("/id");
        String other = sheets.checked(sheets.send(Sheets.HEADER + String.join("", rows.reversed())))
                .at("/id");
        try (EmbeddedServer second = service.twin()) {
            Sheets elsewhere = Sheets.of(second, LoanImports.PATH);
            both(() -> sheets.confirm(one, RunningService.key()), () -> elsewhere.confirm(other, RunningService.key()));
            int written = Integer.parseInt(sheets.awaits(one, "WRITTEN").at("/writtenRows"))
                    + Integer.parseInt(sheets.awaits(other, "WRITTEN").at("/writtenRows"));
            assertThat(written).isEqualTo(50);
        }
        assertOnce(notes);
    }

    @Test
    void the_filing_limit_holds_over_the_rows_of_a_sheet() {
        String uscc = Story.freshUscc();
        String csv = Sheets.HEADER
                + Sheets.row(Story.freshNote(), uscc, "15000000.00")
                + Sheets.row(Story.freshNote(), uscc, "15000000.00")
                + Sheets.row(Story.freshNote(), uscc, "15000000.00");
        Answer checked = sheets.checked(sheets.send(csv));
        assertThat(checked.at("/acceptedRows")).isEqualTo("3");
        String errors = checked.json().at("/errors").toString();
        assertThat(errors).contains("PARTLY_FILED", "FILING_LIMIT_USED_UP");
        sheets.written(checked.at("/id"));
        Answer loans = sheets.as(TestTokens.bankAClerk()).get(Story.LOANS + "?uscc=" + uscc);
        List<String> filed = new ArrayList<>();
        loans.json()
                .at("/items")
                .forEach(loan -> filed.add(loan.get("filedAmount").asText()));
        assertThat(filed).containsExactlyInAnyOrder("15000000.00", "5000000.00", "0.00");
    }

    private static List<Answer> both(Callable<Answer> one, Callable<Answer> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = pair.submit(one);
            Future<Answer> second = pair.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}

package techfin.pledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.pledge.RunningService;
import techfin.pledge.workbook.usecase.LoanImports;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.read.SheetFile;
import techfin.sheetkit.read.SheetFiles;
import techfin.sheetkit.write.ResultRow;
import techfin.sheetkit.write.ResultWorkbook;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Makes workbooks, sends them to a running service and takes their results. */
public final class Books {
    private static final String BOUNDARY = "frame7f3a";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final RunningService service;
    private final WorkbookForm form;

    public Books(RunningService service) {
        this.service = service;
        this.form = service.context().getBean(LoanImports.class).form();
    }

    /** A workbook with these rows, cells by the pointers of their columns. */
    public byte[] workbook(List<Map<String, String>> rights, List<Map<String, String>> loans) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill(workbook, form.sheet(0), rights);
            fill(workbook, form.sheet(1), loans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Workbook workbook, SheetForm form, List<Map<String, String>> rows) {
        Worksheet sheet = workbook.newWorksheet(form.sheetZh());
        List<Column> columns = form.templateColumns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).zh());
            for (int line = 0; line < rows.size(); line++) {
                String text = rows.get(line).get(columns.get(column).pointer());
                if (text != null && !text.isEmpty()) {
                    sheet.value(line + 1, column, text);
                }
            }
        }
    }

    public Answer send(List<Map<String, String>> rights, List<Map<String, String>> loans) {
        return send(TestTokens.bankAClerk(), "loans.xlsx", workbook(rights, loans));
    }

    public Answer send(String token, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return service.as(token)
                .sendBytes(
                        "POST",
                        LoanImports.PATH,
                        body.toByteArray(),
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY);
    }

    public Answer awaits(String id, String status) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> service.as(TestTokens.auditor()).get(LoanImports.PATH + "/" + id),
                        now -> now.at("/status").equals(status));
    }

    /** The batch of a file that was taken in, once its check is over. */
    public Answer checked(Answer sent) {
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return awaits(sent.at("/id"), "CHECKED");
    }

    public Answer checked(List<Map<String, String>> rights, List<Map<String, String>> loans) {
        return checked(send(rights, loans));
    }

    public Answer confirm(String id, String mode) {
        return service.post(
                TestTokens.bankAClerk(), LoanImports.PATH + "/" + id + "/confirmation", "{\"mode\": \"" + mode + "\"}");
    }

    /** Confirmed and written. */
    public Answer written(String id) {
        Answer confirmed = confirm(id, "VALID_ROWS");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(202);
        return awaits(id, "WRITTEN");
    }

    /** Rows of a batch that stand like this. */
    public List<JsonNode> rows(String id, String status) {
        JsonNode items = service.as(TestTokens.bankAClerk())
                .get(LoanImports.PATH + "/" + id + "/rows?limit=500&status=" + status)
                .json()
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** What the rules say about rejected rows, as {@code sheet line pointer code}. */
    public List<String> refusals(String id) {
        return rows(id, "REJECTED").stream()
                .flatMap(row -> StreamSupport.stream(row.at("/findings").spliterator(), false)
                        .map(finding -> row.at("/sheet").asText() + " "
                                + row.at("/line").asInt() + " "
                                + finding.at("/pointer").asText() + " "
                                + finding.at("/code").asText()))
                .toList();
    }

    public byte[] download(String suffix) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port() + LoanImports.PATH + suffix))
                .header("Authorization", "Bearer " + TestTokens.bankAClerk())
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The result workbook of a batch as a clerk saves it with some rows mended. */
    public byte[] mended(String id, UnaryOperator<SheetRow> mending) {
        try {
            Path path = Files.createTempFile("result", ".xlsx");
            Files.write(path, download("/" + id + "/result.xlsx"));
            try (SheetFile file = SheetFiles.open(path, form, SheetLimits.DEFAULT)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                List<List<Column>> columns = List.of(file.columns(0), file.columns(1));
                String batch = file.resultMark().orElseThrow().batch();
                try (ResultWorkbook mended = ResultWorkbook.begin(form, true, batch, columns, out)) {
                    for (int sheet = 0; sheet < 2; sheet++) {
                        try (Stream<SheetRow> rows = file.rows(sheet)) {
                            rows.map(mending)
                                    .forEach(row -> mended.add(new ResultRow(
                                            row,
                                            java.util.Objects.requireNonNull(row.key()),
                                            ResultRow.Tone.GOOD,
                                            "",
                                            List.of())));
                        }
                    }
                }
                return out.toByteArray();
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row with another text in one of its cells. */
    public SheetRow with(SheetRow row, String pointer, String text) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(form.sheet(row.sheet()).indexOf(pointer), new Cell.Text(text));
        return new SheetRow(row.sheet(), row.line(), row.key(), cells);
    }
}

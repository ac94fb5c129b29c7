package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import techfin.importkit.ImportKind;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.read.SheetFile;
import techfin.sheetkit.read.SheetFiles;
import techfin.sheetkit.write.ResultRow;
import techfin.sheetkit.write.ResultWorkbook;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Sends sheets to a running service and takes their results. */
public final class Sheets {
    private static final String BOUNDARY = "frame7f3a";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final String path;

    public Sheets(int port, String path) {
        this.port = port;
        this.path = path;
    }

    public static Sheets of(EmbeddedServer server, String path) {
        return new Sheets(server.getPort(), path);
    }

    public Api as(String token) {
        return Api.at(port).as(token);
    }

    public Answer send(String csv) {
        return send(TestTokens.bureauReviewer(), "list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String token, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return as(token)
                .sendBytes(
                        "POST", path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    public Answer batch(String id) {
        return as(TestTokens.auditor()).get(path + "/" + id);
    }

    public Answer awaits(String id, String status) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> batch(id), now -> now.at("/status").equals(status));
    }

    /** The batch of a file that was taken in, once its check is over. */
    public Answer checked(Answer sent) {
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return awaits(sent.at("/id"), "CHECKED");
    }

    public Answer confirm(String id, String key, String... headers) {
        return as(TestTokens.bureauReviewer())
                .with("Idempotency-Key", key)
                .post(path + "/" + id + "/confirmation", "{\"mode\": \"VALID_ROWS\"}", headers);
    }

    /** Confirmed and written. */
    public Answer written(String id) {
        Answer confirmed = confirm(id, RunningService.key());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(202);
        return awaits(id, "WRITTEN");
    }

    public Answer rows(String id, String status) {
        return as(TestTokens.bureauReviewer()).get(path + "/" + id + "/rows?limit=500&status=" + status);
    }

    public byte[] download(String suffix) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + suffix))
                .header("Authorization", "Bearer " + TestTokens.bureauReviewer())
                .header("Accept-Language", "zh")
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

    /** The rows of a workbook. */
    public static List<SheetRow> read(ImportKind kind, byte[] workbook) {
        return opened(kind, workbook, (file, columns) -> {
            try (Stream<SheetRow> rows = file.rows()) {
                return rows.toList();
            }
        });
    }

    private static <T> T opened(ImportKind kind, byte[] workbook, BiFunction<SheetFile, List<Column>, T> use) {
        try {
            Path path = Files.createTempFile("result", ".xlsx");
            try {
                Files.write(path, workbook);
                try (SheetFile file = SheetFiles.open(path, kind.form(), kind.limits())) {
                    return use.apply(file, file.columns());
                }
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What changes a cell of a result workbook; returns the same cell for one that stays. */
    public interface Mending {
        Cell mend(SheetRow row, String pointer, Cell cell);
    }

    /** The same result workbook as its sender saves it with some cells corrected. */
    public static byte[] mended(ImportKind kind, byte[] workbook, Mending mending) {
        return opened(kind, workbook, (file, columns) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String batch = file.resultMark().orElseThrow().batch();
            try (ResultWorkbook mended = ResultWorkbook.begin(kind.form().sheet(0), true, batch, columns, out);
                    Stream<SheetRow> rows = file.rows()) {
                rows.forEach(row -> {
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 0; i < kind.form().sheet(0).columns().size(); i++) {
                        cells.add(mending.mend(
                                row,
                                kind.form().sheet(0).columns().get(i).pointer(),
                                row.cells().get(i)));
                    }
                    Integer key = row.key();
                    mended.add(new ResultRow(
                            new SheetRow(row.line(), key, cells),
                            key == null ? 0 : key,
                            ResultRow.Tone.GOOD,
                            "",
                            List.of()));
                });
            }
            return out.toByteArray();
        });
    }
}

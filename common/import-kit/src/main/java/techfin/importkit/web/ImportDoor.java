package techfin.importkit.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportStatus;
import techfin.importkit.RowStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.intake.ConfirmImport;
import techfin.importkit.intake.CorrectRows;
import techfin.importkit.intake.ReceiveSheet;
import techfin.importkit.intake.Reception;
import techfin.importkit.store.Batches;
import techfin.importkit.work.ImportWorker;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.write.TemplateWorkbook;

/** Everything that a controller of import batches does; the controller adds its paths and its kind. */
@Singleton
public class ImportDoor {
    /** Media type of workbooks. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the parameter {@code rule} of the list of rows is. */
    public static final String RULE = "A rule as named among the errors of the batch: the rows about which it speaks";

    /** What the parameter {@code status} of the result workbook is. */
    public static final String RESULT_STATUS =
            "Only the rows of this state, such as those to be corrected; rows that are not sent again stay as they are";

    private final ReceiveSheet receiveSheet;
    private final ConfirmImport confirmImport;
    private final CorrectRows correctRows;
    private final Batches batches;
    private final RowPages rowPages;
    private final ResultFile resultFile;
    private final Idempotency idempotency;
    private final ImportWorker worker;

    ImportDoor(
            ReceiveSheet receiveSheet,
            ConfirmImport confirmImport,
            CorrectRows correctRows,
            Batches batches,
            RowPages rowPages,
            ResultFile resultFile,
            Idempotency idempotency,
            ImportWorker worker) {
        this.receiveSheet = receiveSheet;
        this.confirmImport = confirmImport;
        this.correctRows = correctRows;
        this.batches = batches;
        this.rowPages = rowPages;
        this.resultFile = resultFile;
        this.idempotency = idempotency;
        this.worker = worker;
    }

    /** Takes a file in: 202 with its batch, or 200 when it was received before or changes nothing. */
    public HttpResponse<ImportView> receive(
            HttpRequest<?> request, Actor actor, ImportKind kind, StreamingFileUpload file) {
        kind.rights().requireWriter(actor);
        try (InputStream content = file.asInputStream()) {
            Reception reception = receiveSheet.receive(actor, kind, file.getFilename(), content);
            Batch batch = reception.batch();
            MutableHttpResponse<ImportView> answer = switch (reception) {
                case Reception.Taken taken -> HttpResponse.accepted();
                case Reception.Known known -> HttpResponse.ok();
                case Reception.Unchanged unchanged -> HttpResponse.ok();
            };
            return answer.body(Views.of(
                            batch,
                            words(request, kind, batch),
                            reception instanceof Reception.Known,
                            reception instanceof Reception.Unchanged))
                    .header(HttpHeaders.LOCATION, kind.path() + "/" + batch.id())
                    .header(HttpHeaders.ETAG, ETags.of(batch.version()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Confirms a batch: 202, and its rows are written in the background. Honours {@code If-Match} when given. */
    public HttpResponse<ImportView> confirm(
            HttpRequest<?> request, Actor actor, ImportKind kind, String id, ConfirmationRequest body) {
        HttpResponse<ImportView> answer = idempotency.once(actor, request, body, ImportView.class, () -> {
            Batch batch = confirmImport.confirm(actor, kind, id, body.mode(), now -> checkUnmoved(request, now));
            return moved(request, kind, batch);
        });
        worker.wake();
        return answer;
    }

    /** Corrects cells where they stand: 202, and all rows are judged again. Honours {@code If-Match} when given. */
    public HttpResponse<ImportView> correct(
            HttpRequest<?> request, Actor actor, ImportKind kind, String id, CorrectionRequest body) {
        HttpResponse<ImportView> answer = idempotency.once(actor, request, body, ImportView.class, () -> {
            Batch batch = correctRows.correct(actor, kind, id, body.corrections(), now -> checkUnmoved(request, now));
            return moved(request, kind, batch);
        });
        worker.wake();
        return answer;
    }

    private static HttpResponse<ImportView> moved(HttpRequest<?> request, ImportKind kind, Batch batch) {
        return HttpResponse.<ImportView>accepted()
                .body(view(request, kind, batch))
                .header(HttpHeaders.LOCATION, kind.path() + "/" + batch.id())
                .header(HttpHeaders.ETAG, ETags.of(batch.version()));
    }

    private static void checkUnmoved(HttpRequest<?> request, Batch now) {
        if (request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
            IfMatch.check(request, ETags.of(now.version()), List::of);
        }
    }

    /** One batch; 404 outside the caller's scope. */
    public HttpResponse<ImportView> one(HttpRequest<?> request, Actor actor, ImportKind kind, String id) {
        Batch batch = find(actor, kind, id);
        return HttpResponse.ok(view(request, kind, batch)).header(HttpHeaders.ETAG, ETags.of(batch.version()));
    }

    /** Batches inside the caller's scope, newest first. */
    public Page<ImportView> list(
            HttpRequest<?> request, Actor actor, ImportKind kind, @Nullable ImportStatus status, PageRequest page) {
        List<ImportView> rows =
                batches.list(kind.rights().scopeOf(actor), kind.name(), status, page.after(), page.limit() + 1).stream()
                        .map(batch -> view(request, kind, batch))
                        .toList();
        return Page.of(rows, page, ImportView::id);
    }

    public Count count(Actor actor, ImportKind kind, @Nullable ImportStatus status) {
        return new Count(batches.count(kind.rights().scopeOf(actor), kind.name(), status));
    }

    /** Rows of a batch in the sheet's order, of a status or under a rule when one is named. */
    public Page<ImportRowView> rows(
            HttpRequest<?> request,
            Actor actor,
            ImportKind kind,
            String id,
            @Nullable RowStatus status,
            @Nullable String rule,
            PageRequest page) {
        Batch batch = find(actor, kind, id);
        Words words = words(request, kind, batch);
        Page<RowPages.Placed> found =
                Page.of(rowPages.page(batch, new RowPages.Wanted(status, rule), page), page, RowPages.Placed::place);
        return found.map(placed -> Views.of(placed.row(), kind, words));
    }

    /** The sender's own rows with the reasons, all or those of a status, as a workbook; 409 while not all are judged. */
    public HttpResponse<StreamedFile> result(
            HttpRequest<?> request, Actor actor, ImportKind kind, String id, @Nullable RowStatus status) {
        Batch batch = find(actor, kind, id);
        if (!batch.isChecked()) {
            throw Problem.of(409, "IMPORT_NOT_CHECKED").with("status", batch.status());
        }
        ResultFile.Written written = resultFile.write(
                batch, kind, new RowPages.Wanted(status, null), columns(kind, batch), words(request, kind, batch));
        StreamedFile file = new StreamedFile(
                        written.content(),
                        MediaType.of(WORKBOOK),
                        batch.received().at().toEpochMilli(),
                        written.size())
                .attach(kind.name() + "-import-" + batch.id() + ".xlsx");
        return HttpResponse.ok(file)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, ETags.of(batch.version()));
    }

    /** The empty workbook of a kind, for those who send or look on. */
    public HttpResponse<byte[]> template(Actor actor, ImportKind kind) {
        kind.rights().scopeOf(actor);
        WorkbookForm form = kind.form();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TemplateWorkbook.write(form, bytes);
        String name = form.code() + "-template-v" + form.version() + ".xlsx";
        return HttpResponse.ok(bytes.toByteArray())
                .contentType(MediaType.of(WORKBOOK))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.ETAG, "\"" + form.code() + "-v" + form.version() + "\"");
    }

    private Batch find(Actor actor, ImportKind kind, String id) {
        return batches.find(kind.rights().scopeOf(actor), kind.name(), id).orElseThrow(Problem::notFound);
    }

    private static ImportView view(HttpRequest<?> request, ImportKind kind, Batch batch) {
        return Views.of(batch, words(request, kind, batch), false, false);
    }

    private static Words words(HttpRequest<?> request, ImportKind kind, Batch batch) {
        return new Words(kind.form(), Language.of(request), columns(kind, batch));
    }

    private static List<List<Column>> columns(ImportKind kind, Batch batch) {
        List<List<Column>> columns = new ArrayList<>();
        for (int sheet = 0; sheet < kind.form().sheets().size(); sheet++) {
            columns.add(columns(kind.form().sheet(sheet), batch.columns().get(sheet)));
        }
        return columns;
    }

    private static List<Column> columns(SheetForm form, List<String> pointers) {
        return pointers.stream()
                .flatMap(pointer -> form.columns().stream()
                        .filter(column -> column.pointer().equals(pointer)))
                .toList();
    }
}

package techfin.pledge.workbook.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.StreamingFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportStatus;
import techfin.importkit.RowStatus;
import techfin.importkit.web.ConfirmationRequest;
import techfin.importkit.web.CorrectionRequest;
import techfin.importkit.web.ImportDoor;
import techfin.importkit.web.ImportRowView;
import techfin.importkit.web.ImportView;
import techfin.pledge.workbook.usecase.LoanImports;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Rights in pledges and loans on them by workbook. */
@Controller(LoanImports.PATH)
@Tag(name = "loan-imports")
class LoanImportController {
    private final ImportDoor door;
    private final LoanImports kind;

    LoanImportController(ImportDoor door, LoanImports kind) {
        this.door = door;
        this.kind = kind;
    }

    @Get("/template.xlsx")
    @Produces(ImportDoor.WORKBOOK)
    @Operation(summary = "The empty workbook that a clerk fills in")
    HttpResponse<byte[]> template(Actor actor) {
        return door.template(actor, kind);
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Sends a workbook of rights in pledges and loans on them, .xlsx, as the field file; it is checked in the"
                            + " background",
            description = "Role BANK_CLERK. Two sheets: neighbouring rows of one pledge contract are one pledge; a loan"
                    + " names the contracts of its pledges, of this file or on record. 202 with the batch. The same bytes again: 200 with the batch that they made and"
                    + " alreadyReceived. A corrected result workbook updates its batch; one that says the same"
                    + " as before: 200 and unchanged. Needs no Idempotency-Key: the file is its own.")
    HttpResponse<ImportView> receive(HttpRequest<?> request, Actor actor, StreamingFileUpload file) {
        return door.receive(request, actor, kind, file);
    }

    @Get("{?page*}")
    @Operation(summary = "Batches of the caller's bank, newest first; of all banks for the auditor")
    Page<ImportView> list(
            HttpRequest<?> request,
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @QueryValue @Nullable ImportStatus status) {
        return door.list(request, actor, kind, status, page);
    }

    @Get("/count")
    @Operation(summary = "How many batches the list has under the same filters")
    Count count(Actor actor, @QueryValue @Nullable ImportStatus status) {
        return door.count(actor, kind, status);
    }

    @Get("/{id}")
    @Operation(
            summary = "A batch: how far it is, how its rows stand, what the rules say",
            description = "acceptedRows + rejectedRows + duplicateRows = checkedRows; rows with a warning and rows that"
                    + " were written are among the accepted. Amounts are sums of the loans' principal in yuan. 404 outside the"
                    + " caller's scope.")
    HttpResponse<ImportView> one(HttpRequest<?> request, Actor actor, String id) {
        return door.one(request, actor, kind, id);
    }

    @Get("/{id}/rows{?page*}")
    @Operation(summary = "Rows of a batch in the sheet's order, with what the rules say about them")
    Page<ImportRowView> rows(
            HttpRequest<?> request,
            Actor actor,
            String id,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @QueryValue @Nullable RowStatus status,
            @QueryValue @Nullable @Parameter(description = ImportDoor.RULE) String rule) {
        return door.rows(request, actor, kind, id, status, rule, page);
    }

    @Get("/{id}/result.xlsx")
    @Produces(ImportDoor.WORKBOOK)
    @Operation(
            summary = "The clerk's own rows with the reasons, to be corrected and sent again",
            description = "409 while the rows are not all judged.")
    HttpResponse<StreamedFile> result(
            HttpRequest<?> request,
            Actor actor,
            String id,
            @QueryValue @Nullable @Parameter(description = ImportDoor.RESULT_STATUS) RowStatus status) {
        return door.result(request, actor, kind, id, status);
    }

    @Post("/{id}/corrections")
    @Operation(
            summary = "Corrects cells of a checked batch where they stand; all its rows are judged again",
            description =
                    "Role BANK_CLERK; needs an Idempotency-Key, honours If-Match. 409 while the batch is worked on, and"
                            + " for a row that was written.")
    HttpResponse<ImportView> correct(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid CorrectionRequest body) {
        return door.correct(request, actor, kind, id, body);
    }

    @Post("/{id}/confirmation")
    @Operation(
            summary = "Confirms a checked batch; its pledges and loans are recorded in the background",
            description = "Role BANK_CLERK; needs an Idempotency-Key, honours If-Match. VALID_ROWS records what can be,"
                    + " ALL_OR_NOTHING all rows in one transaction or none.")
    HttpResponse<ImportView> confirm(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid ConfirmationRequest body) {
        return door.confirm(request, actor, kind, id, body);
    }
}

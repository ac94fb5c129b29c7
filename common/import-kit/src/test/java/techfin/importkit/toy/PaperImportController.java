package techfin.importkit.toy;

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
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportStatus;
import techfin.importkit.RowStatus;
import techfin.importkit.web.ConfirmationRequest;
import techfin.importkit.web.CorrectionRequest;
import techfin.importkit.web.ImportDoor;
import techfin.importkit.web.ImportRowView;
import techfin.importkit.web.ImportView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

@Controller(PaperKind.PATH)
class PaperImportController {
    private final ImportDoor door;
    private final PaperKind kind;

    PaperImportController(ImportDoor door, PaperKind kind) {
        this.door = door;
        this.kind = kind;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<ImportView> receive(HttpRequest<?> request, Actor actor, StreamingFileUpload file) {
        return door.receive(request, actor, kind, file);
    }

    @Get("{?page*}")
    Page<ImportView> list(
            HttpRequest<?> request, Actor actor, PageRequest page, @Nullable @QueryValue ImportStatus status) {
        return door.list(request, actor, kind, status, page);
    }

    @Get("/count")
    Count count(Actor actor, @Nullable @QueryValue ImportStatus status) {
        return door.count(actor, kind, status);
    }

    @Get("/template.xlsx")
    @Produces(ImportDoor.WORKBOOK)
    HttpResponse<byte[]> template(Actor actor) {
        return door.template(actor, kind);
    }

    @Get("/{id}")
    HttpResponse<ImportView> one(HttpRequest<?> request, Actor actor, String id) {
        return door.one(request, actor, kind, id);
    }

    @Get("/{id}/rows{?page*}")
    Page<ImportRowView> rows(
            HttpRequest<?> request,
            Actor actor,
            String id,
            PageRequest page,
            @Nullable @QueryValue RowStatus status,
            @Nullable @QueryValue String rule) {
        return door.rows(request, actor, kind, id, status, rule, page);
    }

    @Get("/{id}/result.xlsx")
    @Produces(ImportDoor.WORKBOOK)
    HttpResponse<StreamedFile> result(
            HttpRequest<?> request, Actor actor, String id, @Nullable @QueryValue RowStatus status) {
        return door.result(request, actor, kind, id, status);
    }

    @Post("/{id}/corrections")
    HttpResponse<ImportView> correct(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid CorrectionRequest body) {
        return door.correct(request, actor, kind, id, body);
    }

    @Post("/{id}/confirmation")
    HttpResponse<ImportView> confirm(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid ConfirmationRequest body) {
        return door.confirm(request, actor, kind, id, body);
    }
}

package techfin.loan.provisional.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Reason;
import techfin.loan.provisional.LapsedCase;
import techfin.loan.provisional.Revocation;
import techfin.loan.provisional.RevocationPreview;
import techfin.loan.provisional.usecase.FindRevocations;
import techfin.loan.provisional.usecase.RevokeLapsed;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Runs that revoke provisional filings whose year is over (撤销): previewed for any day, then confirmed. */
@Controller("/api/loan/v1/filing-revocations")
@Tag(name = "provisional filings")
class RevocationController {
    private final RevokeLapsed revokeLapsed;
    private final FindRevocations find;
    private final Idempotency idempotency;

    RevocationController(RevokeLapsed revokeLapsed, FindRevocations find, Idempotency idempotency) {
        this.revokeLapsed = revokeLapsed;
        this.find = find;
        this.idempotency = idempotency;
    }

    /** Why the run is made: a code such as {@code YEAR_END} and words that the banks read. */
    @Introspected
    @Schema(name = "FilingRevocationReason")
    record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {
        Reason toReason() {
            return new Reason(code, text);
        }
    }

    /** A run for a day. */
    @Introspected
    @Schema(name = "FilingRevocationRequest")
    record RevocationRequest(
            @NotNull LocalDate on, @NotNull @Valid ReasonRequest reason) {}

    /**
     * What a run would revoke.
     *
     * @param filedAmount yuan; sum over the cases
     */
    @Schema(name = "FilingRevocationPreview")
    record PreviewAnswer(LocalDate on, int count, long enterprises, String filedAmount, List<CaseView> cases) {}

    @Get("/preview")
    @Operation(
            summary = "The filings that a run for the day would revoke; its ETag covers all of them",
            description = "Role BUREAU_REVIEWER. Filings of the years before; on 31 December of the year itself too.")
    HttpResponse<PreviewAnswer> preview(HttpRequest<?> request, Actor actor, @QueryValue LocalDate on) {
        RevocationPreview preview = revokeLapsed.preview(actor, on);
        PreviewAnswer answer = new PreviewAnswer(
                preview.on(),
                preview.cases().size(),
                preview.enterprises(),
                preview.filedAmount().toString(),
                preview.cases().stream().map(one -> CaseView.of(request, one)).toList());
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, ETags.ofDigest(preview.digest()));
    }

    @Post
    @Operation(
            summary = "Revokes exactly the filings that the preview showed",
            description = "Role BUREAU_REVIEWER; needs If-Match with the ETag of the preview and an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<RevocationView> confirm(HttpRequest<?> request, Actor actor, @Body @Valid RevocationRequest body) {
        return idempotency.once(actor, request, body, RevocationView.class, () -> {
            Revocation run =
                    revokeLapsed.confirm(actor, body.on(), body.reason().toReason(), now -> checkUnmoved(request, now));
            return HttpResponse.created(
                            RevocationView.of(request, run), URI.create("/api/loan/v1/filing-revocations/" + run.id()))
                    .header(HttpHeaders.ETAG, ETags.of(1));
        });
    }

    @Get
    @Operation(
            summary = "Runs, newest first, without their cases",
            description = "Roles BUREAU_REVIEWER, BUREAU_APPROVER and AUDITOR.")
    Page<RevocationView> list(Actor actor, @Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
        List<RevocationView> rows =
                find.page(actor, page).stream().map(RevocationView::inList).toList();
        return Page.of(rows, page, RevocationView::id);
    }

    @Get("/count")
    @Operation(summary = "How many runs there are")
    Count count(Actor actor) {
        return new Count(find.count(actor));
    }

    @Get("/{id}")
    @Operation(summary = "One run with its cases")
    HttpResponse<RevocationView> one(HttpRequest<?> request, Actor actor, String id) {
        return HttpResponse.ok(RevocationView.of(request, find.one(actor, id))).header(HttpHeaders.ETAG, ETags.of(1));
    }

    private void checkUnmoved(HttpRequest<?> request, RevocationPreview now) {
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        IfMatch.check(
                request,
                ETags.ofDigest(now.digest()),
                () -> cited == null
                        ? List.of()
                        : find.since(cited.replace("\"", "").strip(), now).stream()
                                .map(moved -> new Difference(
                                        moved.pointer(), told(request, moved.was()), told(request, moved.now())))
                                .toList());
    }

    private static @Nullable Object told(HttpRequest<?> request, @Nullable Object value) {
        return value instanceof LapsedCase one ? CaseView.of(request, one) : value;
    }
}

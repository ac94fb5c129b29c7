package techfin.loan.provisional.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Evaluation;
import techfin.loan.filing.Loan;
import techfin.loan.filing.usecase.AskLibrary;
import techfin.loan.filing.usecase.LoanView;
import techfin.loan.provisional.usecase.CompleteQualification;
import techfin.loan.provisional.usecase.FindProvisional;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Filings made with last year's library number (临时备案), and their completion. */
@Controller("/api/loan/v1")
@Tag(name = "provisional filings")
class ProvisionalController {
    private final FindProvisional find;
    private final CompleteQualification complete;
    private final AskLibrary askLibrary;
    private final Idempotency idempotency;

    ProvisionalController(
            FindProvisional find, CompleteQualification complete, AskLibrary askLibrary, Idempotency idempotency) {
        this.find = find;
        this.complete = complete;
        this.askLibrary = askLibrary;
        this.idempotency = idempotency;
    }

    /** The qualification of the filing's year: a library number or an evaluation, not both. */
    @Introspected
    @Schema(name = "QualificationRequest")
    record QualificationRequest(
            @Size(min = 4, max = 32) @Pattern(regexp = "[0-9A-Za-z]+") @Nullable
            String libraryNumber,

            @Valid @Nullable EvaluationRequest evaluation) {}

    /** A passed evaluation. */
    @Introspected
    @Schema(name = "EvaluationRequest")
    record EvaluationRequest(
            @NotNull Evaluation.Kind kind,

            @NotNull LocalDate passedOn,

            @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}\\p{P}]+") @Nullable
            String reference) {
        Evaluation toEvaluation() {
            return new Evaluation(kind, passedOn, reference);
        }
    }

    @Get("/provisional-filings")
    @Operation(
            summary = "Accepted filings that will lapse unless they are completed, newest first",
            description = "Those submitted by the day `on` (default: today), inside the caller's scope.")
    Page<CaseView> list(
            HttpRequest<?> request,
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @QueryValue @Nullable LocalDate on) {
        List<CaseView> rows = find.page(actor, find.day(on), page).stream()
                .map(one -> CaseView.of(request, one))
                .toList();
        return Page.of(rows, page, CaseView::id);
    }

    @Get("/provisional-filings/count")
    @Operation(summary = "How many filings the list has under the same filters")
    Count count(Actor actor, @QueryValue @Nullable LocalDate on) {
        return new Count(find.count(actor, find.day(on)));
    }

    @Post("/loans/{id}/qualification")
    @Operation(
            summary = "Completes a provisional filing with the library number or the evaluation of its year",
            description = "Role BANK_CLERK; needs an Idempotency-Key.")
    HttpResponse<LoanView> qualification(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid QualificationRequest body) {
        EvaluationRequest given = body.evaluation();
        Evaluation evaluation = given == null ? null : given.toEvaluation();
        String authorization =
                request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION).orElse("");
        return idempotency.once(
                actor,
                request,
                body,
                LoanView.class,
                () -> askLibrary.beforeCompleting(actor, authorization, id, body.libraryNumber()),
                asked -> {
                    Loan loan = complete.complete(actor, id, body.libraryNumber(), evaluation, asked);
                    return HttpResponse.ok(LoanView.of(loan)).header("ETag", ETags.of(loan.version()));
                });
    }
}

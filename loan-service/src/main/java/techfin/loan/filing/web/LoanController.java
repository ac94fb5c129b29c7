package techfin.loan.filing.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import techfin.loan.filing.Loan;
import techfin.loan.filing.usecase.AskLibrary;
import techfin.loan.filing.usecase.CorrectLoan;
import techfin.loan.filing.usecase.DecideLoan;
import techfin.loan.filing.usecase.FindLoans;
import techfin.loan.filing.usecase.LoanView;
import techfin.loan.filing.usecase.RecordLoan;
import techfin.loankit.filing.web.DecisionRequest;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Loan records: recorded by banks, decided by checkers and the bureau, seen by whom they concern. */
@Controller("/api/loan/v1/loans")
@Tag(name = "loans")
class LoanController {
    private final RecordLoan recordLoan;
    private final DecideLoan decideLoan;
    private final CorrectLoan correctLoan;
    private final FindLoans findLoans;
    private final AskLibrary askLibrary;
    private final Idempotency idempotency;

    LoanController(
            RecordLoan recordLoan,
            DecideLoan decideLoan,
            CorrectLoan correctLoan,
            FindLoans findLoans,
            AskLibrary askLibrary,
            Idempotency idempotency) {
        this.recordLoan = recordLoan;
        this.decideLoan = decideLoan;
        this.correctLoan = correctLoan;
        this.findLoans = findLoans;
        this.askLibrary = askLibrary;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Records a loan for filing",
            description = "Role BANK_CLERK; needs an Idempotency-Key. The library number is looked up in the library of"
                    + " qualifications: libraryCheck says what that knows; a warning says that it knows nothing or does"
                    + " not answer, which never refuses a filing.")
    @Status(HttpStatus.CREATED)
    HttpResponse<LoanView> record(HttpRequest<?> request, Actor actor, @Body @Valid LoanRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                LoanView.class,
                () -> askLibrary.beforeStating(actor, authorization(request), body.toRecord()),
                asked -> {
                    Loan loan = recordLoan.record(actor, body.toRecord(), asked);
                    return HttpResponse.created(view(request, loan), URI.create("/api/loan/v1/loans/" + loan.id()))
                            .header("ETag", ETags.of(loan.version()));
                });
    }

    @Get
    @Operation(
            summary = "Loans inside the caller's scope, newest first",
            description =
                    "With a range the list is ordered by what the range is of, largest first: by day of decision, of"
                            + " disbursement or of maturity, or by principal; with several ranges by the first of these.")
    Page<LoanView> list(
            HttpRequest<?> request,
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean LoanListQuery query) {
        return findLoans.page(actor, query.toFilter(actor), page).map(loan -> view(request, loan));
    }

    @Get("/count")
    @Operation(summary = "How many loans the list has under the same filters")
    Count count(Actor actor, @RequestBean LoanListQuery query) {
        return new Count(findLoans.count(actor, query.toFilter(actor)));
    }

    @Get("/{id}")
    @Operation(summary = "One loan; 404 outside the caller's scope")
    HttpResponse<LoanView> one(HttpRequest<?> request, Actor actor, String id) {
        Loan loan = findLoans.one(actor, id);
        LoanView view = LoanView.of(loan, LoanWords.in(request), findLoans.changedSinceReturned(loan));
        return HttpResponse.ok(view).header("ETag", ETags.of(loan.version()));
    }

    @Post("/{id}/decisions")
    @Operation(
            summary = "Releases, accepts, returns, rejects or revokes a loan",
            description =
                    "Needs If-Match with the ETag that the decider saw, and an Idempotency-Key. Before it is released"
                            + " or accepted its library number is looked up again.")
    HttpResponse<LoanView> decide(HttpRequest<?> request, Actor actor, String id, @Body @Valid DecisionRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                LoanView.class,
                () -> askLibrary.beforeDeciding(actor, authorization(request), id, body.decision()),
                asked -> answer(
                        request,
                        decideLoan.decide(
                                actor,
                                id,
                                body.decision(),
                                body.toReason(),
                                body.toFields(),
                                asked,
                                now -> checkUnmoved(request, now))));
    }

    @Post("/{id}/corrections")
    @Operation(
            summary = "Corrects a returned loan: the whole record, changed only where the reviewer marked it",
            description = "Role BANK_CLERK; needs If-Match with the ETag that the clerk saw, and an Idempotency-Key.")
    HttpResponse<LoanView> correct(HttpRequest<?> request, Actor actor, String id, @Body @Valid LoanRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                LoanView.class,
                () -> askLibrary.beforeStating(actor, authorization(request), body.toRecord()),
                asked -> answer(
                        request,
                        correctLoan.correct(actor, id, body.toRecord(), asked, now -> checkUnmoved(request, now))));
    }

    @Get("/{id}/timeline")
    @Operation(summary = "Everything that happened to a loan, oldest first")
    Timeline timeline(Actor actor, String id) {
        return new Timeline(findLoans.timeline(actor, id));
    }

    /** Events of one loan. */
    record Timeline(List<AuditEntry> items) {}

    private static String authorization(HttpRequest<?> request) {
        return request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION).orElse("");
    }

    private void checkUnmoved(HttpRequest<?> request, Loan now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> findLoans.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private static HttpResponse<LoanView> answer(HttpRequest<?> request, Loan loan) {
        return HttpResponse.ok(view(request, loan)).header("ETag", ETags.of(loan.version()));
    }

    private static LoanView view(HttpRequest<?> request, Loan loan) {
        return LoanView.of(loan, LoanWords.in(request));
    }
}

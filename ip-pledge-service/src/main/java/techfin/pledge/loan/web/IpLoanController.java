package techfin.pledge.loan.web;

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
import techfin.loankit.filing.web.DecisionRequest;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.usecase.CorrectIpLoan;
import techfin.pledge.loan.usecase.DecideIpLoan;
import techfin.pledge.loan.usecase.FindIpLoans;
import techfin.pledge.loan.usecase.IpLoanView;
import techfin.pledge.loan.usecase.RecordIpLoan;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** IP pledge loans: record, list, read, decide. */
@Controller("/api/ip-pledge/v1/loans")
@Tag(name = "loans")
class IpLoanController {
    private final RecordIpLoan record;
    private final DecideIpLoan decide;
    private final CorrectIpLoan correct;
    private final FindIpLoans find;
    private final Idempotency idempotency;

    IpLoanController(
            RecordIpLoan record,
            DecideIpLoan decide,
            CorrectIpLoan correct,
            FindIpLoans find,
            Idempotency idempotency) {
        this.record = record;
        this.decide = decide;
        this.correct = correct;
        this.find = find;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Records a loan on registered pledges for filing",
            description = "Role BANK_CLERK; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<IpLoanView> record(HttpRequest<?> request, Actor actor, @Body @Valid IpLoanRequest body) {
        return idempotency.once(actor, request, body, IpLoanView.class, () -> {
            IpLoan loan = find.told(actor, record.record(actor, body.toRecord()));
            return HttpResponse.created(view(request, loan), URI.create("/api/ip-pledge/v1/loans/" + loan.id()))
                    .header("ETag", ETags.of(loan.version()));
        });
    }

    @Get
    @Operation(summary = "Loans inside the caller's scope, newest first")
    Page<IpLoanView> list(
            HttpRequest<?> request,
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean IpLoanListQuery query) {
        return find.page(actor, query.toFilter(), page).map(loan -> view(request, loan));
    }

    @Get("/count")
    @Operation(summary = "How many loans the list has under the same filters")
    Count count(Actor actor, @RequestBean IpLoanListQuery query) {
        return new Count(find.count(actor, query.toFilter()));
    }

    @Get("/{id}")
    @Operation(summary = "One loan; 404 outside the caller's scope")
    HttpResponse<IpLoanView> one(HttpRequest<?> request, Actor actor, String id) {
        return answer(request, actor, find.one(actor, id));
    }

    @Post("/{id}/decisions")
    @Operation(
            summary = "Releases, accepts, returns, rejects or revokes a loan",
            description = "Needs If-Match with the ETag that the decider saw, and an Idempotency-Key. The IP office"
                    + " (IP_OFFICE_REVIEWER) decides what the bank's checker released.")
    HttpResponse<IpLoanView> decide(HttpRequest<?> request, Actor actor, String id, @Body @Valid DecisionRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                IpLoanView.class,
                () -> answer(
                        request,
                        actor,
                        decide.decide(
                                actor,
                                id,
                                body.decision(),
                                body.toReason(),
                                body.toFields(),
                                now -> checkUnmoved(request, now))));
    }

    @Post("/{id}/corrections")
    @Operation(
            summary = "Corrects a returned loan: the whole record, changed only where the reviewer marked it",
            description = "Role BANK_CLERK; needs If-Match with the ETag that the clerk saw, and an Idempotency-Key.")
    HttpResponse<IpLoanView> correct(HttpRequest<?> request, Actor actor, String id, @Body @Valid IpLoanRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                IpLoanView.class,
                () -> answer(
                        request,
                        actor,
                        correct.correct(actor, id, body.toRecord(), now -> checkUnmoved(request, now))));
    }

    @Get("/{id}/timeline")
    @Operation(summary = "Everything that happened to a loan, oldest first")
    Timeline timeline(Actor actor, String id) {
        return new Timeline(find.timeline(actor, id));
    }

    /** Events of one loan. */
    record Timeline(List<AuditEntry> items) {}

    private void checkUnmoved(HttpRequest<?> request, IpLoan now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> find.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private HttpResponse<IpLoanView> answer(HttpRequest<?> request, Actor actor, IpLoan loan) {
        return HttpResponse.ok(view(request, find.told(actor, loan))).header("ETag", ETags.of(loan.version()));
    }

    private static IpLoanView view(HttpRequest<?> request, IpLoan loan) {
        return IpLoanView.of(loan, IpLoanWords.in(request));
    }
}

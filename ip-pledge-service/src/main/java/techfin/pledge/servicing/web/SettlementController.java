package techfin.pledge.servicing.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import techfin.loankit.servicing.usecase.HeldLoan;
import techfin.loankit.servicing.usecase.SettleLoan;
import techfin.loankit.servicing.web.SettlementRequest;
import techfin.loankit.servicing.web.SettlementReversalRequest;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.usecase.FindIpLoans;
import techfin.pledge.loan.usecase.IpLoanView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** The end of a loan: reported by the bank, confirmed by a second person there, taken back when it was wrong. */
@Controller("/api/ip-pledge/v1/loans/{id}/settlement")
@Tag(name = "servicing")
class SettlementController {
    private final SettleLoan settle;
    private final FindIpLoans find;
    private final Idempotency idempotency;

    SettlementController(SettleLoan settle, FindIpLoans find, Idempotency idempotency) {
        this.settle = settle;
        this.find = find;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Reports that the loan is repaid in full",
            description = "Role BANK_CLERK or BANK_CHECKER; needs an Idempotency-Key.")
    HttpResponse<IpLoanView> report(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid SettlementRequest body) {
        return idempotency.once(actor, request, body, IpLoanView.class, () -> {
            settle.report(actor, id, body.toSettlement());
            return answer(request, actor, id);
        });
    }

    @Post("/confirmation")
    @Operation(
            summary = "Confirms the settlement as a second person at the bank",
            description = "Role BANK_CHECKER, not the reporter; needs If-Match with the loan's ETag and an"
                    + " Idempotency-Key.")
    HttpResponse<IpLoanView> confirm(HttpRequest<?> request, Actor actor, String id) {
        return idempotency.once(actor, request, null, IpLoanView.class, () -> {
            settle.confirm(actor, id, now -> checkUnmoved(request, actor, now));
            return answer(request, actor, id);
        });
    }

    @Post("/reversal")
    @Operation(
            summary = "Takes a wrong settlement back: the loan runs again with what was outstanding before",
            description = "Role BANK_CHECKER or IP_OFFICE_REVIEWER; needs If-Match with the loan's ETag and an"
                    + " Idempotency-Key. Not while a subsidy application rests on the settlement. Where other loans have"
                    + " taken what had become free, the warning PLEDGE_OVERDRAWN says by how much.")
    HttpResponse<IpLoanView> reverse(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid SettlementReversalRequest body) {
        return idempotency.once(actor, request, body, IpLoanView.class, () -> {
            settle.reverse(actor, id, body.reason().toReason(), now -> checkUnmoved(request, actor, now));
            return answer(request, actor, id);
        });
    }

    private void checkUnmoved(HttpRequest<?> request, Actor actor, HeldLoan now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> find.since(find.one(actor, now.id()), request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private HttpResponse<IpLoanView> answer(HttpRequest<?> request, Actor actor, String id) {
        IpLoan loan = find.told(actor, find.one(actor, id));
        Language language = Language.of(request);
        IpLoanView view = IpLoanView.of(
                loan, warning -> ProblemTexts.loaded().text(language, warning.code(), Map.copyOf(warning.values())));
        return HttpResponse.ok(view).header("ETag", ETags.of(loan.version()));
    }
}

package techfin.loan.servicing.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.Settlement;
import techfin.loan.filing.Loan;
import techfin.loan.filing.usecase.FindLoans;
import techfin.loan.filing.usecase.LoanView;
import techfin.loan.servicing.usecase.SettleLoan;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;

/** The end of a loan: reported by the bank, confirmed by a second person there, taken back when it was wrong. */
@Controller("/api/loan/v1/loans/{id}/settlement")
@Tag(name = "servicing")
class SettlementController {
    private final SettleLoan settle;
    private final FindLoans find;
    private final Idempotency idempotency;

    SettlementController(SettleLoan settle, FindLoans find, Idempotency idempotency) {
        this.settle = settle;
        this.find = find;
        this.idempotency = idempotency;
    }

    /** The bank's word that the loan is repaid in full. */
    @Introspected
    @Schema(name = "SettlementRequest")
    record SettlementRequest(
            @NotNull LocalDate settledOn,

            @Min(0) @Max(36500) @Nullable Integer overdueDays) {}

    /** The taking back of a settlement. */
    @Introspected
    @Schema(name = "SettlementReversalRequest")
    record SettlementReversalRequest(@NotNull @Valid ReasonRequest reason) {}

    @Post
    @Operation(
            summary = "Reports that the loan is repaid in full",
            description = "Role BANK_CLERK or BANK_CHECKER; needs an Idempotency-Key.")
    HttpResponse<LoanView> report(HttpRequest<?> request, Actor actor, String id, @Body @Valid SettlementRequest body) {
        int overdueDays = body.overdueDays() == null ? 0 : body.overdueDays();
        return idempotency.once(
                actor,
                request,
                body,
                LoanView.class,
                () -> answer(settle.report(actor, id, new Settlement(body.settledOn(), overdueDays))));
    }

    @Post("/confirmation")
    @Operation(
            summary = "Confirms the settlement as a second person at the bank",
            description = "Role BANK_CHECKER, not the reporter; needs If-Match with the loan's ETag and an"
                    + " Idempotency-Key.")
    HttpResponse<LoanView> confirm(HttpRequest<?> request, Actor actor, String id) {
        return idempotency.once(
                actor,
                request,
                null,
                LoanView.class,
                () -> answer(settle.confirm(actor, id, now -> checkUnmoved(request, now))));
    }

    @Post("/reversal")
    @Operation(
            summary = "Takes a wrong settlement back: the loan runs again with what was outstanding before",
            description = "Role BANK_CHECKER or BUREAU_REVIEWER; needs If-Match with the loan's ETag and an"
                    + " Idempotency-Key. Not while a subsidy application rests on the settlement.")
    HttpResponse<LoanView> reverse(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid SettlementReversalRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                LoanView.class,
                () -> answer(settle.reverse(actor, id, body.reason().toReason(), now -> checkUnmoved(request, now))));
    }

    private void checkUnmoved(HttpRequest<?> request, Loan now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> find.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private static HttpResponse<LoanView> answer(Loan loan) {
        return HttpResponse.ok(LoanView.of(loan)).header("ETag", ETags.of(loan.version()));
    }
}

package techfin.pledge.appraisal.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import techfin.pledge.appraisal.usecase.AppraisalView;
import techfin.pledge.appraisal.usecase.AppraiseRight;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.idempotency.Idempotency;

/** Appraisals of a right. */
@Controller("/api/ip-pledge/v1/rights/{id}/appraisals")
@Tag(name = "rights")
class AppraisalController {
    private final AppraiseRight appraise;
    private final Idempotency idempotency;

    AppraisalController(AppraiseRight appraise, Idempotency idempotency) {
        this.appraise = appraise;
        this.idempotency = idempotency;
    }

    /** Appraisals of one right. */
    record RightAppraisals(List<AppraisalView> items) {}

    @Post
    @Operation(
            summary = "Records what a right was appraised at; earlier appraisals stay",
            description = "Role BANK_CLERK; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<AppraisalView> appraisal(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid AppraisalRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                AppraisalView.class,
                () -> HttpResponse.created(AppraisalView.of(appraise.record(actor, id, body.draft()))));
    }

    @Get
    @Operation(
            summary = "Appraisals of a right, the latest valuation first",
            description = "A bank sees its own; the IP office, the bureau, the payer and the auditor see all.")
    RightAppraisals appraisals(Actor actor, String id) {
        return new RightAppraisals(
                appraise.of(actor, id).stream().map(AppraisalView::of).toList());
    }
}

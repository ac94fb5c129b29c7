package techfin.loan.subsidy.web;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.loan.subsidy.ApplicationStatus;
import techfin.loan.subsidy.Preview;
import techfin.loan.subsidy.PreviewTag;
import techfin.loan.subsidy.usecase.ApplicationView;
import techfin.loan.subsidy.usecase.DecideApplication;
import techfin.loan.subsidy.usecase.FindApplications;
import techfin.loan.subsidy.usecase.FindApplications.Found;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Subsidy applications: what they give, why, and who decided. */
@Controller("/api/loan/v1/subsidy-applications")
@Tag(name = "subsidy")
class ApplicationController {
    private final FindApplications find;
    private final DecideApplication decide;
    private final Idempotency idempotency;

    ApplicationController(FindApplications find, DecideApplication decide, Idempotency idempotency) {
        this.find = find;
        this.decide = decide;
        this.idempotency = idempotency;
    }

    /** A decision; a refusal needs a reason. */
    @Introspected
    @Schema(name = "SubsidyDecisionRequest")
    record DecisionRequest(
            @NotNull DecideApplication.Decision decision,

            @Valid @Nullable ReasonRequest reason) {}

    /** Why: a code such as {@code VOUCHER_DOUBTFUL} and words. */
    @Introspected
    @Schema(name = "SubsidyDecisionReason")
    record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    /** A receipt that any program can recompute, with its digest. */
    @Schema(name = "SubsidyReceipt")
    record ReceiptAnswer(Map<String, @Nullable Object> receipt, String receiptDigest) {}

    @Get
    @Operation(summary = "Applications inside the caller's scope, newest first")
    Page<ApplicationView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @QueryValue @Nullable String roundId,
            @QueryValue @Nullable ApplicationStatus status) {
        List<ApplicationView> rows = find.page(actor, roundId, status, page).stream()
                .map(found -> found.viewFor(actor))
                .toList();
        return Page.of(rows, page, ApplicationView::id);
    }

    @Get("/count")
    @Operation(summary = "How many applications the list has under the same filters")
    Count count(Actor actor, @QueryValue @Nullable String roundId, @QueryValue @Nullable ApplicationStatus status) {
        return new Count(find.count(actor, roundId, status));
    }

    @Get("/{id}")
    @Operation(summary = "One application; its ETag covers everything that a decision rests on")
    HttpResponse<ApplicationView> one(Actor actor, String id) {
        return answer(actor, find.one(actor, id));
    }

    @Get("/{id}/receipt")
    @Operation(summary = "Every input and step of the amount: as approved, or as it would be now")
    ReceiptAnswer receipt(Actor actor, String id) {
        Found found = find.one(actor, id);
        return new ReceiptAnswer(
                found.entitlement().receipt(), found.entitlement().receiptDigest());
    }

    @Post("/{id}/decisions")
    @Operation(
            summary = "Approves exactly what the preview showed, or rejects",
            description = "Role BUREAU_APPROVER, not the preparer; needs If-Match with the ETag of the preview and an"
                    + " Idempotency-Key.")
    HttpResponse<ApplicationView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid DecisionRequest body) {
        ReasonRequest given = body.reason();
        DecideApplication.Reason reason =
                given == null ? null : new DecideApplication.Reason(given.code(), given.text());
        return idempotency.once(
                actor,
                request,
                body,
                ApplicationView.class,
                () -> answer(
                        actor, decide.decide(actor, id, body.decision(), reason, now -> checkUnmoved(request, now))));
    }

    private static HttpResponse<ApplicationView> answer(Actor actor, Found found) {
        return HttpResponse.ok(found.viewFor(actor)).header("ETag", found.entityTagFor(actor));
    }

    private static void checkUnmoved(HttpRequest<?> request, Found now) {
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        IfMatch.check(request, now.entityTag(), () -> differences(cited, now));
    }

    private static List<Difference> differences(@Nullable String cited, Found now) {
        Preview preview = now.preview();
        PreviewTag was = cited == null ? null : PreviewTag.read(cited).orElse(null);
        if (was == null || preview == null) {
            return List.of(new Difference("/status", null, now.application().status()));
        }
        Map<String, Object> current = PreviewTag.of(now.application(), preview).fields();
        List<Difference> found = new ArrayList<>();
        was.fields().forEach((pointer, value) -> {
            if (!Objects.equals(value, current.get(pointer))) {
                found.add(new Difference(pointer, value, current.get(pointer)));
            }
        });
        return found;
    }
}

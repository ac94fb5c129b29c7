package techfin.subsidykit.application.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.application.usecase.ApplicationView;
import techfin.subsidykit.application.usecase.CaseCount;
import techfin.subsidykit.application.usecase.CorrectApplication;
import techfin.subsidykit.application.usecase.FindApplications;
import techfin.subsidykit.application.usecase.FoundCase;
import techfin.subsidykit.application.usecase.SeenCase;
import techfin.subsidykit.application.usecase.ShowApplication;

/** Subsidy applications: where the money is, what they give, why. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-applications")
@Tag(name = "subsidy")
public class ApplicationController {
    private final FindApplications find;
    private final CorrectApplication correct;
    private final ShowApplication show;
    private final SeenCase seen;
    private final Idempotency idempotency;

    ApplicationController(
            FindApplications find,
            CorrectApplication correct,
            ShowApplication show,
            SeenCase seen,
            Idempotency idempotency) {
        this.find = find;
        this.correct = correct;
        this.show = show;
        this.seen = seen;
        this.idempotency = idempotency;
    }

    /** A receipt that any program can recompute, with its digest. */
    @Schema(name = "SubsidyReceipt")
    public record ReceiptAnswer(Map<String, @Nullable Object> receipt, String receiptDigest) {}

    @Get
    @Operation(summary = "Applications inside the caller's scope, newest first")
    Page<ApplicationView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean CaseListQuery query) {
        List<ApplicationView> rows = find.page(actor, query.toWanted(), page).stream()
                .map(found -> show.line(found, actor))
                .toList();
        return Page.of(rows, page, ApplicationView::id);
    }

    @Get("/count")
    @Operation(
            summary = "How many applications the list has under the same filters",
            description = "withTotal=true adds what they give together; the total is null where they are too many to be"
                    + " calculated at once.")
    CaseCount count(Actor actor, @RequestBean CaseListQuery query, @QueryValue @Nullable Boolean withTotal) {
        return find.count(actor, query.toWanted(), Boolean.TRUE.equals(withTotal));
    }

    @Get("/{id}")
    @Operation(summary = "One application: state, holder, deadline, amount; its ETag covers what a decision rests on")
    HttpResponse<ApplicationView> one(Actor actor, String id) {
        return answer(actor, find.one(actor, id));
    }

    @Get("/{id}/receipt")
    @Operation(summary = "Every input and step of the amount: as listed, or as it would be now")
    ReceiptAnswer receipt(Actor actor, String id) {
        FoundCase found = find.one(actor, id);
        return new ReceiptAnswer(found.proof().receipt(), found.proof().receiptDigest());
    }

    @Get("/{id}/timeline")
    @Operation(summary = "Everything that happened to the application, oldest first")
    List<AuditEntry> timeline(Actor actor, String id) {
        return find.timeline(actor, id);
    }

    @Post("/{id}/corrections")
    @Operation(
            summary = "Changes a draft, or the marked fields of a returned application",
            description = "The applicant's side; what is left out stays. Needs If-Match and an Idempotency-Key.")
    HttpResponse<ApplicationView> correct(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid DetailsRequest body) {
        return idempotency.once(actor, request, body, ApplicationView.class, () -> {
            correct.correct(actor, id, body.toDetails(), held -> checkUnmoved(request, actor, find.standing(held)));
            return answer(actor, find.one(actor, id));
        });
    }

    private void checkUnmoved(HttpRequest<?> request, Actor actor, FoundCase now) {
        String cited = request.getHeaders().get(HttpHeaders.IF_MATCH);
        IfMatch.check(request, show.entityTag(now, actor), () -> seen.sinceCited(cited, now));
    }

    private HttpResponse<ApplicationView> answer(Actor actor, FoundCase found) {
        return HttpResponse.ok(show.whole(found, actor)).header("ETag", show.entityTag(found, actor));
    }
}

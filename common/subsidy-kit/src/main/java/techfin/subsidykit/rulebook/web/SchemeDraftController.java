package techfin.subsidykit.rulebook.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Introspected;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.subsidykit.rulebook.ReleaseStatus;
import techfin.subsidykit.rulebook.SchemeRelease;
import techfin.subsidykit.rulebook.usecase.DecideDraft;
import techfin.subsidykit.rulebook.usecase.DraftScheme;
import techfin.subsidykit.rulebook.usecase.FindDrafts;
import techfin.subsidykit.rulebook.usecase.SchemeDraftView;

/** New scheme versions: written by an author, released by a second person. */
@Controller("/api/${techfin.service.path}/v1/scheme-drafts")
@Tag(name = "rule book")
public class SchemeDraftController {
    private final DraftScheme draftScheme;
    private final DecideDraft decideDraft;
    private final FindDrafts findDrafts;
    private final Idempotency idempotency;
    private final String path;

    /** The doors to drafts. */
    public SchemeDraftController(
            DraftScheme draftScheme,
            DecideDraft decideDraft,
            FindDrafts findDrafts,
            Idempotency idempotency,
            @Property(name = "techfin.service.path") String service) {
        this.draftScheme = draftScheme;
        this.decideDraft = decideDraft;
        this.findDrafts = findDrafts;
        this.idempotency = idempotency;
        this.path = "/api/" + service + "/v1/scheme-drafts/";
    }

    /** A decision; a refusal needs a reason. */
    @Introspected
    @Schema(name = "SchemeDecisionRequest")
    public record DecisionRequest(
            @NotNull DecideDraft.Decision decision,

            @Valid @Nullable ReasonRequest reason) {}

    /** Why: a code such as {@code CAP_DOUBTFUL} and words. */
    @Introspected
    @Schema(name = "SchemeDecisionReason")
    public record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    /** Keeps a draft. */
    @Post
    @Operation(
            summary = "Writes a new scheme version; nobody calculates with it before its release",
            description = "Role RULE_AUTHOR; needs an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SchemeBody.class)))
    @Status(HttpStatus.CREATED)
    public HttpResponse<SchemeDraftView> draft(
            HttpRequest<?> request, Actor actor, @Body Map<String, @Nullable Object> body) {
        return idempotency.once(actor, request, body, SchemeDraftView.class, () -> {
            SchemeRelease draft = draftScheme.draft(actor, body);
            return HttpResponse.created(SchemeDraftView.of(draft), URI.create(path + draft.id()))
                    .header("ETag", ETags.of(draft.version()));
        });
    }

    /** Drafts, released and refused versions. */
    @Get
    @Operation(
            summary = "Scheme versions written here, newest first",
            description = "Role RULE_AUTHOR, RULE_APPROVER or AUDITOR.")
    public Page<SchemeDraftView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable ReleaseStatus status) {
        List<SchemeDraftView> rows = findDrafts.page(actor, code, status, page).stream()
                .map(SchemeDraftView::of)
                .toList();
        return Page.of(rows, page, SchemeDraftView::id);
    }

    /** How many there are. */
    @Get("/count")
    @Operation(
            summary = "How many the list has under the same filters",
            description = "Role RULE_AUTHOR, RULE_APPROVER or AUDITOR.")
    public Count count(Actor actor, @QueryValue @Nullable String code, @QueryValue @Nullable ReleaseStatus status) {
        return new Count(findDrafts.count(actor, code, status));
    }

    /** One of them. */
    @Get("/{id}")
    @Operation(summary = "One scheme version written here", description = "Role RULE_AUTHOR, RULE_APPROVER or AUDITOR.")
    public HttpResponse<SchemeDraftView> one(Actor actor, String id) {
        return answer(findDrafts.one(actor, id));
    }

    /** Releases or refuses a draft. */
    @Post("/{id}/decisions")
    @Operation(
            summary = "Releases a draft, which then ends its predecessor the day before its own first day, or rejects",
            description = "Role RULE_APPROVER, not the author; needs If-Match and an Idempotency-Key.")
    public HttpResponse<SchemeDraftView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid DecisionRequest body) {
        ReasonRequest given = body.reason();
        DecideDraft.Reason reason = given == null ? null : new DecideDraft.Reason(given.code(), given.text());
        return idempotency.once(
                actor,
                request,
                body,
                SchemeDraftView.class,
                () -> answer(
                        decideDraft.decide(actor, id, body.decision(), reason, now -> checkUnmoved(request, now))));
    }

    private static HttpResponse<SchemeDraftView> answer(SchemeRelease release) {
        return HttpResponse.ok(SchemeDraftView.of(release)).header("ETag", ETags.of(release.version()));
    }

    private static void checkUnmoved(HttpRequest<?> request, SchemeRelease now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> List.of(new Difference(
                        "/status", ReleaseStatus.DRAFT.name(), now.status().name())));
    }
}

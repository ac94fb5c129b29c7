package techfin.rating.declaration.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Role;
import techfin.rating.declaration.usecase.CorrectDeclaration;
import techfin.rating.declaration.usecase.DeclarationLine;
import techfin.rating.declaration.usecase.DeclarationView;
import techfin.rating.declaration.usecase.EnterOfficialValues;
import techfin.rating.declaration.usecase.FindDeclarations;
import techfin.rating.declaration.usecase.FoundDeclaration;
import techfin.rating.declaration.usecase.OpenDeclaration;
import techfin.rating.declaration.usecase.ReviewDeclaration;
import techfin.rating.declaration.usecase.SubmitDeclaration;
import techfin.rating.declaration.usecase.WriteEntries;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.problem.ProblemTexts;
import techfin.servicekit.transaction.UnitOfWork;

/** Yearly data of enterprises: written by themselves, verified by the counties and the bureau. */
@Controller("/api/rating/v1/declarations")
@Tag(name = "declarations")
class DeclarationController {
    private static final String PATH = "/api/rating/v1/declarations/";

    private final OpenDeclaration open;
    private final WriteEntries write;
    private final SubmitDeclaration submit;
    private final ReviewDeclaration review;
    private final EnterOfficialValues official;
    private final CorrectDeclaration correct;
    private final FindDeclarations find;
    private final Idempotency idempotency;
    private final UnitOfWork work;

    DeclarationController(
            OpenDeclaration open,
            WriteEntries write,
            SubmitDeclaration submit,
            ReviewDeclaration review,
            EnterOfficialValues official,
            CorrectDeclaration correct,
            FindDeclarations find,
            Idempotency idempotency,
            UnitOfWork work) {
        this.open = open;
        this.write = write;
        this.submit = submit;
        this.review = review;
        this.official = official;
        this.correct = correct;
        this.find = find;
        this.idempotency = idempotency;
        this.work = work;
    }

    @Post
    @Operation(
            operationId = "openDeclaration",
            summary = "Opens the declaration of a full year",
            description = "Role ENTERPRISE; needs an Idempotency-Key. 409 with a link when the year has one.")
    @Status(HttpStatus.CREATED)
    HttpResponse<DeclarationView> open(HttpRequest<?> request, Actor actor, @Body @Valid OpenRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                DeclarationView.class,
                () -> created(request, actor, open.open(actor, body.year())));
    }

    @Get
    @Operation(
            operationId = "listDeclarations",
            summary = "Declarations inside the caller's scope, the newest first",
            description = "An enterprise sees its own, a county those of enterprises seated with it today.")
    Page<DeclarationLine> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean DeclarationListQuery query) {
        return find.page(actor, query.toFilter(), page);
    }

    @Get("/count")
    @Operation(operationId = "countDeclarations", summary = "How many declarations the list has under the same filters")
    Count count(Actor actor, @RequestBean DeclarationListQuery query) {
        return new Count(find.count(actor, query.toFilter()));
    }

    @Get("/{id}")
    @Operation(
            operationId = "showDeclaration",
            summary = "One declaration with its task list and what it comes to; 404 outside the caller's scope",
            description = "Every item says how it stands, what is declared, what an official source states in its"
                    + " place, and the difference. Every indicator names the facts that it follows from.")
    HttpResponse<DeclarationView> one(HttpRequest<?> request, Actor actor, String id) {
        return answer(request, actor, find.one(actor, id));
    }

    @Put("/{id}/entries")
    @Operation(
            operationId = "writeDeclarationEntries",
            summary = "Writes entries of a draft, some at a time and in any state of completeness",
            description = "Role ENTERPRISE. Needs If-Match with the ETag that was seen; what says what is there already"
                    + " changes nothing and passes with an older one. Of a declaration that was sent back only marked"
                    + " entries change.")
    HttpResponse<DeclarationView> write(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid EntriesRequest body) {
        if (request.getHeaders().getAll(HttpHeaders.IF_MATCH).isEmpty()) {
            throw Problem.of(428, "IF_MATCH_REQUIRED");
        }
        return work.run(() ->
                answer(request, actor, write.write(actor, id, body.drafts(), now -> checkUnmoved(request, now))));
    }

    @Post("/{id}/submission")
    @Operation(
            operationId = "submitDeclaration",
            summary = "Hands a declaration in",
            description =
                    "Role ENTERPRISE. Needs If-Match with the ETag that was seen, and an Idempotency-Key. Required"
                            + " items may be missing; contradictions are refused with 409.")
    HttpResponse<DeclarationView> submit(HttpRequest<?> request, Actor actor, String id) {
        return once(request, actor, null, () -> submit.submit(actor, id, now -> checkUnmoved(request, now)));
    }

    @Post("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawDeclaration",
            summary = "Takes a declaration back that nobody took up yet",
            description = "Role ENTERPRISE. Needs If-Match with the ETag that was seen, and an Idempotency-Key.")
    HttpResponse<DeclarationView> withdraw(HttpRequest<?> request, Actor actor, String id) {
        return once(request, actor, null, () -> submit.withdraw(actor, id, now -> checkUnmoved(request, now)));
    }

    @Post("/{id}/decisions")
    @Operation(
            operationId = "decideDeclaration",
            summary = "Takes up, sends back or verifies a declaration",
            description =
                    "Role COUNTY_REVIEWER inside the own divisions, or BUREAU_REVIEWER. Needs If-Match with the ETag"
                            + " that was seen, and an Idempotency-Key. RETURN needs a reason and may mark entries.")
    HttpResponse<DeclarationView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid DeclarationDecisionRequest body) {
        return once(request, actor, body, () -> switch (body.decision()) {
            case TAKE_UP -> review.takeUp(actor, id, now -> checkUnmoved(request, now));
            case RETURN -> review.sendBack(actor, id, body.toReason(), body.marks(), now -> checkUnmoved(request, now));
            case VERIFY -> review.verify(actor, id, body.toReason(), now -> checkUnmoved(request, now));
        });
    }

    @Post("/{id}/official-values")
    @Operation(
            operationId = "enterOfficialValues",
            summary = "Enters values from official sources, which count in place of what was declared",
            description =
                    "Role BUREAU_REVIEWER. Needs If-Match with the ETag that was seen, and an Idempotency-Key. Both"
                            + " values stay on record. Of a verified declaration a new rating input is made.")
    HttpResponse<DeclarationView> official(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid OfficialValuesRequest body) {
        return once(
                request,
                actor,
                body,
                () -> official.enter(
                        actor,
                        id,
                        EntriesRequest.drafts(body.entries()),
                        body.reason(),
                        now -> checkUnmoved(request, now)));
    }

    @Post("/{id}/corrections")
    @Operation(
            operationId = "openDeclarationCorrection",
            summary = "Opens a correction of a verified declaration: a new draft with the old values",
            description = "Role ENTERPRISE. Needs If-Match with the ETag that was seen, and an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<DeclarationView> correct(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid CorrectionRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                DeclarationView.class,
                () -> created(
                        request, actor, correct.correct(actor, id, body.reason(), now -> checkUnmoved(request, now))));
    }

    @Post("/{id}/discard")
    @Operation(
            operationId = "discardDeclarationCorrection",
            summary = "Drops a correction that is being written; the verified declaration stands as it did",
            description =
                    "Role ENTERPRISE. Needs If-Match with the ETag that was seen, and an Idempotency-Key. It stays"
                            + " on record as DISCARDED.")
    HttpResponse<DeclarationView> discard(HttpRequest<?> request, Actor actor, String id) {
        return once(request, actor, null, () -> correct.discard(actor, id, now -> checkUnmoved(request, now)));
    }

    /**
     * Something that happened to a declaration.
     *
     * @param actor who did it, for the offices
     * @param reason what it rested on
     */
    record DeclarationEvent(
            String id,
            Instant at,
            String action,
            @Nullable String actor,
            @Nullable String role,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String reason) {
        static DeclarationEvent of(AuditEntry entry, boolean named) {
            return new DeclarationEvent(
                    entry.id(),
                    entry.at(),
                    entry.action(),
                    named ? entry.actor() : null,
                    named ? entry.role() : null,
                    entry.before(),
                    entry.after(),
                    entry.reason());
        }
    }

    /** Events of one declaration. */
    record DeclarationTimeline(List<DeclarationEvent> items) {}

    @Get("/{id}/timeline")
    @Operation(operationId = "showDeclarationTimeline", summary = "What happened to a declaration, oldest first")
    DeclarationTimeline timeline(Actor actor, String id) {
        FindDeclarations.Timeline timeline = find.timeline(actor, id);
        return new DeclarationTimeline(timeline.entries().stream()
                .map(entry -> DeclarationEvent.of(entry, timeline.namesShown()))
                .toList());
    }

    private HttpResponse<DeclarationView> once(
            HttpRequest<?> request, Actor actor, @Nullable Object body, Supplier<FoundDeclaration> task) {
        return idempotency.once(actor, request, body, DeclarationView.class, () -> answer(request, actor, task.get()));
    }

    private void checkUnmoved(HttpRequest<?> request, FoundDeclaration now) {
        IfMatch.check(
                request,
                ETags.of(now.declaration().version()),
                () -> find.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private static HttpResponse<DeclarationView> created(HttpRequest<?> request, Actor actor, FoundDeclaration found) {
        DeclarationView view = view(request, actor, found);
        return HttpResponse.created(view, URI.create(PATH + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()));
    }

    private static HttpResponse<DeclarationView> answer(HttpRequest<?> request, Actor actor, FoundDeclaration found) {
        DeclarationView view = view(request, actor, found);
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.of(view.version()));
    }

    private static DeclarationView view(HttpRequest<?> request, Actor actor, FoundDeclaration found) {
        Language language = Language.of(request);
        return DeclarationView.of(
                found,
                !actor.has(Role.ENTERPRISE),
                finding -> ProblemTexts.loaded().text(language, finding.code(), Map.copyOf(finding.values())));
    }
}

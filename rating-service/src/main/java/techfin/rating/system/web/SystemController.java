package techfin.rating.system.web;

import com.fasterxml.jackson.databind.JsonNode;
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
import techfin.rating.system.SystemVersion;
import techfin.rating.system.usecase.DecideSystem;
import techfin.rating.system.usecase.FindSystems;
import techfin.rating.system.usecase.SystemView;
import techfin.rating.system.usecase.WriteSystem;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.json.Digests;
import techfin.servicekit.json.PlainJson;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Indicator systems: written by an author, released by an approver, read by everybody. */
@Controller("/api/rating/v1/indicator-systems")
@Tag(name = "indicator systems")
class SystemController {
    private static final String DOCUMENT = "/document";

    private final WriteSystem writeSystem;
    private final DecideSystem decideSystem;
    private final FindSystems findSystems;
    private final Idempotency idempotency;
    private final Digests digests;

    SystemController(
            WriteSystem writeSystem,
            DecideSystem decideSystem,
            FindSystems findSystems,
            Idempotency idempotency,
            Digests digests) {
        this.writeSystem = writeSystem;
        this.decideSystem = decideSystem;
        this.findSystems = findSystems;
        this.idempotency = idempotency;
        this.digests = digests;
    }

    @Post
    @Operation(
            summary = "Writes a version of an indicator system as a draft",
            description =
                    "Role RULE_AUTHOR; needs an Idempotency-Key. Everything that is wrong in the document is named"
                            + " with its pointer. It rates nobody before a second person releases it.")
    @Status(HttpStatus.CREATED)
    HttpResponse<SystemView> write(HttpRequest<?> request, Actor actor, @Body @Valid SystemRequest body) {
        return idempotency.once(actor, request, body, SystemView.class, () -> {
            SystemVersion written = writeSystem.write(
                    actor, PlainJson.of(body.document()), digests.canonical(body.document()), DOCUMENT);
            return HttpResponse.created(
                            SystemView.of(written), URI.create("/api/rating/v1/indicator-systems/" + written.id()))
                    .header("ETag", ETags.of(written.version()));
        });
    }

    @Get
    @Operation(summary = "Versions of indicator systems, the newest first")
    Page<SystemView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean SystemListQuery query) {
        return findSystems.page(query.code(), query.status(), page).map(SystemView::of);
    }

    @Get("/count")
    @Operation(summary = "How many versions the list has under the same filters")
    Count count(Actor actor, @RequestBean SystemListQuery query) {
        return new Count(findSystems.count(query.code(), query.status()));
    }

    /** A version with its whole document. */
    record WholeSystem(SystemView system, JsonNode document) {}

    @Get("/{id}")
    @Operation(summary = "One version with its document")
    HttpResponse<WholeSystem> one(Actor actor, String id) {
        SystemVersion version = findSystems.one(id);
        return HttpResponse.ok(new WholeSystem(SystemView.of(version), digests.parse(version.document())))
                .header("ETag", ETags.of(version.version()));
    }

    /** Events of one version. */
    record SystemTimeline(List<AuditEntry> items) {}

    @Get("/{id}/timeline")
    @Operation(summary = "What happened to a version, oldest first")
    SystemTimeline timeline(Actor actor, String id) {
        return new SystemTimeline(findSystems.timeline(id));
    }

    @Post("/{id}/decisions")
    @Operation(
            summary = "Releases or rejects a draft",
            description = "Role RULE_APPROVER, never its author. Needs If-Match with the ETag that was seen, and an"
                    + " Idempotency-Key. A released version ends the open-ended one before it.")
    HttpResponse<SystemView> decide(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid SystemDecisionRequest body) {
        return idempotency.once(actor, request, body, SystemView.class, () -> {
            SystemVersion decided = decideSystem.decide(
                    actor,
                    id,
                    body.decision().outcome(),
                    body.reason(),
                    now -> IfMatch.check(request, ETags.of(now.version()), List::of));
            return HttpResponse.ok(SystemView.of(decided)).header("ETag", ETags.of(decided.version()));
        });
    }
}

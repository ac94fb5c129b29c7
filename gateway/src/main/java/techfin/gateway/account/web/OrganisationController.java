package techfin.gateway.account.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import techfin.gateway.account.Organisation;
import techfin.gateway.account.OrganisationKind;
import techfin.gateway.account.Organisations;
import techfin.gateway.account.usecase.AddOrganisation;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** The organisations whose people sign in; for administrators. */
@Controller("/api/auth/v1/organisations")
@Tag(name = "administration")
class OrganisationController {
    private final Organisations organisations;
    private final AddOrganisation addOrganisation;
    private final Idempotency idempotency;

    OrganisationController(Organisations organisations, AddOrganisation addOrganisation, Idempotency idempotency) {
        this.organisations = organisations;
        this.addOrganisation = addOrganisation;
        this.idempotency = idempotency;
    }

    /** An organisation to add. */
    @Introspected
    @Schema(name = "NewOrganisation")
    record NewOrganisation(
            OrganisationKind kind,

            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}")
            String code,

            @Size(min = 1, max = Organisation.NAME_LENGTH) @Pattern(regexp = "(?U)\\S(.*\\S)?")
            String name) {}

    /** An organisation. */
    @Schema(name = "Organisation")
    record OrganisationView(String id, OrganisationKind kind, String code, String name) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.id(), organisation.kind(), organisation.code(), organisation.name());
        }
    }

    /** All organisations, in the order in which they were added. */
    @Get
    @Operation(operationId = "listOrganisations")
    Page<OrganisationView> list(Actor actor, PageRequest page) {
        actor.require("ADMIN");
        return Page.of(organisations.list(page.after(), page.limit() + 1), page, Organisation::id)
                .map(OrganisationView::of);
    }

    /** How many there are. */
    @Get("/count")
    @Operation(operationId = "countOrganisations")
    Count count(Actor actor) {
        actor.require("ADMIN");
        return new Count(organisations.count());
    }

    /** One organisation. */
    @Get("/{id}")
    @Operation(operationId = "getOrganisation")
    HttpResponse<OrganisationView> get(Actor actor, String id) {
        actor.require("ADMIN");
        return organisations.byId(id).map(OrganisationController::answer).orElseThrow(Problem::notFound);
    }

    /** Adds an organisation. */
    @Post
    @Operation(operationId = "addOrganisation")
    HttpResponse<OrganisationView> add(Actor actor, @Body NewOrganisation body, HttpRequest<?> request) {
        actor.require("ADMIN");
        return idempotency.once(actor, request, body, OrganisationView.class, () -> {
            Organisation added = addOrganisation.run(actor, body.kind(), body.code(), body.name());
            return HttpResponse.created(
                            OrganisationView.of(added), URI.create("/api/auth/v1/organisations/" + added.id()))
                    .header("ETag", ETags.of(added.version()));
        });
    }

    private static HttpResponse<OrganisationView> answer(Organisation organisation) {
        return HttpResponse.ok(OrganisationView.of(organisation)).header("ETag", ETags.of(organisation.version()));
    }
}

package techfin.subsidykit.round.web;

import io.micronaut.context.annotation.Requires;
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
import java.net.URI;
import java.util.List;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.round.SubsidyRound;
import techfin.subsidykit.round.usecase.ChangeBudget;
import techfin.subsidykit.round.usecase.FindRounds;
import techfin.subsidykit.round.usecase.OpenRound;
import techfin.subsidykit.round.usecase.RoundView;

/** Subsidy rounds: called by the office, seen by everybody. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-rounds")
@Tag(name = "subsidy")
public class RoundController {
    private final OpenRound open;
    private final ChangeBudget changeBudget;
    private final FindRounds rounds;
    private final CaseScopes scopes;
    private final Idempotency idempotency;
    private final ServicePath path;

    RoundController(
            OpenRound open,
            ChangeBudget changeBudget,
            FindRounds rounds,
            CaseScopes scopes,
            Idempotency idempotency,
            ServicePath path) {
        this.open = open;
        this.changeBudget = changeBudget;
        this.rounds = rounds;
        this.scopes = scopes;
        this.idempotency = idempotency;
        this.path = path;
    }

    @Post
    @Operation(
            summary = "Opens a subsidy round",
            description = "Role of the office's reviewer; needs an Idempotency-Key. The scheme version is pinned.")
    @Status(HttpStatus.CREATED)
    HttpResponse<RoundView> open(HttpRequest<?> request, Actor actor, @Body @Valid RoundRequest body) {
        return idempotency.once(actor, request, body, RoundView.class, () -> {
            SubsidyRound round = open.open(actor, body.toCall(scopes.offices().usual()));
            URI location = URI.create(path.of("/subsidy-rounds/", round.id()));
            return HttpResponse.created(RoundView.of(round), location).header("ETag", ETags.of(round.version()));
        });
    }

    @Get("{?page*}")
    @Operation(summary = "Subsidy rounds, newest first")
    Page<RoundView> list(PageRequest page) {
        List<RoundView> rows = rounds.page(page).stream().map(RoundView::of).toList();
        return Page.of(rows, page, RoundView::id);
    }

    @Get("/count")
    @Operation(summary = "How many rounds there are")
    Count count() {
        return new Count(rounds.count());
    }

    @Get("/{id}")
    @Operation(summary = "One round")
    HttpResponse<RoundView> one(String id) {
        SubsidyRound round = rounds.one(id);
        return HttpResponse.ok(RoundView.of(round)).header("ETag", ETags.of(round.version()));
    }

    @Post("/{id}/budget")
    @Operation(
            summary = "Raises or cuts the budget, never below what is granted",
            description = "Role of the office's approver; needs If-Match and an Idempotency-Key.")
    HttpResponse<RoundView> budget(HttpRequest<?> request, Actor actor, String id, @Body @Valid BudgetRequest body) {
        return idempotency.once(actor, request, body, RoundView.class, () -> {
            SubsidyRound round = changeBudget.change(
                    actor,
                    id,
                    body.budget(),
                    body.toParties(),
                    body.reason(),
                    now -> IfMatch.check(request, ETags.of(now.version()), List::of));
            return HttpResponse.ok(RoundView.of(round)).header("ETag", ETags.of(round.version()));
        });
    }
}

package techfin.loan.subsidy.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import techfin.loan.subsidy.SubsidyApplication;
import techfin.loan.subsidy.SubsidyRound;
import techfin.loan.subsidy.usecase.ApplicationView;
import techfin.loan.subsidy.usecase.FileApplication;
import techfin.loan.subsidy.usecase.FindApplications;
import techfin.loan.subsidy.usecase.OpenRound;
import techfin.loan.subsidy.usecase.RoundView;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Subsidy rounds: opened by the bureau, applied to by enterprises. */
@Controller("/api/loan/v1/subsidy-rounds")
@Tag(name = "subsidy")
class RoundController {
    private final OpenRound rounds;
    private final FileApplication fileApplication;
    private final FindApplications findApplications;
    private final Idempotency idempotency;

    RoundController(
            OpenRound rounds,
            FileApplication fileApplication,
            FindApplications findApplications,
            Idempotency idempotency) {
        this.rounds = rounds;
        this.fileApplication = fileApplication;
        this.findApplications = findApplications;
        this.idempotency = idempotency;
    }

    /**
     * A round to open.
     *
     * @param closesOn last day for applications
     * @param grantYear budget year that yearly caps count
     * @param budget yuan for all parties together
     */
    @Introspected
    @Schema(name = "SubsidyRoundRequest")
    record RoundRequest(
            @NotBlank @Size(max = 200) String name,

            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z0-9-]+")
            String schemeCode,

            @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9.-]+")
            String schemeVersion,

            @NotNull LocalDate opensOn,

            @NotNull LocalDate closesOn,

            @NotNull @Min(2000) @Max(2100) Integer grantYear,

            @NotNull @Schema(type = "string", example = "5000000.00")
            Money budget) {
        OpenRound.Call toCall() {
            return new OpenRound.Call(name.strip(), schemeCode, schemeVersion, opensOn, closesOn, grantYear, budget);
        }
    }

    /** The settled loan that the enterprise chose. */
    @Introspected
    @Schema(name = "SubsidyApplicationRequest")
    record ApplicationRequest(@NotBlank @Size(max = 36) String loanId) {}

    @Post
    @Operation(summary = "Opens a subsidy round", description = "Role BUREAU_REVIEWER; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<RoundView> open(HttpRequest<?> request, Actor actor, @Body @Valid RoundRequest body) {
        return idempotency.once(actor, request, body, RoundView.class, () -> {
            SubsidyRound round = rounds.open(actor, body.toCall());
            return HttpResponse.created(RoundView.of(round), URI.create("/api/loan/v1/subsidy-rounds/" + round.id()))
                    .header("ETag", ETags.of(round.version()));
        });
    }

    @Get
    @Operation(summary = "Subsidy rounds, newest first")
    Page<RoundView> list(@Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
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

    @Post("/{id}/applications")
    @Operation(
            summary = "Applies for the subsidy of a settled loan",
            description = "Role ENTERPRISE for its own loan, or BUREAU_REVIEWER for it; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<ApplicationView> apply(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid ApplicationRequest body) {
        return idempotency.once(actor, request, body, ApplicationView.class, () -> {
            SubsidyApplication filed = fileApplication.file(actor, id, body.loanId());
            FindApplications.Found found = findApplications.one(actor, filed.id());
            return HttpResponse.created(
                            found.viewFor(actor), URI.create("/api/loan/v1/subsidy-applications/" + filed.id()))
                    .header("ETag", found.entityTagFor(actor));
        });
    }
}

package techfin.subsidykit.application.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.access.ServicePath;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.ApplicationView;
import techfin.subsidykit.application.usecase.FileApplication;
import techfin.subsidykit.application.usecase.FindApplications;
import techfin.subsidykit.application.usecase.FoundCase;
import techfin.subsidykit.application.usecase.ShowApplication;

/** Applying in a round. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1/subsidy-rounds/{roundId}/applications")
@Tag(name = "subsidy")
public class RoundApplicationController {
    private final FileApplication file;
    private final FindApplications find;
    private final ShowApplication show;
    private final Idempotency idempotency;
    private final ServicePath path;

    RoundApplicationController(
            FileApplication file,
            FindApplications find,
            ShowApplication show,
            Idempotency idempotency,
            ServicePath path) {
        this.file = file;
        this.find = find;
        this.show = show;
        this.idempotency = idempotency;
        this.path = path;
    }

    /**
     * The settled loan that the enterprise chose.
     *
     * @param details may be added until the application is handed in, and when a reviewer asks for it
     * @param draft true keeps it as a draft; it is handed in by the decision SUBMIT
     */
    @Introspected
    @Schema(name = "SubsidyApplicationRequest")
    record ApplicationRequest(
            @NotBlank @Size(max = 36) String loanId,

            @Valid @Nullable DetailsRequest details,

            @Nullable Boolean draft) {}

    @Post
    @Operation(
            summary = "Applies for the subsidy of a settled loan",
            description =
                    "Role ENTERPRISE for its own loan, or the office's reviewer for it; needs an Idempotency-Key.")
    @Status(HttpStatus.CREATED)
    HttpResponse<ApplicationView> apply(
            HttpRequest<?> request, Actor actor, String roundId, @Body @Valid ApplicationRequest body) {
        return idempotency.once(actor, request, body, ApplicationView.class, () -> {
            SubsidyApplication filed = file.file(
                    actor,
                    roundId,
                    body.loanId(),
                    DetailsRequest.of(body.details()),
                    Boolean.TRUE.equals(body.draft()));
            FoundCase found = find.one(actor, filed.id());
            return HttpResponse.created(
                            show.whole(found, actor), URI.create(path.of("/subsidy-applications/", filed.id())))
                    .header("ETag", show.entityTag(found, actor));
        });
    }
}

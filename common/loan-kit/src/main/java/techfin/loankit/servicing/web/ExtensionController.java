package techfin.loankit.servicing.web;

import io.micronaut.context.annotation.Requires;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.Extension;
import techfin.loankit.servicing.usecase.ExtendLoan;
import techfin.loankit.servicing.usecase.HeldLoans;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.idempotency.Idempotency;

/** Later ends of a loan's term (展期). */
@Requires(beans = HeldLoans.class)
@Controller("/api/${techfin.service.path}/v1/loans/{id}/extensions")
@Tag(name = "servicing")
public class ExtensionController {
    private final ExtendLoan extendLoan;
    private final Idempotency idempotency;

    ExtensionController(ExtendLoan extendLoan, Idempotency idempotency) {
        this.extendLoan = extendLoan;
        this.idempotency = idempotency;
    }

    /** A later end, agreed on or before the present one. */
    @Introspected
    @Schema(name = "ExtensionRequest", description = "A later end, agreed on or before the present one.")
    record ExtensionRequest(
            @NotNull LocalDate newMaturesOn,

            @NotNull LocalDate agreedOn,

            @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}\\p{P}]+") @Nullable
            String contractNumber) {}

    /** An extension on record. */
    @Schema(name = "Extension", description = "An extension on record.")
    record ExtensionAnswer(
            String id,

            @Schema(description = "end of the term before it")
            LocalDate previousEnd,

            LocalDate newMaturesOn,
            LocalDate agreedOn,
            @Nullable String contractNumber,
            String enteredBy,
            Instant recordedAt) {
        static ExtensionAnswer of(Extension extension) {
            return new ExtensionAnswer(
                    extension.id(),
                    extension.previousEnd(),
                    extension.newEnd(),
                    extension.agreedOn(),
                    extension.contractNumber(),
                    extension.enteredBy(),
                    extension.recordedAt());
        }
    }

    /** Extensions of a loan, one after another. */
    @Schema(description = "Extensions of a loan, one after another.")
    record Extensions(List<ExtensionAnswer> items) {}

    @Post
    @Operation(
            summary = "Reports that the term was extended",
            description = "Role BANK_CLERK; needs an Idempotency-Key. Agreed on or before the present end.")
    @Status(HttpStatus.CREATED)
    HttpResponse<ExtensionAnswer> extend(
            HttpRequest<?> request, Actor actor, String id, @Body @Valid ExtensionRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                ExtensionAnswer.class,
                () -> HttpResponse.created(ExtensionAnswer.of(
                        extendLoan.extend(actor, id, body.newMaturesOn(), body.agreedOn(), body.contractNumber()))));
    }

    @Get
    @Operation(summary = "Extensions of a loan, one after another")
    Extensions extensions(Actor actor, String id) {
        return new Extensions(
                extendLoan.of(actor, id).stream().map(ExtensionAnswer::of).toList());
    }
}

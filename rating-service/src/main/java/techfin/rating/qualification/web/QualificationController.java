package techfin.rating.qualification.web;

import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.usecase.FindQualifications;
import techfin.rating.qualification.usecase.QualificationView;
import techfin.rating.qualification.usecase.RecordQualification;
import techfin.rating.qualification.usecase.RevokeQualification;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;

/** What the published lists say an enterprise is. */
@Controller("/api/rating/v1/enterprises/{uscc}/qualifications")
@Tag(name = "qualifications")
class QualificationController {
    private final RecordQualification recordQualification;
    private final RevokeQualification revokeQualification;
    private final FindQualifications findQualifications;
    private final Idempotency idempotency;

    QualificationController(
            RecordQualification recordQualification,
            RevokeQualification revokeQualification,
            FindQualifications findQualifications,
            Idempotency idempotency) {
        this.recordQualification = recordQualification;
        this.revokeQualification = revokeQualification;
        this.findQualifications = findQualifications;
        this.idempotency = idempotency;
    }

    /** Qualifications of one enterprise. */
    record Qualifications(List<QualificationView> items) {}

    @Get
    @Operation(
            summary = "The qualifications of an enterprise, by kind, the latest year first",
            description = "With the parameter on those in force on that day; without it all, with their standing of"
                    + " today. The lists are published, so every role of banks and offices may read; an enterprise reads"
                    + " only of itself. Nothing is known of an enterprise that is not on the register: an empty list.")
    Qualifications list(
            Actor actor,
            String uscc,
            @QueryValue @Nullable @Parameter(description = "Day on which they are in force") LocalDate on) {
        return new Qualifications(findQualifications.of(actor, FindEnterprises.code(uscc), on));
    }

    @Get("/{id}")
    @Operation(summary = "One qualification")
    HttpResponse<QualificationView> one(Actor actor, String uscc, String id) {
        return answer(findQualifications.one(actor, FindEnterprises.code(uscc), id));
    }

    @Post
    @Operation(
            summary = "Records a qualification",
            description = "Role BUREAU_REVIEWER; needs an Idempotency-Key. A year has at most one of a kind: 409"
                    + " QUALIFICATION_ON_RECORD with a link.")
    @Status(HttpStatus.CREATED)
    HttpResponse<QualificationView> record(
            HttpRequest<?> request, Actor actor, String uscc, @Body @Valid QualificationRequest body) {
        return idempotency.once(actor, request, body, QualificationView.class, () -> {
            Qualification recorded = recordQualification.record(actor, FindEnterprises.code(uscc), body.draft());
            URI place =
                    URI.create("/api/rating/v1/enterprises/" + recorded.uscc() + "/qualifications/" + recorded.id());
            return HttpResponse.created(findQualifications.view(recorded), place)
                    .header(HttpHeaders.ETAG, ETags.of(recorded.version()));
        });
    }

    @Post("/{id}/revocation")
    @Operation(
            summary = "Revokes a qualification from a day on",
            description = "Role BUREAU_REVIEWER. Needs If-Match with the ETag that was seen, and an Idempotency-Key.")
    HttpResponse<QualificationView> revoke(
            HttpRequest<?> request, Actor actor, String uscc, String id, @Body @Valid RevocationRequest body) {
        return idempotency.once(
                actor,
                request,
                body,
                QualificationView.class,
                () -> answer(findQualifications.view(revokeQualification.revoke(
                        actor, FindEnterprises.code(uscc), id, body.revocation(), now -> checkUnmoved(request, now)))));
    }

    private void checkUnmoved(HttpRequest<?> request, Qualification now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> findQualifications.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }

    private static HttpResponse<QualificationView> answer(QualificationView view) {
        return HttpResponse.ok(view).header(HttpHeaders.ETAG, ETags.of(view.version()));
    }
}

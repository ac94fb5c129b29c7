package techfin.rating.city.web;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.city.CityIndicator;
import techfin.rating.city.Series;
import techfin.rating.city.usecase.CityIndicatorView;
import techfin.rating.city.usecase.RecordCityValue;
import techfin.rating.city.usecase.ShowCity;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.etag.IfMatch;
import techfin.servicekit.idempotency.Idempotency;

/** The city's indicators: read by any signed-in user, kept by the bureau. */
@Controller("/api/rating/v1/city-indicators")
@Tag(name = "city indicators")
class CityIndicatorController {
    private final ShowCity show;
    private final RecordCityValue recordCityValue;
    private final Idempotency idempotency;

    CityIndicatorController(ShowCity show, RecordCityValue recordCityValue, Idempotency idempotency) {
        this.show = show;
        this.recordCityValue = recordCityValue;
        this.idempotency = idempotency;
    }

    /**
     * The indicators, and what does not fit in their sources.
     *
     * @param anomalies all of them, also of figures that are not used
     */
    @Schema(name = "CityIndicatorList")
    record CityIndicatorList(List<CityIndicatorView> items, List<CityIndicatorView.AnomalyView> anomalies) {}

    @Get
    @Operation(summary = "The indicators of the plan, series beside it, and the innovative-city system")
    CityIndicatorList indicators(@QueryValue CityIndicator.@Nullable Family system) {
        return new CityIndicatorList(
                show.all(system).stream().map(CityIndicatorView::of).toList(), show.anomalies());
    }

    @Get("/{code}")
    @Operation(summary = "One indicator with its years, corrected versions and progress")
    HttpResponse<CityIndicatorView> indicator(String code) {
        return answered(HttpStatus.OK, show.one(code));
    }

    @Post("/{code}/values")
    @Operation(
            summary = "Records the value of a year, or corrects it",
            description =
                    "Role BUREAU_REVIEWER; needs an Idempotency-Key. Where the year has a value, needs If-Match with"
                            + " the ETag of the indicator that was seen, and a reason; the value before stays as history.")
    @Status(HttpStatus.CREATED)
    HttpResponse<CityIndicatorView> recordValue(
            HttpRequest<?> request, Actor actor, String code, @Body @Valid CityValueRequest body) {
        return idempotency.once(actor, request, body, CityIndicatorView.class, () -> {
            Series series = recordCityValue.record(actor, code, body.statement(), now -> checkUnmoved(request, now));
            return HttpResponse.created(
                            CityIndicatorView.of(series), URI.create("/api/rating/v1/city-indicators/" + code))
                    .header(HttpHeaders.ETAG, ETags.of(series.version()));
        });
    }

    private static HttpResponse<CityIndicatorView> answered(HttpStatus status, Series series) {
        return HttpResponse.<CityIndicatorView>status(status)
                .body(CityIndicatorView.of(series))
                .header(HttpHeaders.ETAG, ETags.of(series.version()));
    }

    private void checkUnmoved(HttpRequest<?> request, Series now) {
        IfMatch.check(
                request,
                ETags.of(now.version()),
                () -> show.since(now, request.getHeaders().getAll(HttpHeaders.IF_MATCH)));
    }
}

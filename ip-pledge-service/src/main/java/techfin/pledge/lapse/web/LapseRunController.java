package techfin.pledge.lapse.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import techfin.pledge.lapse.LapseRun;
import techfin.pledge.lapse.usecase.FindLapses;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** Runs of the watch over pledged rights, one for a day. */
@Controller("/api/ip-pledge/v1/lapse-runs")
@Tag(name = "lapse watch")
class LapseRunController {
    private static final String WHO = "Roles IP_OFFICE_REVIEWER, IP_OFFICE_APPROVER and AUDITOR.";
    private final FindLapses find;

    LapseRunController(FindLapses find) {
        this.find = find;
    }

    /**
     * A run.
     *
     * @param pledges registered pledges that it looked at
     * @param rights their rights
     * @param standing warnings that stood after it
     */
    @Schema(name = "LapseRun")
    record RunView(
            String id, LocalDate runFor, Instant runAt, int pledges, int rights, int opened, int closed, int standing) {
        static RunView of(LapseRun run) {
            return new RunView(
                    run.id(),
                    run.runFor(),
                    run.runAt(),
                    run.pledges(),
                    run.rights(),
                    run.opened(),
                    run.closed(),
                    run.standing());
        }
    }

    @Get
    @Operation(summary = "Runs, newest first", description = WHO)
    Page<RunView> list(Actor actor, @Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
        return find.runs(actor, page).map(RunView::of);
    }

    @Get("/count")
    @Operation(summary = "How many runs there are", description = WHO)
    Count count(Actor actor) {
        return new Count(find.countRuns(actor));
    }

    @Get("/{id}")
    @Operation(summary = "One run", description = WHO)
    HttpResponse<RunView> one(Actor actor, String id) {
        return HttpResponse.ok(RunView.of(find.run(actor, id))).header(HttpHeaders.ETAG, ETags.of(1));
    }
}

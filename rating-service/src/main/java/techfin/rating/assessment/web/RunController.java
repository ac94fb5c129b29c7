package techfin.rating.assessment.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.usecase.FindAssessments;
import techfin.rating.assessment.usecase.RunView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** How far runs over many enterprises are. */
@Controller("/api/rating/v1/assessment-runs")
@Tag(name = "assessments")
class RunController {
    private final FindAssessments find;

    RunController(FindAssessments find) {
        this.find = find;
    }

    @Get
    @Operation(summary = "Runs, the newest first", description = "For the bureau and the auditor.")
    Page<RunView> list(Actor actor, @Parameter(explode = Explode.TRUE, required = false) PageRequest page) {
        return find.runs(actor, page).map(run -> RunView.of(run, null));
    }

    @Get("/count")
    @Operation(summary = "How many runs the list has")
    Count count(Actor actor) {
        return new Count(find.countRuns(actor));
    }

    @Get("/{id}")
    @Operation(summary = "How far one run is")
    RunView one(Actor actor, String id) {
        AssessmentRun run = find.run(actor, id);
        return RunView.of(run, find.onlyAssessment(run));
    }
}

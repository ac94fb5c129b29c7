package techfin.rating.assessment.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.usecase.AssessmentView;
import techfin.rating.assessment.usecase.FindAssessments;
import techfin.rating.assessment.usecase.RunView;
import techfin.rating.assessment.usecase.StartAssessments;
import techfin.rating.scoring.usecase.SheetView;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Language;

/** Assessments: made by the bureau, never changed, recalculated by anybody who may see them. */
@Controller("/api/rating/v1/assessments")
@Tag(name = "assessments")
class AssessmentController {
    private final StartAssessments start;
    private final FindAssessments find;
    private final Idempotency idempotency;

    AssessmentController(StartAssessments start, FindAssessments find, Idempotency idempotency) {
        this.start = start;
        this.find = find;
        this.idempotency = idempotency;
    }

    @Post
    @Operation(
            summary = "Assesses one enterprise at once, or starts a run over many",
            description =
                    "Role BUREAU_REVIEWER; needs an Idempotency-Key. A run goes on in the background: ask it how far"
                            + " it is. Only results that differ from what stands are written.")
    HttpResponse<RunView> assess(HttpRequest<?> request, Actor actor, @Body @Valid AssessmentRequest body) {
        return idempotency.once(actor, request, body, RunView.class, () -> {
            AssessmentRun run = start.start(actor, body.scope().scope(), body.on());
            return HttpResponse.accepted()
                    .body(RunView.of(run, find.onlyAssessment(run)))
                    .header("Location", "/api/rating/v1/assessment-runs/" + run.id());
        });
    }

    @Get
    @Operation(summary = "Assessments inside the caller's scope, the newest first")
    Page<AssessmentView> list(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean AssessmentListQuery query) {
        return find.page(actor, query.enterprise(), query.runId(), page).map(AssessmentView::of);
    }

    @Get("/count")
    @Operation(summary = "How many assessments the list has under the same filters")
    Count count(Actor actor, @RequestBean AssessmentListQuery query) {
        return new Count(find.count(actor, query.enterprise(), query.runId()));
    }

    /**
     * An assessment with its sheet.
     *
     * @param sheet calculated once more from the data and the system of the assessment
     * @param recalculatedTheSame whether every figure of it is the one on record
     */
    record AssessmentWithSheet(AssessmentView assessment, SheetView sheet, boolean recalculatedTheSame) {}

    @Get("/{id}")
    @Operation(summary = "One assessment, recalculated from what it was made of; 404 outside the caller's scope")
    AssessmentWithSheet one(HttpRequest<?> request, Actor actor, String id) {
        FindAssessments.Recalculated again = find.recalculated(find.one(actor, id));
        return new AssessmentWithSheet(
                AssessmentView.of(again.assessment()), again.view(Language.of(request)), again.isTheSame());
    }
}

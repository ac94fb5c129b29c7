package techfin.rating.trial.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import techfin.rating.scoring.usecase.SheetView;
import techfin.rating.trial.usecase.TryAssessment;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Language;

/** Trial assessments for anybody who is signed in. */
@Controller("/api/rating/v1/trial-assessments")
@Tag(name = "trials")
class TrialController {
    private final TryAssessment tryAssessment;

    TrialController(TryAssessment tryAssessment) {
        this.tryAssessment = tryAssessment;
    }

    @Post
    @Operation(
            summary = "Scores and explains stated values; keeps nothing",
            description = "By the version of a system that is in force on a day, or by a system that comes along in"
                    + " rules. A value of null is missing, \"NA\" not applicable.")
    SheetView assess(HttpRequest<?> request, Actor actor, @Body @Valid TrialRequest body) {
        Language language = Language.of(request);
        TryAssessment.Trial trial = body.trial();
        TrialRequest.SystemChoice system = body.system();
        return system != null
                ? tryAssessment.bySystem(system.code(), system.on(), trial, language)
                : tryAssessment.byRules(body.ownRules(), trial, language);
    }
}

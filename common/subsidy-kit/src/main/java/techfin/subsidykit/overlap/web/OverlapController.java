package techfin.subsidykit.overlap.web;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import techfin.servicekit.actor.Actor;
import techfin.subsidykit.overlap.usecase.AnswerOverlaps;

/** Whether interest days are taken in this service; asked by the neighbour before it approves, and by people. */
@Controller("/api/${techfin.service.path}/v1/subsidy-overlaps")
@Tag(name = "subsidy")
public class OverlapController {
    private final AnswerOverlaps overlaps;

    OverlapController(AnswerOverlaps overlaps) {
        this.overlaps = overlaps;
    }

    @Post
    @Operation(
            summary = "Whether the interest days of loans are claimed or granted here",
            description = "Answers in the order asked, never whose the days are. Changes nothing, so it needs no"
                    + " Idempotency-Key. Roles of the offices and the auditor; a bank for its own loans.")
    OverlapView ask(Actor actor, @Body @Valid OverlapRequest body) {
        return OverlapView.of(overlaps.answer(actor, body.toLoanDays()));
    }
}

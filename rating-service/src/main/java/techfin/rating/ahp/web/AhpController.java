package techfin.rating.ahp.web;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Role;
import techfin.rating.ahp.Hierarchy;
import techfin.rating.ahp.HierarchyReader;
import techfin.rating.figure.usecase.WrongFields;
import techfin.servicekit.actor.Actor;

/** Weights from judgement matrices, for those who write and watch indicator systems; nothing is stored. */
@Controller("/api/${techfin.service.path}/v1")
@Tag(name = "indicator systems")
public class AhpController {
    /** Weights of one level or of two. */
    @Post("/indicator-systems/ahp")
    @Operation(
            summary = "Weights from pairwise judgements, with their consistency",
            description = "Roles RULE_AUTHOR, RULE_APPROVER, BUREAU_REVIEWER, BUREAU_APPROVER, AUDITOR. No side effect;"
                    + " needs no Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AhpBody.class)))
    public AhpView weights(Actor actor, @Body Map<String, @Nullable Object> body) {
        actor.require(Role.RULE_AUTHOR, Role.RULE_APPROVER, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
        Hierarchy hierarchy = WrongFields.refused(HierarchyReader.read(body));
        return AhpView.of(hierarchy.weights(), hierarchy.randomIndex());
    }
}

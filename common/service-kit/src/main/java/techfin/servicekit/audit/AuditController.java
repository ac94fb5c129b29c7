package techfin.servicekit.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** The trail for auditors. */
@Controller("/api/${techfin.service.path}/v1/audit")
@Tag(name = "audit")
public class AuditController {
    private static final String AUDITOR = "AUDITOR";

    private final AuditProof proof;

    /** The doors to this proof. */
    public AuditController(AuditProof proof) {
        this.proof = proof;
    }

    /**
     * The state of the chain.
     *
     * @param valid whether every sealed row is as it was sealed
     * @param entries number of sealed rows, null when it is not valid
     * @param headHash hash of the last seal, null when it is not valid
     * @param firstBroken the first row that is not as it was sealed, null when it is valid
     */
    public record Verification(
            boolean valid, @Nullable Long entries, @Nullable String headHash, Verdict.@Nullable Broken firstBroken) {}

    /** Recomputes the whole chain and names the first row that is not as it was sealed. */
    @Get("/verify")
    @Operation(
            summary = "Recomputes the chain and names the first row that is not as it was sealed",
            description = "Role AUDITOR.")
    public Verification verify(Actor actor) {
        actor.require(AUDITOR);
        return switch (proof.verify()) {
            case Verdict.Sound sound -> new Verification(true, sound.entries(), sound.headHash(), null);
            case Verdict.Broken broken -> new Verification(false, null, null, broken);
        };
    }

    /** All changes, page by page. */
    @Get("/entries{?page*}")
    @Operation(summary = "All changes, oldest first", description = "Role AUDITOR.")
    public Page<AuditEntry> entries(Actor actor, PageRequest page) {
        actor.require(AUDITOR);
        return proof.entries(page);
    }
}

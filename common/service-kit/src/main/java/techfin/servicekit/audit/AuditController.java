package techfin.servicekit.audit;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;

/** The trail for auditors. */
@Controller("/api/${techfin.service.path}/v1/audit")
@Tag(name = "audit")
public class AuditController {
    private static final String AUDITOR = "AUDITOR";
    private static final String LINES = "application/jsonl";

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

    /** What an auditor looks for. */
    @Get("/trail")
    @Operation(
            summary = "Changes with their place in the chain, newest first",
            description = "Role AUDITOR. By what was changed, who changed it, and the days in Beijing.")
    public Page<SealedEntry> trail(
            Actor actor,
            @Parameter(explode = Explode.TRUE, required = false) PageRequest page,
            @RequestBean AuditFilter filter) {
        actor.require(AUDITOR);
        return proof.search(filter, page);
    }

    /** How long the same list is. */
    @Get("/trail/count")
    @Operation(summary = "How many changes the list has under the same filters", description = "Role AUDITOR.")
    public Count countTrail(Actor actor, @RequestBean AuditFilter filter) {
        actor.require(AUDITOR);
        return new Count(proof.count(filter));
    }

    /** The sealed changes as a file. */
    @Get("/trail.jsonl")
    @Produces(LINES)
    @Operation(
            summary = "The sealed changes as lines of JSON that prove themselves",
            description =
                    "Role AUDITOR. In the order of the chain. Each line without its member hash, in canonical form"
                            + " (RFC 8785), has that SHA-256; without filters each prevHash is the hash of the line before, the"
                            + " first 64 zeros.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(type = "string", format = "binary")))
    public HttpResponse<StreamedFile> exportTrail(Actor actor, @RequestBean AuditFilter filter) throws IOException {
        actor.require(AUDITOR);
        // Written whole before it is sent: a failure is told as one, and a slow reader holds no database connection.
        Path file = Files.createTempFile("audit-", ".jsonl");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                proof.export(filter, out);
            }
            long size = Files.size(file);
            long made = Files.getLastModifiedTime(file).toMillis();
            StreamedFile sent = new StreamedFile(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), new MediaType(LINES), made, size);
            return HttpResponse.ok(sent).header("Content-Disposition", "attachment; filename=\"audit-trail.jsonl\"");
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }
}

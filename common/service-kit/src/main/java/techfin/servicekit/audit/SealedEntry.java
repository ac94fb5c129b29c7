package techfin.servicekit.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change with its place in the chain.
 *
 * @param entry the change
 * @param organisation whom the actor acted for
 * @param seq number in the chain, from 1 without gaps; null while it waits for its seal, a second or so
 * @param prevHash hash of the seal before; null while it waits
 * @param hash hash of its own seal; null while it waits
 */
@Schema(name = "SealedAuditEntry")
public record SealedEntry(
        AuditEntry entry,
        Organisation organisation,
        @Nullable Long seq,
        @Nullable String prevHash,
        @Nullable String hash) {

    /**
     * Whom somebody acts for.
     *
     * @param kind such as {@code BANK}; {@code SYSTEM} for a job
     * @param code such as {@code BANK-A}
     */
    @Schema(name = "AuditOrganisation")
    public record Organisation(String kind, String code) {}
}

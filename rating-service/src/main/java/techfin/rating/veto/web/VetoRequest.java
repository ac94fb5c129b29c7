package techfin.rating.veto.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import techfin.rating.veto.VetoDraft;
import techfin.rating.veto.VetoGround;

/**
 * An event that puts an enterprise under a veto.
 *
 * @param on day of the event, of the entry on a list, or of the finding
 * @param source the document that proves it
 * @param text what happened
 */
@Introspected
public record VetoRequest(
        @NotNull VetoGround ground,

        @NotNull LocalDate on,

        @NotBlank @Size(max = VetoDraft.SOURCE_LENGTH) String source,

        @NotBlank @Size(max = VetoDraft.TEXT_LENGTH) String text) {
    VetoDraft draft() {
        return new VetoDraft(ground, on, source, text);
    }
}

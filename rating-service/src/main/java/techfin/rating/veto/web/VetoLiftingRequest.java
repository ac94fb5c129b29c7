package techfin.rating.veto.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import techfin.rating.veto.LiftingDraft;
import techfin.rating.veto.VetoDraft;

/**
 * The end of a veto before its time, as it is proposed.
 *
 * @param from first day without the veto; the day of the event when it should never have been entered
 * @param reason why it holds no more
 * @param source the document that proves it
 */
@Introspected
public record VetoLiftingRequest(
        @NotNull LocalDate from,

        @NotBlank @Size(max = VetoDraft.TEXT_LENGTH) String reason,

        @NotBlank @Size(max = VetoDraft.SOURCE_LENGTH) String source) {
    LiftingDraft draft() {
        return new LiftingDraft(from, reason, source);
    }
}

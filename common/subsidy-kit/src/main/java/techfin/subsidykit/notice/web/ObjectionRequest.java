package techfin.subsidykit.notice.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import techfin.subsidykit.notice.usecase.RaiseObjection;

/** An objection: by name, with a way to be reached and with evidence. */
@Introspected
@Schema(name = "ObjectionRequest")
public record ObjectionRequest(
        @NotBlank @Size(max = 100) String name,

        @NotBlank @Size(max = 100) String contact,

        @NotBlank @Size(max = 4000) String evidence) {
    RaiseObjection.Said said() {
        return new RaiseObjection.Said(name.strip(), contact.strip(), evidence.strip());
    }
}

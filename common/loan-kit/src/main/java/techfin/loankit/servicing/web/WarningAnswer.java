package techfin.loankit.servicing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import techfin.lending.record.Finding;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** Something that should be known about the loan; never a refusal. */
@Schema(name = "ServicingWarning", description = "Something that should be known about the loan; never a refusal.")
record WarningAnswer(
        @Schema(description = "RFC 6901 pointer into the loan")
        String pointer,

        String code,

        @Schema(description = "what the message is made of; amounts in yuan")
        Map<String, String> values,

        @Schema(description = "in the reader's language") String message) {
    static WarningAnswer of(Finding warning, Language language) {
        return new WarningAnswer(
                warning.pointer(),
                warning.code(),
                warning.values(),
                ProblemTexts.loaded().text(language, warning.code(), Map.copyOf(warning.values())));
    }
}

package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.InnovativeSmeFacts;

/**
 * The shape of a question by 63号, annex 1, for readers and generators of clients; {@link InnovativeSmeFacts} reads it
 * and names every wrong field. Percentages as numbers or text.
 *
 * @param ip the best right: {@code HIGH_VALUE_CLASS1}, {@code SELF_DEVELOPED_CLASS1}, {@code CLASS1}, {@code CLASS2},
 *     {@code NONE}, in capitals or small letters
 * @param on the day whose rule answers, default today
 */
@Introspected
@Schema(name = "InnovativeSmeQuestion")
public record InnovativeSmeBody(
        @NotNull @Schema(example = "CLASS1", minLength = 1) String ip,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object rdPct,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object growthPct,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object debtPct,

        @NotNull Boolean strategicIndustry,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object mainSharePct,

        @Nullable List<InnovativeSmeFacts.Route> direct,
        @Nullable LocalDate on) {}

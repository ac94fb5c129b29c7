package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a question by 115号 for readers and generators of clients; {@link
 * techfin.rating.selfcheck.TechSmeFacts} reads it and names every wrong field. Amounts in 万.
 *
 * @param direct routes held: {@code HIGH_TECH_CERTIFICATE}, {@code NATIONAL_AWARD}, {@code PROVINCIAL_INSTITUTION},
 *     {@code LED_STANDARD}, or their wordings
 * @param negative whether an exclusion holds
 * @param on the day whose rule answers, default today
 */
@Introspected
@Schema(name = "TechSmeQuestion")
public record TechSmeBody(
        @NotNull @Schema(minimum = "0") Integer staff,

        @NotNull @Schema(minimum = "0") Integer scienceStaff,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object revenue,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object rd,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object cost,

        @NotNull @Schema(oneOf = {BigDecimal.class, String.class})
        Object assets,

        @NotNull @Schema(minimum = "0") Integer class1,

        @NotNull @Schema(minimum = "0") Integer class2,

        @Nullable List<String> direct,
        @Nullable Boolean negative,
        @Nullable LocalDate on) {}

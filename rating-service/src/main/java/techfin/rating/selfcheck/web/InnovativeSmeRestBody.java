package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.InnovativeSmeFacts;

/** As {@link InnovativeSmeBody}, with only what is not on record or shall count in its place. */
@Introspected
@Schema(name = "InnovativeSmeRest")
public record InnovativeSmeRestBody(
        @Schema(example = "CLASS1", minLength = 1) @Nullable String ip,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object rdPct,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object growthPct,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object debtPct,

        @Nullable Boolean strategicIndustry,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object mainSharePct,

        @Nullable List<InnovativeSmeFacts.Route> direct,
        @Nullable LocalDate on) {}

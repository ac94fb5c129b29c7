package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As {@link TechSmeBody}, with only what is not on record or shall count in its place. */
@Introspected
@Schema(name = "TechSmeRest")
public record TechSmeRestBody(
        @Schema(minimum = "0") @Nullable Integer staff,

        @Schema(minimum = "0") @Nullable Integer scienceStaff,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object revenue,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object rd,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object cost,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object assets,

        @Schema(minimum = "0") @Nullable Integer class1,

        @Schema(minimum = "0") @Nullable Integer class2,

        @Nullable List<String> direct,
        @Nullable Boolean negative,
        @Nullable LocalDate on) {}

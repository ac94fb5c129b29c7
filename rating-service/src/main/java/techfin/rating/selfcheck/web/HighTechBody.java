package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a question by 195号 for readers and generators of clients; {@link
 * techfin.rating.selfcheck.HighTechFacts} reads it and names every wrong field. Any part may be asked alone. Amounts in
 * 万, three years with the earliest first, as numbers or text.
 *
 * @param years anything over three years, to ask for its growth
 * @param netAssets may be negative
 * @param sales sales, for growth and for the share of R&D
 * @param revenue3y the same under another name
 * @param conversions3y achievements turned into products in three years together
 * @param judged points that experts gave, inside of the range that the facts leave
 * @param on the day whose rule answers, default today
 */
@Introspected
@Schema(name = "HighTechQuestion")
public record HighTechBody(
        @Nullable List<Object> years,
        @Nullable List<Object> netAssets,
        @Nullable List<Object> sales,
        @Nullable List<Object> revenue3y,
        @Nullable List<Object> rd3y,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object rdInChinaPct,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object hiTechIncomePct,

        @Schema(minimum = "0") @Nullable Integer staff,

        @Schema(minimum = "0") @Nullable Integer scienceStaff,

        @Schema(minimum = "0") @Nullable Integer class1,

        @Schema(minimum = "0") @Nullable Integer class2,

        @Nullable Boolean selfDeveloped,

        @Schema(minimum = "0") @Nullable Integer conversions3y,

        @Nullable LocalDate registeredOn,
        @Nullable Boolean ownsCoreIp,
        @Nullable Boolean supportedField,
        @Nullable Boolean noAccident,
        @Nullable Judged judged,
        @Nullable LocalDate on) {

    /** Points that experts gave for the items of 195号 三（七）. */
    @Introspected
    @Schema(name = "HighTechJudged")
    public record Judged(
            @Schema(minimum = "0") @Nullable Integer advanced,

            @Schema(minimum = "0") @Nullable Integer coreSupport,

            @Schema(minimum = "0") @Nullable Integer quantity,

            @Schema(minimum = "0") @Nullable Integer origin,

            @Schema(minimum = "0") @Nullable Integer standard,

            @Schema(minimum = "0") @Nullable Integer conversion,

            @Schema(minimum = "0") @Nullable Integer rdSystem,

            @Schema(minimum = "0") @Nullable Integer rdInstitution,

            @Schema(minimum = "0") @Nullable Integer incentives,

            @Schema(minimum = "0") @Nullable Integer talent,

            @Schema(minimum = "0") @Nullable Integer netAssetGrowth,

            @Schema(minimum = "0") @Nullable Integer salesGrowth) {}
}

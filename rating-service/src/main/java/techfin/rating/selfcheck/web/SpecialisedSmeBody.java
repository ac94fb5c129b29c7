package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.SpecialisedSmeFacts;

/**
 * The shape of a question by 63号, annex 2, or by the rule of 2026, for readers and generators of clients; {@link
 * SpecialisedSmeFacts} reads it and names every wrong field. Any part may be stated. Amounts in 万 and percentages, as
 * numbers or text; the earliest year first.
 *
 * @param on the day whose rule answers, default today
 */
@Introspected
@Schema(name = "SpecialisedSmeQuestion")
public record SpecialisedSmeBody(
        @Nullable Boolean inBaseList,

        @Schema(minimum = "0") @Nullable Integer yearsInField,

        @Nullable List<Object> sales3y,
        @Nullable List<Object> rd2y,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object equity2y,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object mainSharePct,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object growthPct,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object debtPct,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object netMarginPct,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object rdStaffPct,

        SpecialisedSmeFacts.@Nullable Field field,

        @Schema(minimum = "0") @Nullable Integer digitalLevel,

        @Schema(minimum = "0") @Nullable Integer qualityItems,

        @Schema(minimum = "0") @Nullable Integer local,

        @Schema(example = "CLASS1", minLength = 1) @Nullable String ip,

        SpecialisedSmeFacts.@Nullable Institution institution,

        @Schema(minimum = "0") @Nullable Integer class1,

        @Schema(minimum = "0") @Nullable Integer class1Own,

        @Nullable Boolean class1Exempt,
        @Nullable Boolean nationalAward,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object marketSharePct,

        @Schema(minimum = "1") @Nullable Integer marketRank,

        @Schema(oneOf = {BigDecimal.class, String.class}) @Nullable
        Object developmentScore,

        @Nullable List<SpecialisedSmeFacts.Route> direct,
        @Nullable LocalDate on) {}

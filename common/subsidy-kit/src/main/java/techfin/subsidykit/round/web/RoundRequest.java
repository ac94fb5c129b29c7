package techfin.subsidykit.round.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.casework.NoticeWindow;
import techfin.casework.Stage;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.Budget;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.usecase.OpenRound;

/**
 * A round to open.
 *
 * @param closesOn last day for applications
 * @param settledBy last day on which a loan may have been settled
 * @param confirmBy last day on which banks may confirm
 * @param grantYear budget year that yearly caps count
 * @param budget yuan for all parties together; may be left out beside budgets of parties
 * @param whenShort what happens when the entitlements exceed a budget; PRO_RATA unless said
 * @param office who reviews for the city and approves; the service's usual office unless said
 * @param countyReviews whether the county reviews first; yes unless said
 * @param noticeDays days of the public notice; 5 unless said
 * @param noticeCounting WORKING_DAYS unless said
 * @param days working days per stage where they differ from the usual ones
 * @param singleDecisionAbove cases above this amount are approved one by one
 * @param clawbackAnnualRatePercent interest on money asked back, percent a year; none unless said
 */
@Introspected
@Schema(name = "SubsidyRoundRequest")
public record RoundRequest(
        @NotBlank @Size(max = 200) String name,

        @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z0-9-]+")
        String schemeCode,

        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9.-]+")
        String schemeVersion,

        @NotNull LocalDate opensOn,

        @NotNull LocalDate closesOn,

        @Nullable LocalDate settledBy,

        @Nullable LocalDate confirmBy,

        @NotNull @Min(2000) @Max(2100) Integer grantYear,

        @Nullable @Schema(type = "string", example = "5000000.00")
        Money budget,

        @Valid @Size(max = 20) @Nullable List<@Valid PartyBudgetRequest> partyBudgets,

        Budget.@Nullable WhenShort whenShort,

        @Nullable Office office,

        @Nullable Boolean countyReviews,

        @Min(1) @Max(60) @Nullable Integer noticeDays,

        NoticeWindow.@Nullable Counting noticeCounting,

        @Size(max = 10) @Nullable Map<Stage, @NotNull @Min(1) @Max(120) Integer> days,

        @Nullable @Schema(type = "string", example = "300000.00")
        Money singleDecisionAbove,

        @Nullable @Schema(type = "string", example = "4.35") Percent clawbackAnnualRatePercent) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    OpenRound.Call toCall(Office usual) {
        Problem wrong = Problem.invalid();
        check(wrong, "/opensOn", opensOn);
        check(wrong, "/closesOn", closesOn);
        check(wrong, "/settledBy", settledBy);
        check(wrong, "/confirmBy", confirmBy);
        if (budget == null && (partyBudgets == null || partyBudgets.isEmpty())) {
            wrong.at("/budget", "REQUIRED");
        }
        if (closesOn.isBefore(opensOn)) {
            wrong.at("/closesOn", "CLOSES_BEFORE_OPENS");
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        return new OpenRound.Call(
                name.strip(), schemeCode, schemeVersion, budget, PartyBudgetRequest.all(partyBudgets), terms(usual));
    }

    private static void check(Problem wrong, String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            wrong.at(pointer, "OUT_OF_RANGE", "least", EARLIEST, "most", LATEST);
        }
    }

    private RoundTerms terms(Office usual) {
        return new RoundTerms(
                opensOn,
                closesOn,
                settledBy,
                confirmBy,
                grantYear,
                whenShort == null ? Budget.WhenShort.PRO_RATA : whenShort,
                office == null ? usual : office,
                countyReviews == null || countyReviews,
                noticeDays == null ? RoundTerms.USUAL_NOTICE_DAYS : noticeDays,
                noticeCounting == null ? NoticeWindow.Counting.WORKING_DAYS : noticeCounting,
                days == null ? Map.of() : days,
                singleDecisionAbove,
                clawbackAnnualRatePercent);
    }
}

package techfin.subsidykit.round;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.casework.NoticeWindow;
import techfin.casework.Stage;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.Budget;
import techfin.subsidykit.access.Office;

/**
 * The terms on which a round is called.
 *
 * @param opensOn first day for applications
 * @param closesOn last day for applications
 * @param settledBy last day on which a loan may have been settled, null for what the scheme says alone
 * @param confirmBy last day on which banks may confirm, null for none
 * @param grantYear budget year that a yearly cap counts; the autumn of 2023 applied for 2024
 * @param whenShort what happens when the entitlements exceed a budget
 * @param countyReviews whether the county reviews before the city
 * @param noticeDays days of the public notice
 * @param days working days of a stage where they differ from {@link Stage#usualDays}
 * @param singleDecisionAbove cases above this amount are approved one by one, null for no limit
 * @param clawbackAnnualRate percent a year on money asked back, null for none
 */
public record RoundTerms(
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable LocalDate settledBy,
        @Nullable LocalDate confirmBy,
        int grantYear,
        Budget.WhenShort whenShort,
        Office office,
        boolean countyReviews,
        int noticeDays,
        NoticeWindow.Counting noticeCounting,
        Map<Stage, Integer> days,
        @Nullable Money singleDecisionAbove,
        @Nullable Percent clawbackAnnualRate) {
    /** Working days of a public notice as in the forestry subsidy of Ningxia; a setting of the round. */
    public static final int USUAL_NOTICE_DAYS = 5;

    public RoundTerms {
        days = Map.copyOf(days);
        if (closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException("closes on " + closesOn + " before it opens on " + opensOn);
        }
    }

    /** Terms with nothing but the window and the year; everything else as is usual. */
    public static RoundTerms usual(LocalDate opensOn, LocalDate closesOn, int grantYear, Office office) {
        return new RoundTerms(
                opensOn,
                closesOn,
                null,
                null,
                grantYear,
                Budget.WhenShort.PRO_RATA,
                office,
                true,
                USUAL_NOTICE_DAYS,
                NoticeWindow.Counting.WORKING_DAYS,
                Map.of(),
                null,
                null);
    }

    /** Working days of a stage. */
    public int daysOf(Stage stage) {
        return days.getOrDefault(stage, stage.usualDays());
    }

    public boolean takesApplicationsOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}

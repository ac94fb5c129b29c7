package techfin.subsidykit.round.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import techfin.casework.NoticeWindow;
import techfin.casework.Stage;
import techfin.subsidy.Budget;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.SubsidyRound;

/**
 * A round as it is told to people and kept in the audit trail.
 *
 * @param budget yuan for all parties together
 * @param granted yuan approved so far
 * @param remaining yuan left
 * @param noticeClosesOn last day for objections, null before the notice
 * @param days working days of each stage
 */
public record RoundView(
        String id,
        long version,
        String name,
        String schemeCode,
        String schemeVersion,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable LocalDate settledBy,
        @Nullable LocalDate confirmBy,
        int grantYear,
        String budget,
        String granted,
        String remaining,
        List<PartyBudgetView> partyBudgets,
        Budget.WhenShort whenShort,
        Office office,
        boolean countyReviews,
        int noticeDays,
        NoticeWindow.Counting noticeCounting,
        Map<String, Integer> days,
        @Nullable String singleDecisionAbove,
        @Nullable String clawbackAnnualRatePercent,
        RoundStage stage,
        @Nullable String noticeId,
        @Nullable LocalDate noticeClosesOn,
        String openedBy,
        @Nullable String ruleAuthor) {

    /** What one party can pay, has granted and has left, in yuan. */
    public record PartyBudgetView(String party, String budget, String granted, String remaining) {}

    /** The round as it stands. */
    public static RoundView of(SubsidyRound round) {
        RoundTerms terms = round.terms();
        SubsidyRound.NoticeOfRound notice = round.notice();
        return new RoundView(
                round.id(),
                round.version(),
                round.name(),
                round.scheme().code(),
                round.scheme().version(),
                terms.opensOn(),
                terms.closesOn(),
                terms.settledBy(),
                terms.confirmBy(),
                terms.grantYear(),
                round.budget().toString(),
                round.granted().toString(),
                round.remaining().toString(),
                round.parties().stream()
                        .map(party -> new PartyBudgetView(
                                party.party(),
                                party.budget().toString(),
                                party.granted().toString(),
                                party.remaining().toString()))
                        .toList(),
                terms.whenShort(),
                terms.office(),
                terms.countyReviews(),
                terms.noticeDays(),
                terms.noticeCounting(),
                days(terms),
                terms.singleDecisionAbove() == null
                        ? null
                        : terms.singleDecisionAbove().toString(),
                terms.clawbackAnnualRate() == null
                        ? null
                        : terms.clawbackAnnualRate().toString(),
                round.stage(),
                notice == null ? null : notice.id(),
                notice == null ? null : notice.closesOn(),
                round.openedBy(),
                round.ruleAuthor());
    }

    private static Map<String, Integer> days(RoundTerms terms) {
        Map<String, Integer> days = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.COUNTY_REVIEW || terms.countyReviews()) {
                days.put(stage.name(), terms.daysOf(stage));
            }
        }
        return days;
    }
}

package techfin.loan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import techfin.casework.CaseState;
import techfin.casework.Checklist;
import techfin.casework.Hand;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.money.WorkingCalendar;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.round.SubsidyRound;

/** How far an application of the demo city has come, and whose hands it went through. */
final class DemoCase {
    /** Of an open round, one after the other. */
    private static final List<CaseState> OPEN =
            List.of(CaseState.SUBMITTED, CaseState.BANK_CONFIRMED, CaseState.COUNTY_REVIEWED, CaseState.CITY_REVIEWED);

    private static final Map<Stage, CaseState> AFTER = Map.of(
            Stage.BANK_CONFIRMATION, CaseState.BANK_CONFIRMED,
            Stage.COUNTY_REVIEW, CaseState.COUNTY_REVIEWED,
            Stage.CITY_REVIEW, CaseState.CITY_REVIEWED);

    private final SubsidyLoan loan;
    private final DemoRound told;

    DemoCase(SubsidyLoan loan, DemoRound told) {
        this.loan = loan;
        this.told = told;
    }

    /** The state of the n-th application of its round. */
    CaseState state(int n) {
        return told.isListed() ? CaseState.CITY_REVIEWED : OPEN.get(n % OPEN.size());
    }

    SubsidyApplication application(String id, int n) {
        CaseState state = state(n);
        SubsidyRound round = told.round();
        StageClock clock = Stage.of(state, true)
                .map(stage -> StageClock.start(stage, round.terms().daysOf(stage), told.filedOn()))
                .orElse(null);
        return new SubsidyApplication(
                id,
                1,
                round.id(),
                loan.id(),
                loan.bankCode(),
                loan.uscc(),
                loan.enterpriseName(),
                loan.divisionCode(),
                state,
                "enterprise." + loan.uscc().toLowerCase(Locale.ROOT),
                told.filedOn(),
                new Progress(details(), clock, null, null, null),
                null);
    }

    private Details details() {
        String digits = loan.uscc().replaceAll("[^0-9]", "");
        return new Details(
                loan.interestPaid(),
                "贷款用于科技成果转化，已按合同结清本息。",
                new Details.Contact("财务部", "0635-8" + digits.substring(digits.length() - 6)),
                new Details.Payee(loan.enterpriseName(), "3715" + digits, loan.bankCode() + "聊城分行"),
                List.of());
    }

    /** The reviews that led to the state. */
    List<Review> reviews(int n, WorkingCalendar calendar) {
        return Stage.reviews().stream()
                .filter(stage -> isDone(stage, state(n)))
                .map(stage -> review(stage, calendar))
                .toList();
    }

    private static boolean isDone(Stage stage, CaseState state) {
        return Optional.ofNullable(AFTER.get(stage))
                .map(after -> after.compareTo(state) <= 0)
                .orElse(false);
    }

    private Review review(Stage stage, WorkingCalendar calendar) {
        LocalDate on = calendar.plus(told.filedOn(), 2 * (Stage.reviews().indexOf(stage) + 1))
                .day();
        return new Review(
                0,
                stage,
                Review.Verdict.PASSED,
                true,
                by(stage),
                on,
                null,
                Checklist.itemsOf(stage).stream()
                        .sorted()
                        .map(item -> new Checklist.Tick(item, true, null))
                        .toList(),
                null,
                null,
                Set.of());
    }

    /** User names as the demo accounts have them. */
    String by(Stage stage) {
        return switch (stage) {
            case BANK_CONFIRMATION -> loan.bankCode().toLowerCase(Locale.ROOT) + ".checker";
            case COUNTY_REVIEW -> "county." + loan.divisionCode();
            case CITY_REVIEW, CORRECTION, OBJECTION, APPROVAL, PAYMENT -> "bureau.reviewer";
        };
    }

    static Hand handOf(Stage stage) {
        return switch (stage) {
            case BANK_CONFIRMATION -> Hand.BANK;
            case COUNTY_REVIEW -> Hand.COUNTY_REVIEWER;
            case CITY_REVIEW, CORRECTION, OBJECTION, APPROVAL, PAYMENT -> Hand.CITY_REVIEWER;
        };
    }
}

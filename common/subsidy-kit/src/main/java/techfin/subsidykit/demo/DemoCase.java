package techfin.subsidykit.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import techfin.casework.CaseState;
import techfin.casework.Checklist;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.money.WorkingCalendar;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.round.SubsidyRound;

/** How far an application of a demo city has come, and whose hands it went through. */
final class DemoCase {
    private static final Map<Stage, CaseState> AFTER = Map.of(
            Stage.BANK_CONFIRMATION, CaseState.BANK_CONFIRMED,
            Stage.COUNTY_REVIEW, CaseState.COUNTY_REVIEWED,
            Stage.CITY_REVIEW, CaseState.CITY_REVIEWED);

    private final SubsidyLoan loan;
    private final DemoRound told;
    private final Optional<DemoTurn> turn;
    /** On the way to the list; what leaves that way had come so far. */
    private final CaseState state;

    /** The n-th application of its round. */
    DemoCase(SubsidyLoan loan, DemoRound told, int n) {
        this.loan = loan;
        this.told = told;
        this.turn = DemoTurn.to(told.stateOf(n));
        this.state = turn.map(DemoTurn::from).orElse(told.stateOf(n));
    }

    /** How it leaves the way to the list; empty while it is on it. */
    Optional<DemoTurn> turn() {
        return turn;
    }

    SubsidyApplication application(String id) {
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
                DemoStaff.enterprise(loan),
                told.filedOn(),
                new Progress(details(), clock, null, null, null),
                null);
    }

    private Details details() {
        String digits = loan.uscc().replaceAll("[^0-9]", "");
        return new Details(
                loan.interestPaid(),
                told.statement(),
                new Details.Contact("财务部", "0635-8" + digits.substring(digits.length() - 6)),
                state == CaseState.DRAFT
                        ? null
                        : new Details.Payee(loan.enterpriseName(), "3715" + digits, loan.bankCode() + "聊城分行"),
                List.of());
    }

    /** The reviews that led to the state. */
    List<Review> reviews(WorkingCalendar calendar) {
        return Stage.reviews().stream()
                .filter(this::isDone)
                .map(stage -> review(stage, calendar))
                .toList();
    }

    private boolean isDone(Stage stage) {
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
                DemoStaff.by(stage, loan, told.round().terms().office()),
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
}

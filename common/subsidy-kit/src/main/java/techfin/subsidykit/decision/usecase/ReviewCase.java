package techfin.subsidykit.decision.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseEvent;
import techfin.casework.Checklist;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.casework.Step;
import techfin.money.WorkingCalendar;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.Returned;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.Reviews;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.application.usecase.FileApplication;
import techfin.subsidykit.application.usecase.FindApplications;
import techfin.subsidykit.application.usecase.FoundCase;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.application.usecase.MoveCase.Held;
import techfin.subsidykit.application.usecase.MoveCase.Reason;
import techfin.subsidykit.decision.Ruling;

/** Everything that is decided about a case before its list, and a refusal after it. */
@Singleton
public class ReviewCase {
    private final MoveCase move;
    private final FindApplications find;
    private final FileApplication file;
    private final SubsidyLoans loans;
    private final Reviews reviews;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    ReviewCase(
            MoveCase move,
            FindApplications find,
            FileApplication file,
            SubsidyLoans loans,
            Reviews reviews,
            BusinessClock clock,
            WorkingCalendar calendar) {
        this.move = move;
        this.find = find;
        this.file = file;
        this.loans = loans;
        this.reviews = reviews;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Takes the decision. Runs inside the caller's transaction and holds the case.
     *
     * @param unmoved checks that the case is the one that was seen; throws otherwise
     * @throws Problem 404 outside the scope; 403 for other roles and for whoever has another part in the case; 409 when
     *     the state does not allow it or something does not hold; 400 for a missing reason, mark or answer
     */
    public SubsidyApplication decide(Actor actor, String id, Ruling ruling, Consumer<FoundCase> unmoved) {
        Held held = move.hold(actor, id);
        CaseEvent event = ruling.decision().event();
        move.requireRole(actor, held.round(), event);
        FoundCase now = find.standing(held);
        unmoved.accept(now);
        Step step = move.require(actor, held, event);
        return switch (ruling.decision()) {
            case SUBMIT -> file.submit(actor, held);
            case WITHDRAW -> move.take(actor, held, event, reason(ruling));
            case CONFIRM -> confirm(actor, held, step, ruling);
            case REVIEW -> review(actor, held, now, step, ruling);
            case RETURN -> sendBack(actor, held, step, ruling);
            case REJECT -> reject(actor, held, step, ruling);
            case APPROVE -> throw new IllegalArgumentException("an approval needs a clearance");
        };
    }

    private SubsidyApplication confirm(Actor actor, Held held, Step step, Ruling ruling) {
        Ruling.Figures figures = ruling.figures();
        if (figures == null) {
            throw Problem.invalid().at("/figures", "REQUIRED");
        }
        LocalDate confirmBy = held.round().terms().confirmBy();
        if (confirmBy != null && clock.today().isAfter(confirmBy)) {
            throw Problem.of(409, "CONFIRMED_TOO_LATE").with("confirmBy", confirmBy);
        }
        SubsidyApplication application = held.application();
        SubsidyLoan loan = loans.lockAll(List.of(application.loanId())).get(application.loanId());
        if (loan == null || loan.settledOn() == null) {
            throw Problem.of(409, "LOAN_NOT_SETTLED");
        }
        refuseOther("/figures/settledOn", figures.settledOn(), loan.settledOn());
        refuseOther("/figures/interestPaid", figures.interestPaid(), loan.interestPaid());
        Details details = application.details();
        if (details.interestPaid() != null && !details.interestPaid().equals(loan.interestPaid())) {
            throw Problem.of(409, "INTEREST_DIFFERS")
                    .with("applied", details.interestPaid())
                    .with("recorded", loan.interestPaid());
        }
        addReview(actor, held, Review.Verdict.PASSED, ruling);
        return move.take(actor, held, step, null, application.progress(), null);
    }

    private static void refuseOther(String pointer, Object said, Object recorded) {
        if (!said.equals(recorded)) {
            throw Problem.of(409, "FIGURES_DIFFER")
                    .with("recorded", recorded)
                    .at(pointer, "NOT_AS_RECORDED", "recorded", recorded);
        }
    }

    private SubsidyApplication review(Actor actor, Held held, FoundCase now, Step step, Ruling ruling) {
        Stage stage = stageOf(held);
        Set<Checklist.Item> missing = new TreeSet<>(ruling.checklist().unanswered(stage));
        if (!missing.isEmpty()) {
            throw Problem.invalid().at("/checklist", "ITEMS_MISSING", "items", missing);
        }
        Set<Checklist.Item> notMet = new TreeSet<>(ruling.checklist().notMet());
        if (!notMet.isEmpty()) {
            throw Problem.of(409, "CHECKLIST_NOT_MET").with("items", notMet);
        }
        if (held.application().details().payee() == null) {
            throw Problem.of(409, "PAYEE_MISSING");
        }
        FileApplication.requireGranted(now.entitlement());
        addReview(actor, held, Review.Verdict.PASSED, ruling);
        return move.take(actor, held, step, null, held.application().progress(), null);
    }

    private SubsidyApplication sendBack(Actor actor, Held held, Step step, Ruling ruling) {
        Reason reason = needed(ruling);
        Problem wrong = Problem.invalid();
        if (ruling.marked().isEmpty()) {
            wrong.at("/fields", "REQUIRED");
        }
        new TreeSet<>(ruling.marked())
                .stream()
                        .filter(pointer -> !Details.canBeMarked(pointer))
                        .forEach(pointer -> wrong.at("/fields", "UNKNOWN_FIELD", "field", pointer));
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        SubsidyApplication application = held.application();
        Stage stage = stageOf(held);
        addReview(actor, held, Review.Verdict.RETURNED, ruling);
        Progress was = application.progress();
        Progress returned = new Progress(
                was.details(),
                was.clock(),
                was.paused(),
                new Returned(stage, ruling.marked(), application.version() + 1),
                was.decision());
        return move.take(actor, held, step, null, returned, reason);
    }

    private SubsidyApplication reject(Actor actor, Held held, Step step, Ruling ruling) {
        Reason reason = needed(ruling);
        addReview(actor, held, Review.Verdict.REJECTED, ruling);
        return move.take(actor, held, step, null, held.application().progress(), reason);
    }

    /** The stage that a decision belongs to; after the city's review it is the city's still. */
    private static Stage stageOf(Held held) {
        return Stage.of(held.application().state(), held.round().terms().countyReviews())
                .orElse(Stage.CITY_REVIEW);
    }

    private void addReview(Actor actor, Held held, Review.Verdict verdict, Ruling ruling) {
        StageClock running = held.application().progress().clock();
        reviews.add(
                held.application().id(),
                new Review(
                        0,
                        stageOf(held),
                        verdict,
                        true,
                        actor.username(),
                        clock.today(),
                        running == null ? null : running.deadline(calendar).day(),
                        ruling.checklist().ticks(),
                        ruling.comment() == null ? ruling.reasonText() : ruling.comment(),
                        ruling.reasonCode(),
                        ruling.marked()));
    }

    private static @Nullable Reason reason(Ruling ruling) {
        return ruling.reasonCode() == null ? null : new Reason(ruling.reasonCode(), ruling.reasonText());
    }

    private static Reason needed(Ruling ruling) {
        Reason reason = reason(ruling);
        if (reason == null) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        return reason;
    }
}

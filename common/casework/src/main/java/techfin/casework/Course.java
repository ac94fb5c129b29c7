package techfin.casework;

import static techfin.casework.CaseEvent.*;
import static techfin.casework.CaseState.*;
import static techfin.casework.Requirement.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The course of a case: every change of state that there is, who may make it and what must hold. Steps seen in the calls
 * of bureaus (policy 3.5): bank, county, city, list, public notice, approval, payment.
 */
public final class Course {
    private static final Course WITH_COUNTY = new Course(true);
    private static final Course WITHOUT_COUNTY = new Course(false);

    private final boolean countyReviews;
    private final List<Step> steps = new ArrayList<>();

    private Course(boolean countyReviews) {
        this.countyReviews = countyReviews;
        applicant();
        reviews();
        listAndNotice();
        decisionAndMoney();
    }

    /**
     * The course of a round's cases.
     *
     * @param countyReviews whether the county reviews before the city
     */
    public static Course of(boolean countyReviews) {
        return countyReviews ? WITH_COUNTY : WITHOUT_COUNTY;
    }

    private void applicant() {
        step(DRAFT, SUBMIT, SUBMITTED, Party.APPLICANT, Hand.ENTERER, WINDOW_OPEN, ELIGIBLE);
        step(DRAFT, CORRECT, DRAFT, Party.APPLICANT, Hand.ENTERER);
        step(RETURNED, CORRECT, null, Party.APPLICANT, Hand.ENTERER, ONLY_MARKED_FIELDS);
        for (CaseState state :
                List.of(DRAFT, SUBMITTED, BANK_CONFIRMED, COUNTY_REVIEWED, CITY_REVIEWED, LISTED, NOTICED, RETURNED)) {
            if (state != COUNTY_REVIEWED || countyReviews) {
                step(state, WITHDRAW, WITHDRAWN, Party.APPLICANT, Hand.ENTERER);
            }
        }
    }

    private void reviews() {
        step(SUBMITTED, CONFIRM, BANK_CONFIRMED, Party.BANK, Hand.BANK, FIGURES_MATCH);
        step(SUBMITTED, RETURN, RETURNED, Party.BANK, Hand.BANK, REASON_GIVEN, FIELDS_MARKED);
        if (countyReviews) {
            review(BANK_CONFIRMED, COUNTY_REVIEWED, Party.COUNTY_REVIEWER, Hand.COUNTY_REVIEWER);
        }
        CaseState before = countyReviews ? COUNTY_REVIEWED : BANK_CONFIRMED;
        review(before, CITY_REVIEWED, Party.CITY_REVIEWER, Hand.CITY_REVIEWER);
        sendBack(CITY_REVIEWED, Party.CITY_REVIEWER, Hand.CITY_REVIEWER);
    }

    private void review(CaseState from, CaseState to, Party who, Hand hand) {
        step(from, REVIEW, to, who, hand, CHECKLIST_MET, PAYEE_KNOWN, ELIGIBLE);
        sendBack(from, who, hand);
    }

    private void sendBack(CaseState from, Party who, Hand hand) {
        step(from, RETURN, RETURNED, who, hand, REASON_GIVEN, FIELDS_MARKED);
        step(from, REJECT, REJECTED, who, hand, REASON_GIVEN);
    }

    private void listAndNotice() {
        step(CITY_REVIEWED, LIST, LISTED, Party.CITY_REVIEWER, null, ELIGIBLE, WITHIN_BUDGET);
        step(LISTED, PUBLISH, NOTICED, Party.CITY_REVIEWER, null);
        step(NOTICED, OBJECT, OBJECTED, Party.CITY_REVIEWER, null, NOTICE_OPEN);
        step(OBJECTED, OBJECT, OBJECTED, Party.CITY_REVIEWER, null, NOTICE_OPEN);
        step(OBJECTED, DISMISS, NOTICED, Party.APPROVER, Hand.APPROVER, REASON_GIVEN);
        step(OBJECTED, UPHOLD, REJECTED, Party.APPROVER, Hand.APPROVER, REASON_GIVEN);
    }

    private void decisionAndMoney() {
        step(
                NOTICED,
                APPROVE,
                APPROVED,
                Party.APPROVER,
                Hand.APPROVER,
                NOTICE_CLOSED,
                PREVIEW_CITED,
                AS_LISTED,
                WITHIN_BUDGET,
                NO_OVERLAP);
        step(NOTICED, REJECT, REJECTED, Party.APPROVER, Hand.APPROVER, REASON_GIVEN, PREVIEW_CITED);
        step(APPROVED, ORDER_PAYMENT, PAYMENT_ORDERED, Party.PAYER, Hand.PAYER, NOTICE_CLOSED);
        step(PAYMENT_ORDERED, ORDER_PAYMENT, PAYMENT_ORDERED, Party.PAYER, Hand.PAYER, NOTICE_CLOSED);
        step(PAYMENT_ORDERED, PAY, PAID, Party.PAYER, Hand.PAYER);
        step(PAYMENT_ORDERED, FAIL_PAYMENT, APPROVED, Party.PAYER, Hand.PAYER, REASON_GIVEN);
        step(PAID, CLAW_BACK, CLAWED_BACK, Party.APPROVER, Hand.APPROVER, REASON_GIVEN, WITHIN_PAID);
        step(CLAWED_BACK, CLAW_BACK, CLAWED_BACK, Party.APPROVER, Hand.APPROVER, REASON_GIVEN, WITHIN_PAID);
    }

    private void step(
            CaseState from,
            CaseEvent event,
            @Nullable CaseState to,
            Party who,
            @Nullable Hand hand,
            Requirement... holds) {
        steps.add(new Step(from, event, to, who, hand, Set.of(holds)));
    }

    /** Whether the county reviews before the city. */
    public boolean countyReviews() {
        return countyReviews;
    }

    /** The whole table. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The step that an event makes from a state; empty when there is none. */
    public Optional<Step> step(CaseState from, CaseEvent event) {
        return steps.stream()
                .filter(step -> step.from() == from && step.event() == event)
                .findFirst();
    }

    /** What can happen next, in the order of the table. */
    public List<Step> next(CaseState from) {
        return steps.stream().filter(step -> step.from() == from).toList();
    }
}

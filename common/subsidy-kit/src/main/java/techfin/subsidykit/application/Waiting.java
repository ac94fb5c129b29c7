package techfin.subsidykit.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Course;
import techfin.casework.Hand;
import techfin.casework.Requirement;
import techfin.casework.Step;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.round.SubsidyRound;

/**
 * Which cases wait for a person: those that a step of this person's role brings on today, and in which the person has no
 * other part. Sending back, refusing and taking back are possible all the time and wait for nobody; lists and notices are
 * steps of a whole round.
 *
 * @param person user name
 * @param turns empty when nothing can wait for the person
 */
public record Waiting(String person, List<Turn> turns) {
    private static final Set<CaseEvent> ONWARDS = EnumSet.of(
            CaseEvent.SUBMIT,
            CaseEvent.CORRECT,
            CaseEvent.CONFIRM,
            CaseEvent.REVIEW,
            CaseEvent.DISMISS,
            CaseEvent.APPROVE,
            CaseEvent.ORDER_PAYMENT,
            CaseEvent.PAY);

    public Waiting {
        turns = List.copyOf(turns);
    }

    /**
     * Cases of these rounds in these states wait for this hand.
     *
     * @param rounds ids
     */
    public record Turn(Set<String> rounds, Set<CaseState> states, Hand hand) {
        public Turn {
            rounds = Set.copyOf(rounds);
            states = Set.copyOf(states);
        }
    }

    /** The states from which a step of one case leads on, whoever takes it. */
    public static Set<CaseState> mayWait() {
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        for (Step step : Course.of(true).steps()) {
            if (ONWARDS.contains(step.event())) {
                states.add(step.from());
            }
        }
        return states;
    }

    /**
     * Works out what waits in these rounds.
     *
     * @param has whether the person has a role
     */
    public static Waiting of(String person, Predicate<String> has, Collection<SubsidyRound> rounds, LocalDate today) {
        Map<Hand, Map<Set<CaseState>, Set<String>>> found = new EnumMap<>(Hand.class);
        for (SubsidyRound round : rounds) {
            statesOf(has, round, today)
                    .forEach((hand, states) -> found.computeIfAbsent(hand, any -> new HashMap<>())
                            .computeIfAbsent(states, any -> new HashSet<>())
                            .add(round.id()));
        }
        List<Turn> turns = new ArrayList<>();
        found.forEach((hand, byStates) -> byStates.forEach((states, ids) -> turns.add(new Turn(ids, states, hand))));
        return new Waiting(person, turns);
    }

    private static Map<Hand, Set<CaseState>> statesOf(Predicate<String> has, SubsidyRound round, LocalDate today) {
        Office office = round.terms().office();
        Map<Hand, Set<CaseState>> states = new EnumMap<>(Hand.class);
        for (Step step : round.course().steps()) {
            Hand hand = step.hand();
            if (hand != null
                    && ONWARDS.contains(step.event())
                    && has.test(office.roleOf(step.who()))
                    && isPossible(step, round, today)) {
                states.computeIfAbsent(hand, any -> EnumSet.noneOf(CaseState.class))
                        .add(step.from());
            }
        }
        return states;
    }

    private static boolean isPossible(Step step, SubsidyRound round, LocalDate today) {
        return (!step.holds().contains(Requirement.NOTICE_CLOSED) || round.noticeIsClosedOn(today))
                && (!step.holds().contains(Requirement.WINDOW_OPEN)
                        || round.terms().takesApplicationsOn(today));
    }
}

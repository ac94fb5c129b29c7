package techfin.subsidykit.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.subsidykit.application.Review;

/**
 * How a case of a demo city leaves its way to the list.
 *
 * @param from state in which it does
 * @param workingDays after it was filed
 * @param verdict of the city's reviewer, null where the applicant takes the step
 * @param reason code of the office's list, null for none
 * @param words beside the reason, null for none
 * @param marked pointers of the fields that may change
 */
record DemoTurn(
        CaseState from,
        CaseEvent event,
        CaseState to,
        int workingDays,
        Review.@Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable String words,
        Set<String> marked) {
    private static final List<DemoTurn> ALL = List.of(
            new DemoTurn(
                    CaseState.COUNTY_REVIEWED,
                    CaseEvent.RETURN,
                    CaseState.RETURNED,
                    6,
                    Review.Verdict.RETURNED,
                    "DOCUMENTS_MISSING",
                    "请补交付息凭证。",
                    Set.of("/documents")),
            new DemoTurn(
                    CaseState.COUNTY_REVIEWED,
                    CaseEvent.REJECT,
                    CaseState.REJECTED,
                    6,
                    Review.Verdict.REJECTED,
                    "USED_OTHERWISE",
                    "经核查，贷款未用于合同约定的用途。",
                    Set.of()),
            new DemoTurn(CaseState.SUBMITTED, CaseEvent.WITHDRAW, CaseState.WITHDRAWN, 1, null, null, null, Set.of()));

    DemoTurn {
        marked = Set.copyOf(marked);
    }

    /** The turn that leads to a state; empty for a state on the way to the list. */
    static Optional<DemoTurn> to(CaseState state) {
        return ALL.stream().filter(turn -> turn.to == state).findFirst();
    }
}

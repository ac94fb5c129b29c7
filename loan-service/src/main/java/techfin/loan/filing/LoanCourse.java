package techfin.loan.filing;

import static techfin.loan.filing.LoanDecision.ACCEPT;
import static techfin.loan.filing.LoanDecision.CHECK;
import static techfin.loan.filing.LoanDecision.REJECT;
import static techfin.loan.filing.LoanDecision.RETURN;
import static techfin.loan.filing.LoanDecision.REVOKE;
import static techfin.loan.filing.LoanStatus.ACCEPTED;
import static techfin.loan.filing.LoanStatus.CHECKED;
import static techfin.loan.filing.LoanStatus.REJECTED;
import static techfin.loan.filing.LoanStatus.RETURNED;
import static techfin.loan.filing.LoanStatus.REVOKED;
import static techfin.loan.filing.LoanStatus.SUBMITTED;
import static techfin.loan.filing.Role.BANK_CHECKER;
import static techfin.loan.filing.Role.BUREAU_REVIEWER;
import static techfin.loan.filing.Role.SYSTEM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every decision about a loan record: from which state, by whom, to which state. The year's end has a role of its own. */
public final class LoanCourse {
    private static final List<Move> MOVES = List.of(
            new Move(SUBMITTED, CHECK, CHECKED, BANK_CHECKER),
            new Move(SUBMITTED, RETURN, RETURNED, BANK_CHECKER),
            new Move(CHECKED, ACCEPT, ACCEPTED, BUREAU_REVIEWER),
            new Move(CHECKED, RETURN, RETURNED, BUREAU_REVIEWER),
            new Move(CHECKED, REJECT, REJECTED, BUREAU_REVIEWER),
            new Move(ACCEPTED, REVOKE, REVOKED, BUREAU_REVIEWER),
            new Move(ACCEPTED, REVOKE, REVOKED, SYSTEM));

    private LoanCourse() {}

    /** One line of the table. */
    public record Move(LoanStatus from, LoanDecision decision, LoanStatus to, String role) {}

    /** All roles of people that may ever take a decision. */
    public static Set<String> rolesFor(LoanDecision decision) {
        return MOVES.stream()
                .filter(move -> move.decision() == decision && !move.role().equals(SYSTEM))
                .map(Move::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The move that one of these roles makes by this decision from this state, if there is one. */
    public static Optional<Move> move(LoanStatus from, LoanDecision decision, Set<String> roles) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.decision() == decision && roles.contains(move.role()))
                .findFirst();
    }

    /** What people can decide next, and in which role. */
    public static List<Move> nextSteps(LoanStatus from) {
        return MOVES.stream()
                .filter(move -> move.from() == from && !move.role().equals(SYSTEM))
                .toList();
    }
}

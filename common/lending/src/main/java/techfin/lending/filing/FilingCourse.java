package techfin.lending.filing;

import static techfin.lending.filing.LoanDecision.ACCEPT;
import static techfin.lending.filing.LoanDecision.CHECK;
import static techfin.lending.filing.LoanDecision.REJECT;
import static techfin.lending.filing.LoanDecision.RETURN;
import static techfin.lending.filing.LoanDecision.REVOKE;
import static techfin.lending.filing.LoanStatus.ACCEPTED;
import static techfin.lending.filing.LoanStatus.CHECKED;
import static techfin.lending.filing.LoanStatus.REJECTED;
import static techfin.lending.filing.LoanStatus.RETURNED;
import static techfin.lending.filing.LoanStatus.REVOKED;
import static techfin.lending.filing.LoanStatus.SUBMITTED;
import static techfin.lending.filing.Role.BANK_CHECKER;
import static techfin.lending.filing.Role.SYSTEM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every decision about a loan record: from which state, by whom, to which state. The bank's part is the same everywhere;
 * the office that files is the service's own.
 */
public final class FilingCourse {
    private final List<Move> moves;

    private FilingCourse(List<Move> moves) {
        this.moves = List.copyOf(moves);
    }

    /**
     * The course of a filing that people alone decide.
     *
     * @param reviewerRole role of those who file for the office, such as {@code BUREAU_REVIEWER}
     */
    public static FilingCourse of(String reviewerRole) {
        return new FilingCourse(List.of(
                new Move(SUBMITTED, CHECK, CHECKED, BANK_CHECKER),
                new Move(SUBMITTED, RETURN, RETURNED, BANK_CHECKER),
                new Move(CHECKED, ACCEPT, ACCEPTED, reviewerRole),
                new Move(CHECKED, RETURN, RETURNED, reviewerRole),
                new Move(CHECKED, REJECT, REJECTED, reviewerRole),
                new Move(ACCEPTED, REVOKE, REVOKED, reviewerRole)));
    }

    /** The same, where the service itself also revokes filings whose time ran out. */
    public FilingCourse withLapse() {
        Move lapse = new Move(ACCEPTED, REVOKE, REVOKED, SYSTEM);
        return new FilingCourse(Stream.concat(moves.stream(), Stream.of(lapse)).toList());
    }

    /** One line of the table. */
    public record Move(LoanStatus from, LoanDecision decision, LoanStatus to, String role) {}

    /** All roles of people that may ever take a decision. */
    public Set<String> rolesFor(LoanDecision decision) {
        return moves.stream()
                .filter(move -> move.decision() == decision && !move.role().equals(SYSTEM))
                .map(Move::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The move that one of these roles makes by this decision from this state, if there is one. */
    public Optional<Move> move(LoanStatus from, LoanDecision decision, Set<String> roles) {
        return moves.stream()
                .filter(move -> move.from() == from && move.decision() == decision && roles.contains(move.role()))
                .findFirst();
    }

    /** What people can decide next, and in which role. */
    public List<Move> nextSteps(LoanStatus from) {
        return moves.stream()
                .filter(move -> move.from() == from && !move.role().equals(SYSTEM))
                .toList();
    }
}

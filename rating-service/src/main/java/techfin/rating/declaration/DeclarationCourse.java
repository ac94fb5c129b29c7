package techfin.rating.declaration;

import static techfin.rating.declaration.DeclarationStatus.DISCARDED;
import static techfin.rating.declaration.DeclarationStatus.DRAFT;
import static techfin.rating.declaration.DeclarationStatus.IN_REVIEW;
import static techfin.rating.declaration.DeclarationStatus.RETURNED;
import static techfin.rating.declaration.DeclarationStatus.SUBMITTED;
import static techfin.rating.declaration.DeclarationStatus.SUPERSEDED;
import static techfin.rating.declaration.DeclarationStatus.VERIFIED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import techfin.rating.access.Role;

/** Every move of a declaration: from which state, by which step and whom, to which state. */
public final class DeclarationCourse {
    private static final Set<String> ENTERPRISE = Set.of(Role.ENTERPRISE);
    private static final Set<String> REVIEWERS = Set.of(Role.COUNTY_REVIEWER, Role.BUREAU_REVIEWER);

    private static final List<Move> TABLE = List.of(
            new Move(DRAFT, DeclarationStep.SUBMIT, SUBMITTED, ENTERPRISE, When.NEVER_RETURNED),
            new Move(RETURNED, DeclarationStep.SUBMIT, SUBMITTED, ENTERPRISE, When.ONCE_RETURNED),
            new Move(SUBMITTED, DeclarationStep.WITHDRAW, DRAFT, ENTERPRISE, When.NEVER_RETURNED),
            new Move(SUBMITTED, DeclarationStep.WITHDRAW, RETURNED, ENTERPRISE, When.ONCE_RETURNED),
            new Move(SUBMITTED, DeclarationStep.TAKE_UP, IN_REVIEW, REVIEWERS, When.ALWAYS),
            new Move(IN_REVIEW, DeclarationStep.RETURN, RETURNED, REVIEWERS, When.ALWAYS),
            new Move(RETURNED, DeclarationStep.RETURN, RETURNED, REVIEWERS, When.ALWAYS),
            new Move(IN_REVIEW, DeclarationStep.VERIFY, VERIFIED, REVIEWERS, When.ALWAYS),
            new Move(VERIFIED, DeclarationStep.CORRECT, VERIFIED, ENTERPRISE, When.ALWAYS),
            new Move(DRAFT, DeclarationStep.DISCARD, DISCARDED, ENTERPRISE, When.A_CORRECTION),
            new Move(RETURNED, DeclarationStep.DISCARD, DISCARDED, ENTERPRISE, When.A_CORRECTION),
            new Move(VERIFIED, DeclarationStep.SUPERSEDE, SUPERSEDED, Set.of(), When.ALWAYS));

    private DeclarationCourse() {}

    /**
     * What decides beside the state.
     *
     * @param returned whether a reviewer sent it back before: withdrawn, it stays a returned one
     * @param correction whether it corrects a verified one
     */
    public record Past(boolean returned, boolean correction) {}

    private enum When {
        ALWAYS,
        NEVER_RETURNED,
        ONCE_RETURNED,
        A_CORRECTION;

        boolean fits(Past past) {
            return switch (this) {
                case ALWAYS -> true;
                case NEVER_RETURNED -> !past.returned();
                case ONCE_RETURNED -> past.returned();
                case A_CORRECTION -> past.correction();
            };
        }
    }

    /** One line of the table; no roles where the service itself moves it. */
    private record Move(
            DeclarationStatus from, DeclarationStep step, DeclarationStatus to, Set<String> roles, When when) {}

    /** All roles that may ever take a step. */
    public static Set<String> rolesFor(DeclarationStep step) {
        return TABLE.stream()
                .filter(move -> move.step() == step)
                .findFirst()
                .map(Move::roles)
                .orElse(Set.of());
    }

    /** Where a step leads; empty when the state does not allow it. */
    public static Optional<DeclarationStatus> after(DeclarationStatus from, DeclarationStep step, Past past) {
        return TABLE.stream()
                .filter(move -> move.from() == from
                        && move.step() == step
                        && move.when().fits(past))
                .map(Move::to)
                .findFirst();
    }

    /** Steps that people can take from here. */
    public static List<DeclarationStep> nextSteps(DeclarationStatus from, Past past) {
        return TABLE.stream()
                .filter(move -> move.from() == from && !move.roles().isEmpty())
                .filter(move -> move.when().fits(past))
                .map(Move::step)
                .distinct()
                .toList();
    }
}

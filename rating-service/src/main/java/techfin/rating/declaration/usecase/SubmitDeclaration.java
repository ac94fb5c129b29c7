package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.util.function.Consumer;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.declaration.DeclarationStep;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** An enterprise hands its declaration in, or takes it back while nobody took it up. Runs inside the caller's transaction. */
@Singleton
public class SubmitDeclaration {
    private final MoveDeclaration move;
    private final BusinessClock clock;

    SubmitDeclaration(MoveDeclaration move, BusinessClock clock) {
        this.move = move;
        this.clock = clock;
    }

    /**
     * Hands it in; required items may be missing.
     *
     * @param unmoved checks that the declaration is the one that the enterprise saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the enterprise; 409 in another state, with every
     *     contradiction, or while nothing is stated
     */
    public FoundDeclaration submit(Actor actor, String id, Consumer<FoundDeclaration> unmoved) {
        return move.move(actor, id, DeclarationStep.SUBMIT, null, unmoved, (before, to) -> {
            if (before.statements().declared().isEmpty()) {
                throw Problem.of(409, "DECLARATION_EMPTY");
            }
            MoveDeclaration.refuseContradictions(before);
            return before.declaration().submitted(to, clock.now());
        });
    }

    /**
     * Takes it back.
     *
     * @param unmoved checks that the declaration is the one that the enterprise saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the enterprise; 409 once a reviewer took it up
     */
    public FoundDeclaration withdraw(Actor actor, String id, Consumer<FoundDeclaration> unmoved) {
        return move.move(actor, id, DeclarationStep.WITHDRAW, null, unmoved, SubmitDeclaration::withdrawn);
    }

    private static Declaration withdrawn(FoundDeclaration before, DeclarationStatus to) {
        return before.declaration().withdrawn(to);
    }
}

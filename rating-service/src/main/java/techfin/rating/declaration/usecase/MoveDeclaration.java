package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationCourse;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.declaration.DeclarationStep;
import techfin.rating.declaration.Declarations;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;

/** Takes one step of the table of moves. Runs inside the caller's transaction. */
@Singleton
class MoveDeclaration {
    private final FindDeclarations find;
    private final Declarations declarations;
    private final ReadDeclaration read;
    private final AuditTrail audit;

    MoveDeclaration(FindDeclarations find, Declarations declarations, ReadDeclaration read, AuditTrail audit) {
        this.find = find;
        this.declarations = declarations;
        this.read = read;
        this.audit = audit;
    }

    /**
     * Takes the step.
     *
     * @param reason for the audit trail, null for none
     * @param unmoved checks that the declaration is the one that the actor saw; throws otherwise
     * @param moved makes the declaration after the step
     * @throws Problem 404 outside the scope; 403 for another role; 409 when the table has no such move
     */
    FoundDeclaration move(
            Actor actor,
            String id,
            DeclarationStep step,
            @Nullable String reason,
            Consumer<FoundDeclaration> unmoved,
            BiFunction<FoundDeclaration, DeclarationStatus, Declaration> moved) {
        FoundDeclaration before = find.locked(actor, id);
        actor.require(DeclarationCourse.rolesFor(step).toArray(String[]::new));
        unmoved.accept(before);
        Declaration declaration = before.declaration();
        DeclarationStatus to = DeclarationCourse.after(declaration.status(), step, declaration.past())
                .orElseThrow(() -> notAllowed(declaration));
        return store(actor, "DECLARATION_" + step, before, moved.apply(before, to), reason);
    }

    /** Stores a changed declaration and writes it down. */
    FoundDeclaration store(
            Actor actor, String action, FoundDeclaration before, Declaration changed, @Nullable String reason) {
        if (!declarations.replace(changed)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        FoundDeclaration after = read.read(changed, before.statements());
        audit.record(actor, action, FindDeclarations.OBJECT, changed.id(), before.record(), after.record(), reason);
        return after;
    }

    /**
     * Does nothing for statements that can be true together.
     *
     * @throws Problem 409 with an error for each contradiction
     */
    static void refuseContradictions(FoundDeclaration found) {
        List<Finding> contradictions = found.reading()
                .contradictions(found.declaration().year(), found.enterprise().foundedOn());
        Refusals.throwIfAny(Problem.of(409, "DECLARATION_INCONSISTENT"), contradictions);
    }

    private static Problem notAllowed(Declaration declaration) {
        return Problem.of(409, "DECLARATION_STEP_NOT_ALLOWED")
                .with("status", declaration.status())
                .extension("nextSteps", DeclarationCourse.nextSteps(declaration.status(), declaration.past()));
    }
}

package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import techfin.rating.access.RatingScope;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationCourse;
import techfin.rating.declaration.DeclarationStep;
import techfin.rating.declaration.Declarations;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Puts a verified declaration behind its verified correction. Runs inside the caller's transaction. */
@Singleton
class SupersedeDeclaration {
    private final Declarations declarations;
    private final ReadDeclaration read;
    private final MoveDeclaration move;

    SupersedeDeclaration(Declarations declarations, ReadDeclaration read, MoveDeclaration move) {
        this.declarations = declarations;
        this.read = read;
        this.move = move;
    }

    void supersede(Actor actor, String id) {
        Declaration corrected = declarations.lock(new RatingScope.OfCity(), id).orElseThrow(Problem::notFound);
        Declaration behind = DeclarationCourse.after(corrected.status(), DeclarationStep.SUPERSEDE, corrected.past())
                .map(corrected::superseded)
                .orElseThrow(() -> Problem.of(409, "CHANGED_MEANWHILE"));
        FoundDeclaration before = read.read(corrected, declarations.statements(id));
        move.store(actor, "DECLARATION_SUPERSEDED", before, behind, null);
    }
}

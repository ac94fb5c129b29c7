package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import techfin.rating.access.Role;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationCourse;
import techfin.rating.declaration.DeclarationStep;
import techfin.rating.declaration.Declarations;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * An enterprise opens a correction of a verified declaration: a new draft with the old values, which counts once it is
 * verified itself; or drops it again while it is being written. Runs inside the caller's transaction.
 */
@Singleton
public class CorrectDeclaration {
    private final FindDeclarations find;
    private final Declarations declarations;
    private final ReadDeclaration read;
    private final MoveDeclaration move;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CorrectDeclaration(
            FindDeclarations find,
            Declarations declarations,
            ReadDeclaration read,
            MoveDeclaration move,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.declarations = declarations;
        this.read = read;
        this.move = move;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the correction.
     *
     * @param reason what is wrong
     * @param unmoved checks that the declaration is the one that the enterprise saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the enterprise; 409 when it is not verified, or a
     *     correction is open already
     */
    public FoundDeclaration correct(Actor actor, String id, String reason, Consumer<FoundDeclaration> unmoved) {
        FoundDeclaration before = find.locked(actor, id);
        actor.require(Role.ENTERPRISE);
        unmoved.accept(before);
        Declaration verified = before.declaration();
        if (DeclarationCourse.after(verified.status(), DeclarationStep.CORRECT, verified.past())
                .isEmpty()) {
            throw Problem.of(409, "DECLARATION_STEP_NOT_ALLOWED").with("status", verified.status());
        }
        Optional<Declaration> open = declarations
                .latest(verified.uscc(), verified.year())
                .filter(last -> last.revision() > verified.revision());
        if (open.isPresent()) {
            throw Problem.of(409, "DECLARATION_ON_RECORD")
                    .with("year", verified.year())
                    .link(OpenDeclaration.PATH + open.get().id());
        }
        Declaration correction = verified.correction(
                Ids.next(), declarations.lastRevision(verified.uscc(), verified.year()) + 1, clock.today());
        try {
            declarations.add(correction, before.statements().declared());
        } catch (Declarations.RevisionTaken twin) {
            throw Problem.of(409, "DECLARATION_ON_RECORD", twin).with("year", verified.year());
        }
        declarations.writeOfficial(
                correction.id(), Map.copyOf(before.statements().official()));
        FoundDeclaration opened = read.read(correction, before.statements());
        audit.record(
                actor,
                "DECLARATION_CORRECTION_OPENED",
                FindDeclarations.OBJECT,
                correction.id(),
                null,
                opened.record(),
                reason);
        return opened;
    }

    /**
     * Drops a correction; the verified declaration stands as it did, and another correction can be opened.
     *
     * @param unmoved checks that the correction is the one that the enterprise saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the enterprise; 409 for one that corrects nothing, or that
     *     a reviewer has
     */
    public FoundDeclaration discard(Actor actor, String id, Consumer<FoundDeclaration> unmoved) {
        return move.move(
                actor,
                id,
                DeclarationStep.DISCARD,
                null,
                unmoved,
                (before, to) -> before.declaration().discarded(to));
    }
}

package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationStep;
import techfin.rating.declaration.Item;
import techfin.rating.declaration.Items;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A reviewer of the county or the bureau takes up a declaration, sends it back or verifies it. Runs inside the caller's transaction. */
@Singleton
public class ReviewDeclaration {
    private final MoveDeclaration move;
    private final MakeInput makeInput;
    private final SupersedeDeclaration supersede;
    private final BusinessClock clock;

    ReviewDeclaration(MoveDeclaration move, MakeInput makeInput, SupersedeDeclaration supersede, BusinessClock clock) {
        this.move = move;
        this.makeInput = makeInput;
        this.supersede = supersede;
        this.clock = clock;
    }

    /**
     * Takes up a submitted declaration: from now on the enterprise does not withdraw it.
     *
     * @param unmoved checks that the declaration is the one that the reviewer saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but reviewers; 409 in another state
     */
    public FoundDeclaration takeUp(Actor actor, String id, Consumer<FoundDeclaration> unmoved) {
        return move.move(
                actor,
                id,
                DeclarationStep.TAKE_UP,
                null,
                unmoved,
                (before, to) -> before.declaration().takenUp(to, actor.username()));
    }

    /**
     * Sends it back, or sends a returned one back with other marks: where a marked entry cannot be put right without an
     * unmarked one.
     *
     * @param marks pointers of the entries that the enterprise is to correct, empty for all
     * @param unmoved checks that the declaration is the one that the reviewer saw; throws otherwise
     * @throws Problem as {@link #takeUp}; 400 without a reason or for a mark that is no entry
     */
    public FoundDeclaration sendBack(
            Actor actor, String id, @Nullable Reason reason, List<String> marks, Consumer<FoundDeclaration> unmoved) {
        String onRecord = reason == null ? null : reason.onRecord();
        return move.move(actor, id, DeclarationStep.RETURN, onRecord, unmoved, (before, to) -> {
            if (onRecord == null) {
                throw Problem.invalid().at("/reason", "REQUIRED");
            }
            List<String> checked = checkedMarks(before.items(), marks);
            return before.declaration().returned(to, onRecord, checked, actor.username());
        });
    }

    private static List<String> checkedMarks(Items items, List<String> marks) {
        List<Finding> unknown = new ArrayList<>();
        List<String> known = items.all().stream()
                .filter(item -> !(item instanceof Item.OfIndicator of && of.fromRegister()))
                .map(item -> Items.pointer(item.code()))
                .toList();
        for (int i = 0; i < marks.size(); i++) {
            if (!known.contains(marks.get(i))) {
                unknown.add(Finding.of("/fields/" + i, "UNKNOWN_ITEM"));
            }
        }
        Refusals.throwIfAny(unknown);
        return marks.stream().distinct().toList();
    }

    /**
     * Verifies it: its entries never change again, and the enterprise is rated by them from now on.
     *
     * @param unmoved checks that the declaration is the one that the reviewer saw; throws otherwise
     * @throws Problem as {@link #takeUp}; 409 with every contradiction
     */
    public FoundDeclaration verify(
            Actor actor, String id, @Nullable Reason reason, Consumer<FoundDeclaration> unmoved) {
        String onRecord = reason == null ? null : reason.onRecord();
        return move.move(actor, id, DeclarationStep.VERIFY, onRecord, unmoved, (before, to) -> {
            MoveDeclaration.refuseContradictions(before);
            String input = Ids.next();
            Declaration verified = before.declaration().verified(to, actor.username(), clock.now(), input);
            makeInput.ofVerified(input, before);
            if (verified.corrects() != null) {
                supersede.supersede(actor, verified.corrects());
            }
            return verified;
        });
    }
}

package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.declaration.Declarations;
import techfin.rating.declaration.Entry;
import techfin.rating.declaration.EntryDraft;
import techfin.rating.declaration.OfficialValue;
import techfin.rating.declaration.Statements;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * The bureau enters what official sources state; it counts in place of what was declared, which stays beside it. Runs
 * inside the caller's transaction.
 */
@Singleton
public class EnterOfficialValues {
    private final FindDeclarations find;
    private final Declarations declarations;
    private final ReadDeclaration read;
    private final MakeInput makeInput;
    private final AuditTrail audit;
    private final BusinessClock clock;

    EnterOfficialValues(
            FindDeclarations find,
            Declarations declarations,
            ReadDeclaration read,
            MakeInput makeInput,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.declarations = declarations;
        this.read = read;
        this.makeInput = makeInput;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters official values; where the declaration is verified, the enterprise is rated by them from now on.
     *
     * @param typed by code of the item; nothing takes back the official value
     * @param reason what it rests on
     * @param unmoved checks that the declaration is the one that the reviewer saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the bureau's reviewer; 409 for a declaration behind its
     *     correction or discarded, or for values that contradict a verified one; 400 with everything that cannot be, or when nothing
     *     changes
     */
    public FoundDeclaration enter(
            Actor actor, String id, Map<String, EntryDraft> typed, String reason, Consumer<FoundDeclaration> unmoved) {
        FoundDeclaration before = find.locked(actor, id);
        actor.require(Role.BUREAU_REVIEWER);
        unmoved.accept(before);
        Declaration declaration = before.declaration();
        if (declaration.status().isOver()) {
            throw Problem.of(409, "DECLARATION_STEP_NOT_ALLOWED").with("status", declaration.status());
        }
        List<Finding> found = new ArrayList<>();
        Map<String, @Nullable OfficialValue> written =
                changed(before, before.items().readOfficial(typed, found), actor.username());
        if (found.isEmpty() && written.isEmpty()) {
            found.add(Finding.of("/entries", "NOTHING_CHANGES"));
        }
        Refusals.throwIfAny(found);
        FoundDeclaration after = store(actor, before, written, reason);
        openCorrection(before.declaration()).ifPresent(correction -> store(actor, correction, written, reason));
        return after;
    }

    /** A correction that is being written takes over what official sources state of the verified declaration meanwhile. */
    private Optional<FoundDeclaration> openCorrection(Declaration of) {
        return declarations
                .latest(of.uscc(), of.year())
                .filter(last -> last.revision() > of.revision())
                .flatMap(last -> declarations.lock(new RatingScope.OfCity(), last.id()))
                .filter(last -> !last.status().isOver())
                .map(last -> read.read(last, declarations.statements(last.id())));
    }

    private FoundDeclaration store(
            Actor actor, FoundDeclaration before, Map<String, @Nullable OfficialValue> written, String reason) {
        FoundDeclaration after = restated(before, before.statements().withOfficial(written));
        if (!declarations.replace(after.declaration())) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        String id = before.declaration().id();
        declarations.writeOfficial(id, written);
        audit.record(
                actor, "OFFICIAL_VALUES_ENTERED", FindDeclarations.OBJECT, id, before.record(), after.record(), reason);
        return after;
    }

    private FoundDeclaration restated(FoundDeclaration before, Statements statements) {
        Declaration declaration = before.declaration();
        if (declaration.status() != DeclarationStatus.VERIFIED) {
            return read.read(declaration.restated(), statements);
        }
        String input = Ids.next();
        FoundDeclaration after = read.read(declaration.withInput(input), statements);
        MoveDeclaration.refuseContradictions(after);
        makeInput.ofOfficial(input, after);
        return after;
    }

    private Map<String, @Nullable OfficialValue> changed(
            FoundDeclaration before, Map<String, @Nullable Entry> stated, String by) {
        Instant now = clock.now();
        Map<String, @Nullable OfficialValue> changed = new LinkedHashMap<>();
        stated.forEach((code, entry) -> {
            OfficialValue known = before.statements().official().get(code);
            if (!Objects.equals(known == null ? null : known.entry(), entry)) {
                changed.put(code, entry == null ? null : new OfficialValue(entry, by, now));
            }
        });
        return changed;
    }
}

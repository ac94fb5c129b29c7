package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.MarkedFields;
import techfin.rating.access.Role;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.Declarations;
import techfin.rating.declaration.Entry;
import techfin.rating.declaration.EntryDraft;
import techfin.rating.declaration.Items;
import techfin.rating.declaration.Statements;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;

/** An enterprise writes entries of its draft, some at a time. Runs inside the caller's transaction. */
@Singleton
public class WriteEntries {
    private final FindDeclarations find;
    private final Declarations declarations;
    private final ReadDeclaration read;
    private final AuditTrail audit;

    WriteEntries(FindDeclarations find, Declarations declarations, ReadDeclaration read, AuditTrail audit) {
        this.find = find;
        this.declarations = declarations;
        this.read = read;
        this.audit = audit;
    }

    /**
     * Writes entries over those that are there. What says what is there already changes nothing, whatever version it was
     * made on: so a request whose answer was lost can be sent again.
     *
     * @param typed by code of the item
     * @param unmoved checks that the declaration is the one that the writer saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for anybody but the enterprise; 409 when it is not being written; 400 with
     *     everything that cannot be, or that a reviewer did not send back
     */
    public FoundDeclaration write(
            Actor actor, String id, Map<String, EntryDraft> typed, Consumer<FoundDeclaration> unmoved) {
        FoundDeclaration before = find.locked(actor, id);
        actor.require(Role.ENTERPRISE);
        Declaration declaration = before.declaration();
        List<Finding> found = new ArrayList<>();
        Map<String, @Nullable Entry> written = changed(before, before.items().readDeclared(typed, found));
        if (declaration.status().takesEntries() && found.isEmpty() && written.isEmpty()) {
            return before;
        }
        unmoved.accept(before);
        if (!declaration.status().takesEntries()) {
            throw Problem.of(409, "DECLARATION_STEP_NOT_ALLOWED").with("status", declaration.status());
        }
        Refusals.throwIfAny(found);
        Statements statements = before.statements().withDeclared(written);
        Refusals.throwIfAny(notMarked(before, statements));
        Declaration after = declaration.restated();
        if (!declarations.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        declarations.writeDeclared(id, written);
        FoundDeclaration now = read.read(after, statements);
        audit.record(actor, "DECLARATION_WRITTEN", FindDeclarations.OBJECT, id, before.record(), now.record(), null);
        return now;
    }

    private static Map<String, @Nullable Entry> changed(FoundDeclaration before, Map<String, @Nullable Entry> stated) {
        Map<String, @Nullable Entry> changed = new LinkedHashMap<>();
        stated.forEach((code, entry) -> {
            if (!Objects.equals(before.statements().declared().get(code), entry)) {
                changed.put(code, entry);
            }
        });
        return changed;
    }

    /** Where a reviewer marked entries, no others change. */
    private static List<Finding> notMarked(FoundDeclaration before, Statements after) {
        return MarkedFields.refusals(
                pointers(before, before.statements()),
                pointers(before, after),
                before.declaration().markedFields());
    }

    private static Map<String, @Nullable Object> pointers(FoundDeclaration of, Statements statements) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        of.items()
                .all()
                .forEach(item -> entries.put(
                        Items.pointer(item.code()), statements.declared().get(item.code())));
        return entries;
    }
}

package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationFilter;
import techfin.rating.declaration.Declarations;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.Enterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up declarations inside the scope of whoever asks. */
@Singleton
public class FindDeclarations {
    public static final String OBJECT = "declaration";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,18})\"");

    private final Declarations declarations;
    private final Enterprises enterprises;
    private final ReadDeclaration read;
    private final AuditTrail audit;
    private final SeenVersions seenVersions;

    FindDeclarations(
            Declarations declarations,
            Enterprises enterprises,
            ReadDeclaration read,
            AuditTrail audit,
            SeenVersions seenVersions) {
        this.declarations = declarations;
        this.enterprises = enterprises;
        this.read = read;
        this.audit = audit;
        this.seenVersions = seenVersions;
    }

    /**
     * One declaration with what it states.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public FoundDeclaration one(Actor actor, String id) {
        return withStatements(
                declarations.find(DeclarationScopes.ofOne(actor), id).orElseThrow(Problem::notFound));
    }

    /** The same, held against other changes until the transaction ends; 404 as {@link #one}. */
    FoundDeclaration locked(Actor actor, String id) {
        return withStatements(
                declarations.lock(DeclarationScopes.ofOne(actor), id).orElseThrow(Problem::notFound));
    }

    private FoundDeclaration withStatements(Declaration declaration) {
        return read.read(declaration, declarations.statements(declaration.id()));
    }

    /**
     * A page of declarations, the newest first.
     *
     * @throws Problem 403 for a role that has nothing to do with them
     */
    public Page<DeclarationLine> page(Actor actor, DeclarationFilter filter, PageRequest page) {
        List<Declaration> rows =
                declarations.list(DeclarationScopes.ofList(actor), filter, page.after(), page.limit() + 1);
        Map<Uscc, Enterprise> named = enterprises.findAll(
                rows.stream().map(Declaration::uscc).distinct().toList());
        Function<Declaration, DeclarationLine> line =
                declaration -> DeclarationLine.of(declaration, named.get(declaration.uscc()));
        return Page.of(rows, page, Declaration::id).map(line);
    }

    public long count(Actor actor, DeclarationFilter filter) {
        return declarations.count(DeclarationScopes.ofList(actor), filter);
    }

    /**
     * What happened to a declaration.
     *
     * @param namesShown whether the reader may know who did it
     */
    public record Timeline(List<AuditEntry> entries, boolean namesShown) {}

    /** What happened to a declaration, oldest first; who did it, for the offices. 404 as {@link #one}. */
    public Timeline timeline(Actor actor, String id) {
        Declaration found =
                declarations.find(DeclarationScopes.ofOne(actor), id).orElseThrow(Problem::notFound);
        boolean namesShown = !(Scopes.of(actor) instanceof RatingScope.OfEnterprise);
        return new Timeline(audit.of(OBJECT, found.id()), namesShown);
    }

    /**
     * What changed between the version that somebody cites and now.
     *
     * @param cited entity tags as they stand in {@code If-Match}
     * @return empty when none of them is of a version on record
     */
    public List<Difference> since(FoundDeclaration now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(OBJECT, now.declaration().id(), Long.parseLong(version.group(1)), now.record())
                : List.of();
    }
}

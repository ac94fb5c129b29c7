package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.Declarations;
import techfin.rating.declaration.Statements;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.Enterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** An enterprise opens the declaration of a full year. Runs inside the caller's transaction. */
@Singleton
public class OpenDeclaration {
    /** Older years do not count for any rating. */
    private static final int YEARS_BACK = 5;

    static final String PATH = "/api/rating/v1/declarations/";

    private final Declarations declarations;
    private final Enterprises enterprises;
    private final ReadDeclaration read;
    private final AuditTrail audit;
    private final BusinessClock clock;

    OpenDeclaration(
            Declarations declarations,
            Enterprises enterprises,
            ReadDeclaration read,
            AuditTrail audit,
            BusinessClock clock) {
        this.declarations = declarations;
        this.enterprises = enterprises;
        this.read = read;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the first declaration of a year.
     *
     * @throws Problem 403 for anybody but an enterprise; 400 for a year that is not over, too long ago, or before the
     *     enterprise; 409 when the enterprise is not on the register, or has a declaration of the year
     */
    public FoundDeclaration open(Actor actor, int year) {
        actor.require(Role.ENTERPRISE);
        Uscc own = new Uscc(Objects.requireNonNullElseGet(actor.entity(), () -> {
            throw Problem.forbidden();
        }));
        Enterprise enterprise = enterprises
                .find(new RatingScope.OfEnterprise(own), clock.today(), own)
                .orElseThrow(() -> Problem.of(409, "ENTERPRISE_NOT_ON_RECORD").with("uscc", own.value()));
        checkYear(year, enterprise);
        Optional<Declaration> known = declarations.latest(own, year);
        if (known.isPresent()) {
            throw onRecord(year, known.get());
        }
        Declaration opened = Declaration.opened(Ids.next(), own, year, clock.today());
        try {
            declarations.add(opened, Map.of());
        } catch (Declarations.RevisionTaken twin) {
            throw Problem.of(409, "DECLARATION_ON_RECORD", twin).with("year", year);
        }
        FoundDeclaration found = read.read(opened, Statements.NONE);
        audit.record(actor, "DECLARATION_OPENED", FindDeclarations.OBJECT, opened.id(), null, found.record(), null);
        return found;
    }

    private void checkYear(int year, Enterprise enterprise) {
        int last = clock.today().getYear() - 1;
        LocalDate foundedOn = enterprise.foundedOn();
        int first = Math.max(last - YEARS_BACK + 1, foundedOn == null ? 0 : foundedOn.getYear());
        if (year < first || year > last) {
            throw Problem.invalid().at("/year", "YEAR_NOT_OPEN", "first", first, "last", last);
        }
    }

    private static Problem onRecord(int year, Declaration known) {
        return Problem.of(409, "DECLARATION_ON_RECORD").with("year", year).link(PATH + known.id());
    }
}

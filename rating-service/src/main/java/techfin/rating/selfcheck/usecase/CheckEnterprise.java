package techfin.rating.selfcheck.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.Declarations;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.fact.YearFacts;
import techfin.rating.figure.usecase.WrongFields;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.Qualifications;
import techfin.rating.selfcheck.HighTechCheck;
import techfin.rating.selfcheck.HighTechFacts;
import techfin.rating.selfcheck.InnovativeSmeCheck;
import techfin.rating.selfcheck.InnovativeSmeFacts;
import techfin.rating.selfcheck.SpecialisedSmeCheck;
import techfin.rating.selfcheck.SpecialisedSmeFacts;
import techfin.rating.selfcheck.TechSmeCheck;
import techfin.rating.selfcheck.TechSmeFacts;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.tree.Reading;

/**
 * Asks the official rules about an enterprise by what is on record of it, with what only whoever asks knows. Keeps nothing.
 */
@Singleton
public class CheckEnterprise {
    private final FindEnterprises enterprises;
    private final Qualifications qualifications;
    private final Declarations declarations;
    private final BusinessClock clock;

    CheckEnterprise(
            FindEnterprises enterprises,
            Qualifications qualifications,
            Declarations declarations,
            BusinessClock clock) {
        this.enterprises = enterprises;
        this.qualifications = qualifications;
        this.declarations = declarations;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param known what was on record for the question
     */
    public record Checked<R>(Known known, R result) {}

    /**
     * Tech SMEs, 115号.
     *
     * @param asked what counts in place of or beside what is on record, as a trial takes it
     * @throws Problem 404 outside the actor's scope, and for a bank; 400 with every wrong field
     */
    public Checked<TechSmeCheck.Result> techSme(Actor actor, Uscc uscc, Map<String, @Nullable Object> asked) {
        return checked(actor, uscc, asked, OnRecord::techSme, TechSmeFacts::partFromTree, TechSmeCheck::of);
    }

    /** High-tech enterprises, 195号; as {@link #techSme}. */
    public Checked<HighTechCheck.Result> highTech(Actor actor, Uscc uscc, Map<String, @Nullable Object> asked) {
        return checked(actor, uscc, asked, OnRecord::highTech, HighTechFacts::fromTree, HighTechCheck::of);
    }

    /** Innovative SMEs, 63号 annex 1; as {@link #techSme}. */
    public Checked<InnovativeSmeCheck.Result> innovativeSme(
            Actor actor, Uscc uscc, Map<String, @Nullable Object> asked) {
        return checked(
                actor, uscc, asked, OnRecord::innovativeSme, InnovativeSmeFacts::partFromTree, InnovativeSmeCheck::of);
    }

    /** Specialised SMEs and little giants, 63号 annex 2 and the rule of 2026; as {@link #techSme}. */
    public Checked<SpecialisedSmeCheck.Result> specialisedSme(
            Actor actor, Uscc uscc, Map<String, @Nullable Object> asked) {
        return checked(
                actor, uscc, asked, OnRecord::specialisedSme, SpecialisedSmeFacts::fromTree, SpecialisedSmeCheck::of);
    }

    private <F, R> Checked<R> checked(
            Actor actor,
            Uscc uscc,
            Map<String, @Nullable Object> asked,
            Function<OnRecord, Known> known,
            BiFunction<Map<String, @Nullable Object>, LocalDate, Reading<F>> read,
            Function<F, R> check) {
        LocalDate today = clock.today();
        Known here = known.apply(onRecord(actor, uscc, today));
        F facts = WrongFields.refused(read.apply(here.with(asked), today));
        return new Checked<>(here, check.apply(facts));
    }

    private OnRecord onRecord(Actor actor, Uscc uscc, LocalDate today) {
        if (Scopes.of(actor) instanceof RatingScope.OfBank) {
            throw Problem.notFound();
        }
        Enterprise enterprise = enterprises.one(actor, uscc);
        Optional<Declaration> declaration = declarations.lastVerified(uscc);
        return new OnRecord(
                enterprise,
                declaration.map(Declaration::year).orElse(null),
                declaration
                        .map(verified -> declarations.statements(verified.id()).facts())
                        .orElseGet(() -> new YearFacts(Map.of())),
                qualifications.inForce(uscc, today).stream()
                        .map(Qualification::kind)
                        .collect(Collectors.toSet()));
    }
}

package techfin.rating.product.usecase;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.access.RatingScope;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.consent.LookScope;
import techfin.rating.consent.usecase.RecordLook;
import techfin.rating.declaration.Declarations;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.fact.Fact;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.Overrides;
import techfin.rating.product.Applicant;
import techfin.rating.product.GradeStep;
import techfin.rating.product.Held;
import techfin.rating.product.Matching;
import techfin.rating.product.Outcome;
import techfin.rating.product.Purpose;
import techfin.rating.product.Security;
import techfin.rating.product.Stage;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationLibrary;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/**
 * Holds an enterprise against every product by what is on record of it: the register, the library of qualifications, the
 * rating that stands, and the figures behind it. A bank's look is written down in the transaction that shows it: call it
 * inside one.
 */
@Singleton
public class MatchEnterprise {
    private static final String SUBJECT = "MATCHES";

    private final FindEnterprises enterprises;
    private final QualificationLibrary library;
    private final Assessments assessments;
    private final Overrides overrides;
    private final RatingInputs inputs;
    private final Declarations declarations;
    private final Matching matching;
    private final RecordLook looks;
    private final BusinessClock clock;

    MatchEnterprise(
            FindEnterprises enterprises,
            QualificationLibrary library,
            Assessments assessments,
            Overrides overrides,
            RatingInputs inputs,
            Declarations declarations,
            Matching matching,
            RecordLook looks,
            BusinessClock clock) {
        this.enterprises = enterprises;
        this.library = library;
        this.assessments = assessments;
        this.overrides = overrides;
        this.inputs = inputs;
        this.declarations = declarations;
        this.matching = matching;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * What nobody has on record of an enterprise.
     *
     * @param firstLoan whether it never had a loan
     * @param purpose what the money is for, null leaves it open
     * @param security what it can offer, null leaves it open
     */
    public record Wish(
            boolean firstLoan,
            @Nullable Purpose purpose,
            @Nullable Security security) {}

    /**
     * What came out.
     *
     * @param applicant the enterprise as it was held against the products
     * @param dataYear the year of its figures, null when none are known
     */
    public record Matched(Applicant applicant, @Nullable Integer dataYear, List<Outcome> outcomes) {
        public Matched {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Every product for an enterprise, today.
     *
     * @throws Problem 404 for an enterprise outside the reader's scope, and for a bank without full leave, which look alike
     */
    public Matched of(Actor actor, Uscc uscc, Wish wish) {
        Enterprise enterprise = enterprises.one(actor, uscc);
        if (Scopes.of(actor) instanceof RatingScope.OfBank
                && !looks.look(actor, uscc, SUBJECT).scope().covers(LookScope.FULL)) {
            throw Problem.notFound();
        }
        LocalDate today = clock.today();
        Optional<Standing> standing = assessments.standing(uscc).filter(rating -> !today.isAfter(rating.validUntil()));
        Optional<RatingInput> input = inputs.current(uscc);
        Applicant applicant = new Applicant(
                today,
                uscc.value(),
                enterprise.divisionCode(),
                standing.flatMap(this::stage).orElse(null),
                standing.flatMap(rating -> grade(rating, today)).orElse(null),
                library.all(uscc).stream()
                        .flatMap(one -> held(one, today).stream())
                        .toList(),
                input.flatMap(this::rd).orElse(null),
                input.map(RatingInput::revenue)
                        .or(() -> Optional.ofNullable(enterprise.figures().revenue()))
                        .orElse(null),
                null,
                List.of(),
                wish.firstLoan(),
                wish.purpose(),
                wish.security());
        return new Matched(applicant, input.map(RatingInput::dataYear).orElse(null), matching.of(applicant));
    }

    /** As it was declared; else as its share of sales tells it. */
    private Optional<Money> rd(RatingInput input) {
        return Optional.ofNullable(input.declarationId())
                .flatMap(id -> declarations.statements(id).facts().number(Fact.RD_EXPENSE))
                .map(yuan -> Money.ofYuan(yuan, RoundingMode.UNNECESSARY))
                .or(() -> KnownRd.of(input));
    }

    /** By the stages of the city's system; empty for one that products do not know. */
    private Optional<Stage> stage(Standing standing) {
        return assessments
                .find(new RatingScope.OfCity(), standing.assessmentId())
                .map(Assessment::stage)
                .flatMap(stage -> switch (stage) {
                    case "startup" -> Optional.of(Stage.EARLY);
                    case "growth" -> Optional.of(Stage.GROWTH);
                    case "stable" -> Optional.of(Stage.STABLE);
                    default -> Optional.empty();
                });
    }

    /** The model's grade or what overrides it; empty without one (NR), and for a scale that products do not know. */
    private Optional<GradeStep> grade(Standing standing, LocalDate today) {
        String name = overrides
                .inForce(standing.uscc(), today)
                .map(GradeOverride::grade)
                .orElse(standing.grade());
        return Arrays.stream(GradeStep.values())
                .filter(step -> step.name().equals(name))
                .findFirst();
    }

    /** What began already; one that was revoked held until the day before. */
    private static Optional<Held> held(Qualification one, LocalDate today) {
        if (today.isBefore(one.facts().validFrom())) {
            return Optional.empty();
        }
        Qualification.Revocation revocation = one.revocation();
        LocalDate last = one.facts().validUntil();
        LocalDate until = revocation == null || revocation.on().isAfter(last)
                ? last
                : revocation.on().minusDays(1);
        return Optional.of(new Held(one.kind(), one.facts().year(), until));
    }
}

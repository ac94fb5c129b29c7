package techfin.rating.declaration.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import techfin.lending.enterprise.Uscc;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.Items;
import techfin.rating.declaration.QualificationLevel;
import techfin.rating.declaration.Reading;
import techfin.rating.declaration.Statements;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.Enterprises;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.Qualifications;
import techfin.rating.system.usecase.FindSystems;
import techfin.rating.system.usecase.Scorers;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** Reads declarations by the indicator system, the register and the library of qualifications of today. */
@Singleton
class ReadDeclaration {
    /** 科技企业创新能力综合评价指标体系. */
    private static final String SYSTEM = "LC-INNOVATION";

    private final FindSystems systems;
    private final Scorers scorers;
    private final Qualifications qualifications;
    private final Enterprises enterprises;
    private final BusinessClock clock;

    ReadDeclaration(
            FindSystems systems,
            Scorers scorers,
            Qualifications qualifications,
            Enterprises enterprises,
            BusinessClock clock) {
        this.systems = systems;
        this.scorers = scorers;
        this.qualifications = qualifications;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /**
     * What can be stated today.
     *
     * @throws Problem 422 when no indicator system is in force
     */
    Items items() {
        return new Items(scorers.of(systems.inForce(SYSTEM, clock.today(), "")));
    }

    /** What statements come to. */
    FoundDeclaration read(Declaration declaration, Statements statements) {
        Enterprise enterprise = Objects.requireNonNull(
                enterprises.findAll(List.of(declaration.uscc())).get(declaration.uscc()),
                "a declaration is of an enterprise on the register");
        Reading reading = new Reading(items(), statements, qualification(declaration.uscc(), clock.today()));
        return new FoundDeclaration(declaration, statements, enterprise, reading);
    }

    private String qualification(Uscc uscc, LocalDate on) {
        return QualificationLevel.of(qualifications.inForce(uscc, on).stream()
                .map(Qualification::kind)
                .toList());
    }
}

package techfin.rating.override.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.override.OverrideRules;
import techfin.rating.scoring.GradeScale;
import techfin.rating.system.usecase.Scorers;
import techfin.rating.veto.Veto;
import techfin.rating.veto.Vetoes;
import techfin.servicekit.problem.Problem;

/** The grade of the model that people may want to override, and whether they may. */
@Singleton
class StandingModel {
    private final Assessments assessments;
    private final Scorers scorers;
    private final Vetoes vetoes;

    StandingModel(Assessments assessments, Scorers scorers, Vetoes vetoes) {
        this.assessments = assessments;
        this.scorers = scorers;
        this.vetoes = vetoes;
    }

    /** What stands of an enterprise, with the grades of its system. */
    record Model(Standing standing, GradeScale scale) {}

    /**
     * What stands of an enterprise.
     *
     * @throws Problem 409 {@code NO_RATING_STANDS}; {@code OVERRIDE_UNDER_VETO}; {@code OVERRIDE_OF_UNRATED}
     */
    Model of(Uscc uscc, LocalDate today) {
        Standing standing = assessments
                .standing(uscc)
                .filter(found -> !today.isAfter(found.validUntil()))
                .orElseThrow(() -> Problem.of(409, "NO_RATING_STANDS").with("uscc", uscc.value()));
        Optional<Veto> veto = vetoes.inForce(uscc, today);
        GradeScale scale = scorers.of(standing.systemId()).system().grades();
        if (veto.isPresent() || standing.veto() != null || standing.grade().equals(scale.vetoed())) {
            throw Problem.of(409, "OVERRIDE_UNDER_VETO").with("grade", scale.vetoed());
        }
        if (!OverrideRules.takesOverride(scale, standing.grade())) {
            throw Problem.of(409, "OVERRIDE_OF_UNRATED").with("grade", standing.grade());
        }
        return new Model(standing, scale);
    }
}

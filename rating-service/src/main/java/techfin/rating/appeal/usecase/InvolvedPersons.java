package techfin.rating.appeal.usecase;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import techfin.rating.access.Role;
import techfin.rating.assessment.Assessment;
import techfin.rating.declaration.usecase.FindDeclarations;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.servicekit.audit.AuditTrail;

/** Who had a hand in an assessment: whoever made it, and the reviewers of the declaration that its data come from. */
@Singleton
class InvolvedPersons {
    private final RatingInputs inputs;
    private final AuditTrail audit;

    InvolvedPersons(RatingInputs inputs, AuditTrail audit) {
        this.inputs = inputs;
        this.audit = audit;
    }

    /** Whether this user had a hand in it; a user name in other letters is the same user. */
    boolean had(String username, Assessment assessment) {
        Set<String> names = new HashSet<>();
        names.add(assessment.madeBy());
        inputs.find(assessment.inputId())
                .map(RatingInput::declarationId)
                .ifPresent(declaration -> audit.of(FindDeclarations.OBJECT, declaration).stream()
                        .filter(entry -> isReviewer(entry.role()))
                        .forEach(entry -> names.add(entry.actor())));
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT)));
    }

    private static boolean isReviewer(String roles) {
        List<String> all = List.of(roles.split(",", -1));
        return all.contains(Role.BUREAU_REVIEWER) || all.contains(Role.COUNTY_REVIEWER);
    }
}

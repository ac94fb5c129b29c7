package techfin.rating.qualification;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.enterprise.EnterpriseDraft;
import techfin.rating.enterprise.Figures;

/**
 * A line of a published list.
 *
 * @param name of the enterprise as the list says it
 * @param divisionCode for an enterprise that is not on the register, null when left out
 * @param industryCode the same
 */
public record QualificationLine(
        Uscc uscc,
        String name,
        @Nullable String divisionCode,
        @Nullable String industryCode,
        QualificationFacts facts) {
    /** What the line says of an enterprise that the register does not know. */
    public EnterpriseDraft newcomer() {
        return new EnterpriseDraft(uscc.value(), name, divisionCode, industryCode, null, Figures.UNKNOWN);
    }

    static Optional<QualificationLine> of(
            Optional<Uscc> uscc,
            @Nullable String name,
            @Nullable String divisionCode,
            @Nullable String industryCode,
            Optional<QualificationFacts> facts) {
        return uscc.isEmpty() || facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new QualificationLine(
                        uscc.get(), Objects.requireNonNull(name), divisionCode, industryCode, facts.get()));
    }
}

package techfin.rating.declaration.usecase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.enterprise.Enterprise;

/**
 * A declaration in a list.
 *
 * @param divisionCode county or zone in which the enterprise is seated today
 * @param revision 1 for the first of a year; a correction of a verified one is the next
 * @param submittedAt the last time, null before
 * @param verifiedAt null before
 */
public record DeclarationLine(
        String id,
        long version,
        String uscc,
        @Nullable String enterpriseName,
        @Nullable String divisionCode,
        int year,
        int revision,
        DeclarationStatus status,
        LocalDate openedOn,
        @Nullable Instant submittedAt,
        @Nullable Instant verifiedAt) {
    static DeclarationLine of(Declaration declaration, @Nullable Enterprise enterprise) {
        return new DeclarationLine(
                declaration.id(),
                declaration.version(),
                declaration.uscc().value(),
                enterprise == null ? null : enterprise.name(),
                enterprise == null ? null : enterprise.divisionCode(),
                declaration.year(),
                declaration.revision(),
                declaration.status(),
                declaration.openedOn(),
                declaration.submittedAt(),
                declaration.verifiedAt());
    }
}

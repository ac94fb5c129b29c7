package techfin.rating.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * The declaration of an enterprise for a year, without what it states.
 *
 * @param version goes up by one with each change, of its statements too
 * @param revision 1 for the first of a year; a correction of a verified one is the next that was not given yet
 * @param corrects id of the verified declaration that this one corrects, null for a first one
 * @param markedFields pointers of entries that a reviewer sent back, empty for all
 * @param returnReason why a reviewer sent it back the last time, null when none did
 * @param reviewer who took it up the last time, null when nobody did
 * @param submittedAt the last time, null before
 * @param verifiedAt null before
 * @param inputId the rating input that it made, null before
 */
public record Declaration(
        String id,
        long version,
        Uscc uscc,
        int year,
        int revision,
        @Nullable String corrects,
        DeclarationStatus status,
        List<String> markedFields,
        @Nullable String returnReason,
        @Nullable String reviewer,
        LocalDate openedOn,
        @Nullable Instant submittedAt,
        @Nullable Instant verifiedAt,
        @Nullable String inputId) {
    public Declaration {
        markedFields = List.copyOf(markedFields);
    }

    /** The first declaration of a year. */
    public static Declaration opened(String id, Uscc uscc, int year, LocalDate today) {
        return new Declaration(
                id, 1, uscc, year, 1, null, DeclarationStatus.DRAFT, List.of(), null, null, today, null, null, null);
    }

    /** A draft that corrects this verified one. */
    public Declaration correction(String newId, int newRevision, LocalDate today) {
        return new Declaration(
                newId,
                1,
                uscc,
                year,
                newRevision,
                id,
                DeclarationStatus.DRAFT,
                List.of(),
                null,
                null,
                today,
                null,
                null,
                null);
    }

    /** What decides on its next steps beside its state. */
    public DeclarationCourse.Past past() {
        return new DeclarationCourse.Past(returnReason != null, corrects != null);
    }

    /** The same after its statements changed. */
    public Declaration restated() {
        return moved(status, markedFields, returnReason, reviewer, submittedAt);
    }

    public Declaration submitted(DeclarationStatus to, Instant at) {
        return moved(to, markedFields, returnReason, null, at);
    }

    public Declaration withdrawn(DeclarationStatus to) {
        return moved(to, markedFields, returnReason, null, submittedAt);
    }

    public Declaration takenUp(DeclarationStatus to, String by) {
        return moved(to, markedFields, returnReason, by, submittedAt);
    }

    public Declaration returned(DeclarationStatus to, String reason, List<String> marks, String by) {
        return moved(to, marks, reason, by, submittedAt);
    }

    public Declaration discarded(DeclarationStatus to) {
        return moved(to, markedFields, returnReason, reviewer, submittedAt);
    }

    public Declaration superseded(DeclarationStatus to) {
        return moved(to, markedFields, returnReason, reviewer, submittedAt);
    }

    public Declaration verified(DeclarationStatus to, String by, Instant at, String input) {
        return new Declaration(
                id,
                version + 1,
                uscc,
                year,
                revision,
                corrects,
                to,
                List.of(),
                returnReason,
                by,
                openedOn,
                submittedAt,
                at,
                input);
    }

    /** The same after an official value came to the verified one and made another input. */
    public Declaration withInput(String input) {
        return new Declaration(
                id,
                version + 1,
                uscc,
                year,
                revision,
                corrects,
                status,
                markedFields,
                returnReason,
                reviewer,
                openedOn,
                submittedAt,
                verifiedAt,
                input);
    }

    private Declaration moved(
            DeclarationStatus to,
            List<String> marks,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {
        return new Declaration(
                id,
                version + 1,
                uscc,
                year,
                revision,
                corrects,
                to,
                marks,
                reason,
                by,
                openedOn,
                at,
                verifiedAt,
                inputId);
    }
}

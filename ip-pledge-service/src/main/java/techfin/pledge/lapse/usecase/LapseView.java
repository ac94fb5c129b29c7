package techfin.pledge.lapse.usecase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.pledge.lapse.LapseKind;
import techfin.pledge.lapse.LapseStatus;
import techfin.pledge.lapse.LapseWarning;
import techfin.pledge.lapse.Watched;

/**
 * A warning as it is told to people and kept in the audit trail.
 *
 * @param cause a day, a legal status, an impediment or {@code SECURED_AMOUNT}, by the kind
 * @param dueOn day on which the fee falls due or the term ends; null for changes of the standing
 * @param rightId null when it is about the whole pledge, as is the number
 * @param sinceOn day of the run that opened it
 * @param lastSeenIn id of the last run that found its cause
 * @param acknowledgedBy user name of the bank's clerk; the bank and the offices of the city see it, with the note
 * @param message in the reader's language; absent in the audit trail
 */
public record LapseView(
        String id,
        long version,
        LapseStatus status,
        LapseKind kind,
        String cause,
        @Nullable LocalDate dueOn,
        @Nullable String rightId,
        @Nullable String rightNumber,
        String pledgeId,
        String bankCode,
        String divisionCode,
        LocalDate sinceOn,
        String openedIn,
        String lastSeenIn,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String note,
        @Nullable LocalDate closedOn,
        @Nullable String closedIn,
        @Nullable String message) {

    /** The warning without words, as the audit trail keeps it. */
    public static LapseView of(LapseWarning warning) {
        return of(warning, true, null);
    }

    /**
     * The warning as its reader sees it.
     *
     * @param isNoteShown whether the reader sees what the bank says to it
     */
    public static LapseView of(LapseWarning warning, boolean isNoteShown, @Nullable String message) {
        Watched.Pledged pledged = warning.pledged();
        LapseWarning.Acknowledgement word = isNoteShown ? warning.acknowledgement() : null;
        LapseWarning.Closing closing = warning.closing();
        return new LapseView(
                warning.id(),
                warning.version(),
                warning.status(),
                warning.lapse().kind(),
                warning.lapse().cause(),
                warning.lapse().on(),
                pledged.rightId(),
                pledged.rightNumber(),
                pledged.pledgeId(),
                pledged.bankCode(),
                pledged.divisionCode(),
                warning.sinceOn(),
                warning.openedIn(),
                warning.lastSeenIn(),
                word == null ? null : word.by(),
                word == null ? null : word.at(),
                word == null ? null : word.note(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.in(),
                message);
    }
}

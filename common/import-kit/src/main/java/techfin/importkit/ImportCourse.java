package techfin.importkit;

import static techfin.importkit.ImportStatus.CHECKED;
import static techfin.importkit.ImportStatus.CHECKING;
import static techfin.importkit.ImportStatus.FAILED;
import static techfin.importkit.ImportStatus.RECEIVED;
import static techfin.importkit.ImportStatus.WRITING;
import static techfin.importkit.ImportStatus.WRITTEN;

import java.util.List;
import java.util.Optional;

/** Every move of a batch: from which state, by what, to which state. */
public final class ImportCourse {
    private static final List<Move> MOVES = List.of(
            new Move(RECEIVED, Event.CHECK_BEGINS, CHECKING),
            new Move(CHECKING, Event.CHECK_BEGINS, CHECKING),
            new Move(CHECKING, Event.CHECK_ENDS, CHECKED),
            new Move(CHECKED, Event.CONFIRMED, WRITING),
            new Move(WRITING, Event.WRITE_ENDS, WRITTEN),
            new Move(WRITING, Event.WRITE_UNDONE, RECEIVED),
            new Move(CHECKED, Event.FILE_SENT, RECEIVED),
            new Move(WRITTEN, Event.FILE_SENT, RECEIVED),
            new Move(FAILED, Event.FILE_SENT, RECEIVED),
            new Move(RECEIVED, Event.GIVEN_UP, FAILED),
            new Move(CHECKING, Event.GIVEN_UP, FAILED),
            new Move(WRITING, Event.GIVEN_UP, FAILED));

    private ImportCourse() {}

    /** What happens to a batch. */
    public enum Event {
        /** A worker takes it up, for the first time or after another worker was lost. */
        CHECK_BEGINS,
        CHECK_ENDS,
        CONFIRMED,
        WRITE_ENDS,
        /** All or nothing was asked for, and a row could not be written any more: it is judged anew. */
        WRITE_UNDONE,
        /** Corrected rows came. */
        FILE_SENT,
        GIVEN_UP
    }

    /** One line of the table. */
    public record Move(ImportStatus from, Event event, ImportStatus to) {}

    /** Where an event leads to from a state; empty when it cannot happen there. */
    public static Optional<ImportStatus> after(ImportStatus from, Event event) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.event() == event)
                .map(Move::to)
                .findFirst();
    }
}

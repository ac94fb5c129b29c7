package techfin.importkit.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import techfin.sheetkit.SheetRow;

/**
 * Reads ahead in a thread of its own, some thousand rows at most, so that reading and judging overlap. What is handed over
 * at once is of one sheet, and does not end between rows that belong together while they are at most a thousand.
 */
final class RowFeed implements AutoCloseable {
    static final int CHUNK = 1000;
    private static final int MOST = 2 * CHUNK;
    private static final int AHEAD = 3;

    private final BlockingQueue<Hand> hands = new ArrayBlockingQueue<>(AHEAD);
    private final BiPredicate<SheetRow, SheetRow> together;
    private final Thread reader;

    /** What one thread hands to the other. */
    private sealed interface Hand {
        record Rows(List<Incoming> rows) implements Hand {}

        record Failed(Throwable failure) implements Hand {}

        record End() implements Hand {}
    }

    /** What reads the rows, each handed over as it is read. */
    interface Source {
        void walk(Consumer<Incoming> sink);
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("reading was given up", null, false, false);
        }
    }

    RowFeed(Source source, BiPredicate<SheetRow, SheetRow> together) {
        this.together = together;
        reader = Thread.ofPlatform().daemon().name("import-reader").start(() -> read(source));
    }

    private void read(Source source) {
        Hand last;
        try {
            List<Incoming> rows = new ArrayList<>(CHUNK);
            source.walk(row -> {
                if (!rows.isEmpty() && endsBefore(rows, row)) {
                    hand(new Hand.Rows(List.copyOf(rows)));
                    rows.clear();
                }
                rows.add(row);
            });
            if (!rows.isEmpty()) {
                hand(new Hand.Rows(List.copyOf(rows)));
            }
            last = new Hand.End();
        } catch (Interrupted e) {
            return;
        } catch (Throwable e) {
            last = new Hand.Failed(e);
        }
        try {
            hand(last);
        } catch (Interrupted e) {
            // nobody waits for it any more
        }
    }

    private boolean endsBefore(List<Incoming> rows, Incoming next) {
        SheetRow last = rows.getLast().row();
        return last.sheet() != next.row().sheet()
                || rows.size() >= MOST
                || (rows.size() >= CHUNK && !together.test(last, next.row()));
    }

    private void hand(Hand hand) {
        try {
            hands.put(hand);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }

    /** The next thousand rows or some more; fewer at the end of a sheet, none behind the last. */
    List<Incoming> next() {
        try {
            return switch (hands.take()) {
                case Hand.Rows some -> some.rows();
                case Hand.End end -> List.of();
                case Hand.Failed failed -> throw rethrown(failed.failure());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Hold.Stopped();
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        reader.interrupt();
        hands.clear();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

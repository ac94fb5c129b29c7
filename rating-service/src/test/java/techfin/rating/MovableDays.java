package techfin.rating;

import java.util.concurrent.atomic.AtomicInteger;
import techfin.servicekit.clock.DayShift;

/** Business days that a test moves forward; instants and tokens keep the real time. */
public final class MovableDays implements DayShift {
    private final AtomicInteger days = new AtomicInteger();

    @Override
    public int days() {
        return days.get();
    }

    /** Moves to so many days after the real one. */
    public void moveTo(int daysAhead) {
        days.set(daysAhead);
    }
}

package techfin.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The real time, until a test stops it and moves it on by hand. */
public final class StoppableClock implements InstantSource {
    private final AtomicReference<@Nullable Instant> stopped = new AtomicReference<>();

    @Override
    public Instant instant() {
        Instant held = stopped.get();
        return held == null ? Instant.now() : held;
    }

    /** Stops at this instant. */
    public void stop() {
        stopped.set(Instant.now());
    }

    /** Moves on by so much, and stands still again. */
    public void move(Duration on) {
        stopped.set(instant().plus(on));
    }

    /** Goes on with the real time. */
    public void goOn() {
        stopped.set(null);
    }
}

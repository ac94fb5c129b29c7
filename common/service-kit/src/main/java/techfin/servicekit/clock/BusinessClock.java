package techfin.servicekit.clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The day in Beijing and the instant now; the core is told them and never asks. */
@Singleton
public class BusinessClock {
    /** The zone of every business day. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final InstantSource source;
    private final DayShift shift;

    /** A clock over this source, its days ahead by the shift. */
    @Inject
    public BusinessClock(InstantSource source, DayShift shift) {
        this.source = source;
        this.shift = shift;
    }

    /** A clock over this source. */
    public BusinessClock(InstantSource source) {
        this(source, () -> 0);
    }

    /** The day it is in Beijing. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE).plusDays(shift.days());
    }

    /** The instant now, to the microsecond: what a database column keeps. */
    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

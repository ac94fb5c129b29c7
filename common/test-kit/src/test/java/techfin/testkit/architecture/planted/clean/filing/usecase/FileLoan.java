package techfin.testkit.architecture.planted.clean.filing.usecase;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import techfin.testkit.architecture.planted.clean.filing.Filing;

/** A use case may ask the clock that it is given. */
public final class FileLoan {
    /** Files. */
    public Filing file(InstantSource clock) {
        return new Filing(
                "1", BigDecimal.ONE, clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}

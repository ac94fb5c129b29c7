package techfin.testkit.architecture.planted.clock.filing;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class Filing {
    LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

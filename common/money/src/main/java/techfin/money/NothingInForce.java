package techfin.money;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day before the first entry of a dated table: the table does not guess. */
public final class NothingInForce extends RuntimeException {
    private static final long serialVersionUID = 1;

    NothingInForce(LocalDate day, @Nullable LocalDate first) {
        super("nothing is known to be in force on " + day + (first == null ? "" : "; the first entry is of " + first));
    }
}

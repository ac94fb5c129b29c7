package techfin.testkit.architecture.planted.clean.filing.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.testkit.architecture.planted.clean.filing.Filing;
import techfin.testkit.architecture.planted.clean.filing.Filings;

/** A store may speak SQL. */
public final class StoredFilings implements Filings {
    @Nullable
    Connection connection;

    @Override
    public Filing get(String note) {
        return new Filing(note, BigDecimal.ONE, LocalDate.EPOCH);
    }
}

package techfin.testkit.architecture.planted.sql.filing;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

final class Filing {
    @Nullable
    Connection connection;
}

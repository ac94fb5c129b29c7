package techfin.servicekit.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.transaction.UnitOfWork;

/** Hand-written SQL with {@code ?} for every value, in the running unit of work or one of its own. */
@Singleton
public class Sql {
    private final UnitOfWork work;

    /** SQL on this database. */
    public Sql(UnitOfWork work) {
        this.work = work;
    }

    /** Makes a thing of one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the row that the cursor stands on. */
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** All rows, in the order of the database. */
    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        return prepared(sql, statement -> {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row.read(results));
                }
            }
            return rows;
        });
    }

    /** The first row, if there is one and it is not null. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        List<T> rows = list(sql, row, values);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.getFirst());
    }

    /** Changes rows and says how many it changed. */
    public int update(String sql, @Nullable Object... values) {
        return prepared(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Runs the same statement for every row of values, in batches. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        prepared(sql, statement -> {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == 1000) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            return waiting == 0 ? new int[0] : statement.executeBatch();
        });
    }

    /** {@code ?, ?, ?}: a place for each of so many values in a list; {@code NULL}, which nothing equals, for none. */
    public static String places(int values) {
        return values == 0 ? "NULL" : String.join(", ", Collections.nCopies(values, "?"));
    }

    private <T> T prepared(String sql, Statement<T> body) {
        return work.run(() -> {
            Connection connection = work.connection();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return body.run(statement);
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? Instants.column(instant) : value);
        }
    }
}

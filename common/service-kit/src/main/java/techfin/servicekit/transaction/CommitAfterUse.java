package techfin.servicekit.transaction;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.support.AbstractConnectionOperations;
import io.micronaut.data.connection.support.ConnectionCustomizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import techfin.servicekit.database.DatabaseFailure;

/**
 * Commits what a repository did outside any unit of work. With autocommit off such a statement would be rolled back
 * without a word when its connection returns to the pool.
 */
@Context
@Requires(beans = ConnectionOperations.class)
final class CommitAfterUse implements ConnectionCustomizer<Connection> {
    CommitAfterUse(ConnectionOperations<Connection> operations) {
        if (!(operations instanceof AbstractConnectionOperations<Connection> customizable)) {
            throw new IllegalStateException("cannot watch over connections of " + operations.getClass());
        }
        customizable.addConnectionCustomizer(this);
    }

    @Override
    public <R> Function<ConnectionStatus<Connection>, R> intercept(
            Function<ConnectionStatus<Connection>, R> operation) {
        return status -> {
            R result = operation.apply(status);
            if (status.isNew() && !UnitOfWork.NAME.equals(status.getDefinition().getName())) {
                commit(status.getConnection());
            }
            return result;
        };
    }

    private static void commit(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}

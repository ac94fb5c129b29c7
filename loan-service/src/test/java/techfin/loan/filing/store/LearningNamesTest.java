package techfin.loan.filing.store;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.V131__Learn_enterprise_names;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.filing.Loan;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

@OnEveryDatabase
class LearningNamesTest {
    private final EmbeddedServer server;
    private final ApplicationContext context;
    private final Sql sql;

    LearningNamesTest(TestDatabase database) {
        server = RunningService.start(database.another(), java.util.Map.of());
        context = server.getApplicationContext();
        sql = context.getBean(Sql.class);
    }

    private Set<String> learnt() {
        List<String> all = new ArrayList<>();
        all.addAll(sql.list("SELECT uscc, name FROM enterprise_name", r -> r.getString(1) + r.getString(2)));
        all.addAll(sql.list("SELECT gram, uscc FROM enterprise_name_gram", r -> r.getString(1) + r.getString(2)));
        all.addAll(sql.list("SELECT id, enterprise_name_folded FROM loan", r -> r.getString(1) + r.getString(2)));
        return new TreeSet<>(all);
    }

    @Test
    void the_records_of_an_older_version_are_learnt_as_if_they_were_entered_now() {
        List<Loan> loans = ManyLoans.of(1_200);
        ManyLoans.fill(context, loans);
        Set<String> asEntered = learnt();
        UnitOfWork work = context.getBean(UnitOfWork.class);
        work.run(() -> {
            sql.update("DELETE FROM enterprise_name");
            sql.update("DELETE FROM enterprise_name_gram");
            sql.update("UPDATE loan SET enterprise_name_folded = ''");
            migrate(work.connection());
        });
        assertThat(learnt()).isEqualTo(asEntered).hasSizeGreaterThan(1_800);
        server.stop();
    }

    @Test
    void names_that_are_known_are_not_learnt_again() {
        EnterpriseNames names = context.getBean(EnterpriseNames.class);
        List<Loan> loans = ManyLoans.of(1_000);
        names.learn(loans);
        Set<String> once = learnt();
        names.learn(loans);
        assertThat(learnt()).isEqualTo(once);
        server.stop();
    }

    private static void migrate(Connection connection) {
        try {
            new V131__Learn_enterprise_names().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

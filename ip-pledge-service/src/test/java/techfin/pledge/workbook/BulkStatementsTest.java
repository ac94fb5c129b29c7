package techfin.pledge.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

/** Rows are written a thousand at a time, as the server itself counts. */
@OnEveryDatabase
class BulkStatementsTest {
    private static final int PLEDGES = 1_200;

    private final TestDatabase database;
    private final RunningService service;
    private final Books books;

    BulkStatementsTest(TestDatabase database) {
        this.database = database;
        service = RunningService.on(database);
        books = new Books(service);
    }

    /** Statements of a kind since the server started; H2 counts none. */
    private long count(String kind) {
        return database.name().equals("H2")
                ? 0
                : service.context()
                        .getBean(Sql.class)
                        .first("SHOW GLOBAL STATUS LIKE 'Com_" + kind + "'", row -> row.getLong(2))
                        .orElseThrow();
    }

    @Test
    void a_thousand_rights_with_their_pledges_and_loans_take_a_few_statements() {
        String uscc = RightStory.freshUscc();
        List<Map<String, String>> rights = new ArrayList<>();
        List<Map<String, String>> loans = new ArrayList<>();
        for (int i = 0; i < PLEDGES; i++) {
            String contract = Lines.fresh("ZY");
            rights.add(Lines.right(contract, uscc));
            loans.add(Lines.loan(contract, uscc));
        }
        String id = books.checked(rights, loans).at("/id");
        long inserts = count("insert");
        assertThat(books.written(id).at("/writtenRows")).isEqualTo(Integer.toString(2 * PLEDGES));
        assertThat(count("insert") - inserts).isLessThan(PLEDGES / 10);
    }
}

package techfin.pledge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import techfin.pledge.RunningService;
import techfin.pledge.access.RowScope;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.pledging.Pledge;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.MySqlFamily;
import techfin.testkit.database.TestDatabase;

/**
 * A table of statistics reads about the rows of its days inside its scope, however many others there are: counted by the
 * server's own counters ({@code Handler_read%}) among 4,000 pledges and as many loans. Without a server of the MySQL family
 * only the tables are looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsReadTest {
    private static final int PLEDGES = 4_000;
    private static final Period QUARTER = new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));
    private static final ManyPledges MANY = ManyPledges.of(PLEDGES);
    /**
     * Each row is read for the lines and for the total, and again from the place where it waits to be added up; a pledge
     * with up to three rights, each with its own row and up to two appraisals.
     */
    private static long readsOfOne(Subject subject) {
        return switch (subject) {
            case LOANS -> 6;
            case PLEDGES -> 50;
        };
    }

    private final boolean counts = MySqlFamily.running().isPresent();
    private final EmbeddedServer server =
            RunningService.start(MySqlFamily.running().map(MySqlFamily::fresh).orElseGet(TestDatabase::h2), Map.of());
    private final Tallies tallies = server.getApplicationContext().getBean(Tallies.class);
    private final UnitOfWork work = server.getApplicationContext().getBean(UnitOfWork.class);
    private final Sql sql = server.getApplicationContext().getBean(Sql.class);

    RowsReadTest() {
        MANY.fill(server.getApplicationContext());
        if (counts) {
            sql.list("ANALYZE TABLE loan, pledge, pledge_right, ip_right, appraisal", row -> "");
        }
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @TestFactory
    Stream<DynamicTest> one_quarter_in_every_scope() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RowScope scope : List.of(
                new RowScope.OfBank("BANK-C"),
                new RowScope.OfDivisions(Set.of("371521")),
                new RowScope.OfDivisions(Set.of("371502", "3715Z1")),
                new RowScope.OfCity())) {
            for (Breakdown by : Breakdown.values()) {
                add(tests, scope, new Asked(Subject.LOANS, by, DateOf.DECISION, null, QUARTER));
                add(tests, scope, new Asked(Subject.LOANS, by, DateOf.DISBURSEMENT, null, QUARTER));
                add(tests, scope, new Asked(Subject.PLEDGES, by, DateOf.DECISION, null, QUARTER));
            }
            add(tests, scope, new Asked(Subject.LOANS, Breakdown.KIND, DateOf.DECISION, RightGroup.PATENT, QUARTER));
            add(tests, scope, new Asked(Subject.PLEDGES, Breakdown.KIND, DateOf.DECISION, RightGroup.PATENT, QUARTER));
        }
        return tests.stream();
    }

    private void add(List<DynamicTest> tests, RowScope scope, Asked asked) {
        tests.add(DynamicTest.dynamicTest(scope + " " + asked, () -> {
            long inside = asked.subject() == Subject.LOANS ? loans(scope, asked.dateOf()) : pledges(scope);
            assertThat(inside).isBetween(30L, PLEDGES / 4L);
            long read = work.run(() -> read(scope, asked));
            assertThat(read)
                    .as("rows read of %s, %s of them of these days in this scope", PLEDGES, inside)
                    .isLessThanOrEqualTo(readsOfOne(asked.subject()) * inside + 50);
        }));
    }

    private long read(RowScope scope, Asked asked) {
        long before = rowsRead();
        assertThat(tallies.count(scope, asked).parts()).isNotEmpty();
        long asking = rowsRead();
        // What asking for the counter itself reads.
        return asking - before - (rowsRead() - asking);
    }

    private long rowsRead() {
        return counts
                ? sql.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> row.getLong(2)).stream()
                        .mapToLong(n -> n)
                        .sum()
                : 0;
    }

    /** All of these days, also those whose state does not count. */
    private static long loans(RowScope scope, DateOf dateOf) {
        return MANY.loans.stream()
                .filter(loan -> isInside(
                        scope, loan.bankCode(), loan.record().borrower().divisionCode()))
                .filter(loan -> isInside(day(loan, dateOf)))
                .count();
    }

    private static LocalDate day(IpLoan loan, DateOf dateOf) {
        LocalDate decidedOn = loan.filing().decidedOn();
        return dateOf == DateOf.DISBURSEMENT
                ? loan.record().disbursedOn()
                : decidedOn == null ? LocalDate.MIN : decidedOn;
    }

    private static long pledges(RowScope scope) {
        return MANY.pledges.stream()
                .filter(pledge -> isInside(
                        scope, pledge.bankCode(), pledge.contract().pledgor().divisionCode()))
                .filter(pledge -> pledge.registration() != null)
                .filter(pledge -> isInside(registeredOn(pledge)))
                .count();
    }

    private static LocalDate registeredOn(Pledge pledge) {
        return Objects.requireNonNull(pledge.registration()).on();
    }

    private static boolean isInside(LocalDate day) {
        return !day.isBefore(QUARTER.from()) && !day.isAfter(QUARTER.to());
    }

    private static boolean isInside(RowScope scope, String bank, String division) {
        return switch (scope) {
            case RowScope.OfBank of -> of.bankCode().equals(bank);
            case RowScope.OfDivisions of -> of.divisionCodes().contains(division);
            case RowScope.OfCity all -> true;
            case RowScope.OfEnterprise firm -> false;
        };
    }
}

package techfin.pledge.right.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import techfin.lending.enterprise.Uscc;
import techfin.money.Percent;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightFilter;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightOrder;
import techfin.pledge.right.RightPlace;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;
import techfin.pledge.right.StatusEntry;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.MySqlFamily;
import techfin.testkit.database.TestDatabase;

/**
 * A page of a list reads about the rows that it shows, however many there are: counted by the server's own counters
 * ({@code Handler_read%}) in a table of 5,000 rights. Without a server of the MySQL family only the pages are looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsReadTest {
    private static final int RIGHTS = 5_000;
    private static final int LIMIT = 51;
    private static final int PAGES = 8;
    private static final List<String> PLACES = List.of("371502", "371503", "371521", "371581", "3715Z1");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    private final boolean counts = MySqlFamily.running().isPresent();
    private final EmbeddedServer server =
            RunningService.start(MySqlFamily.running().map(MySqlFamily::fresh).orElseGet(TestDatabase::h2), Map.of());
    private final Rights rights = server.getApplicationContext().getBean(Rights.class);
    private final UnitOfWork work = server.getApplicationContext().getBean(UnitOfWork.class);
    private final Sql sql = server.getApplicationContext().getBean(Sql.class);

    RowsReadTest() {
        for (int from = 0; from < RIGHTS; from += 500) {
            int first = from;
            work.run(() -> {
                for (int i = first; i < first + 500; i++) {
                    rights.add(right(i));
                }
                return first;
            });
        }
        if (counts) {
            sql.list("ANALYZE TABLE right_listing, ip_right, right_owner", row -> "");
        }
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    private static Uscc uscc(int firm) {
        return Uscc.withCheckCharacter(String.format(Locale.ROOT, "91371502MD%07d", firm));
    }

    private static IpRight right(int i) {
        RightKind kind = i % 4 == 0 ? RightKind.UTILITY_MODEL : RightKind.INVENTION_PATENT;
        String number = RightStory.withCheck(
                String.format(Locale.ROOT, "2021%d%07d", kind == RightKind.UTILITY_MODEL ? 2 : 1, i));
        LocalDate granted = DAY.plusDays(i % 700);
        RightRecord record = new RightRecord(
                kind,
                new RightNumber(kind, number),
                "right " + i,
                List.of(new Owner(uscc(i / 20), "firm", Percent.HUNDRED)),
                PLACES.get(i % 5),
                DAY,
                granted,
                DAY.plusYears(10).plusDays(i % 3_000),
                false,
                null);
        StatusEntry standing = new StatusEntry(
                i % 9 == 0 ? LegalStatus.ENDED : LegalStatus.IN_FORCE,
                Set.of(),
                FeeStatus.PAID,
                LocalDate.of(2027, 1, 1).plusDays(i % 360),
                granted,
                "register",
                "clerk",
                Instant.parse("2026-11-01T00:00:00Z"));
        return new IpRight(Ids.next(), 1, record, standing, "clerk", "BANK-" + i % 6);
    }

    @TestFactory
    Stream<DynamicTest> every_filter_in_every_scope() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RightScope scope : List.of(
                new RightScope.OfBank("BANK-3"),
                new RightScope.OfDivisions(Set.of("371503", "3715Z1")),
                new RightScope.OfEnterprise(uscc(7)),
                new RightScope.OfCity())) {
            add(tests, scope, null, null, null, null, null);
            add(tests, scope, RightKind.UTILITY_MODEL, null, null, null, null);
            add(tests, scope, null, LegalStatus.ENDED, null, null, null);
            add(tests, scope, RightKind.INVENTION_PATENT, LegalStatus.ENDED, null, null, null);
            add(tests, scope, null, null, uscc(11), null, null);
            add(tests, scope, null, null, null, LocalDate.of(2027, 6, 1), null);
            add(tests, scope, null, null, null, null, LocalDate.of(2036, 1, 1));
        }
        return tests.stream();
    }

    private void add(
            List<DynamicTest> tests,
            RightScope scope,
            @Nullable RightKind kind,
            @Nullable LegalStatus status,
            @Nullable Uscc owner,
            @Nullable LocalDate feeDueBefore,
            @Nullable LocalDate expiresBefore) {
        RightFilter filter = new RightFilter(kind, null, status, owner, feeDueBefore, expiresBefore);
        tests.add(DynamicTest.dynamicTest(scope + " " + filter, () -> {
            RightOrder order = filter.order();
            List<RightPlace> shown = new ArrayList<>();
            long most = work.run(() -> pages(scope, filter, shown));
            assertThat(shown).doesNotHaveDuplicates().isSortedAccordingTo(RightPlace.in(order));
            // A row of the list, one of the right and two of its owners, times the places of a reviewer; and a merge.
            assertThat(most).as("rows read among %s", RIGHTS).isLessThanOrEqualTo(12L * LIMIT);
        }));
    }

    /** The most rows that one of the first pages read. */
    private long pages(RightScope scope, RightFilter filter, List<RightPlace> shown) {
        long most = 0;
        Optional<RightPlace> after = Optional.empty();
        for (int page = 0; page < PAGES; page++) {
            long before = rowsRead();
            List<IpRight> rows = rights.list(scope, filter, after, LIMIT);
            long asking = rowsRead();
            // What asking for the counter itself reads.
            most = Math.max(most, asking - before - (rowsRead() - asking));
            rows.forEach(right -> shown.add(RightPlace.of(filter.order(), right)));
            if (rows.size() < LIMIT) {
                break;
            }
            after = Optional.of(shown.getLast());
        }
        return most;
    }

    private long rowsRead() {
        return counts
                ? sql.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> row.getLong(2)).stream()
                        .mapToLong(n -> n)
                        .sum()
                : 0;
    }
}

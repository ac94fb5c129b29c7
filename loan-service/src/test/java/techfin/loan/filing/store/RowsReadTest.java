package techfin.loan.filing.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Span;
import techfin.loan.RunningService;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.LoanOrder;
import techfin.loan.filing.LoanPlace;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Loans;
import techfin.loan.filing.Security;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.MySqlFamily;
import techfin.testkit.database.TestDatabase;

/**
 * A page of a list reads about the rows that it shows, however many there are: counted by the server's own counters
 * ({@code Handler_read%}) in a table of 2,000 loans and in one of 30,000. Without a server of the MySQL family (the run
 * says so loudly) only the pages are looked at, on H2.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsReadTest {
    private static final int LIMIT = 51;
    private static final int PAGES = 12;

    private static final class Table {
        final boolean counts = MySqlFamily.running().isPresent();
        final EmbeddedServer server = RunningService.start(
                MySqlFamily.running().map(MySqlFamily::fresh).orElseGet(TestDatabase::h2), java.util.Map.of());
        final Loans loans = server.getApplicationContext().getBean(Loans.class);
        final UnitOfWork work = server.getApplicationContext().getBean(UnitOfWork.class);
        final Sql sql = server.getApplicationContext().getBean(Sql.class);

        Table(int rows) {
            ManyLoans.fill(server.getApplicationContext(), ManyLoans.of(rows));
            if (counts) {
                sql.list("ANALYZE TABLE loan", row -> "");
            }
        }

        long rowsRead() {
            return counts
                    ? sql.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> row.getLong(2)).stream()
                            .mapToLong(n -> n)
                            .sum()
                    : 0;
        }
    }

    private final Table small = new Table(2_000);
    private final Table large = new Table(30_000);

    @AfterAll
    void stop() {
        small.server.stop();
        large.server.stop();
    }

    private record Read(long rows, List<Loan> shown) {}

    /** The first pages of a list, and the most rows that one of them read. */
    private static Read read(Table table, LoanScope scope, LoanFilter filter) {
        return table.work.run(() -> {
            long most = 0;
            List<Loan> shown = new ArrayList<>();
            Optional<LoanPlace> after = Optional.empty();
            LoanOrder order = filter.order();
            for (int page = 0; page < PAGES; page++) {
                long before = table.rowsRead();
                List<Loan> rows = table.loans.list(scope, filter, after, LIMIT);
                long asking = table.rowsRead();
                // What asking for the counter itself reads.
                most = Math.max(most, asking - before - (table.rowsRead() - asking));
                shown.addAll(rows);
                if (rows.size() < LIMIT) {
                    break;
                }
                after = Optional.of(LoanPlace.of(order, rows.getLast()));
            }
            return new Read(most, shown);
        });
    }

    private static final LoanScope BANK = new LoanScope.OfBank("BANK-03");
    private static final LoanScope COUNTY = new LoanScope.OfDivisions(Set.of("371503"));
    private static final LoanScope COUNTIES = new LoanScope.OfDivisions(Set.of("371503", "371521", "3715Z1"));
    private static final LoanScope CITY = new LoanScope.OfCity();
    private static final LoanScope FIRM = new LoanScope.OfEnterprise(ManyLoans.uscc(7));
    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final Span<LocalDate> QUARTER = new Span<>(FROM, FROM.plusDays(90));
    private static final Span<Money> MILLIONS = new Span<>(Money.parse("1000000.00"), Money.parse("3000000.00"));

    /** A filter by its parts, in the order of the record. */
    private static LoanFilter filter(
            @Nullable LoanStatus status, @Nullable String bank, @Nullable String division, @Nullable String uscc) {
        LoanFilter any = LoanFilter.ANY;
        return new LoanFilter(
                status,
                bank,
                division,
                uscc,
                null,
                any.decided(),
                any.disbursed(),
                any.matures(),
                any.principal(),
                null,
                null,
                null,
                null);
    }

    private enum Range implements UnaryOperator<LoanFilter> {
        NONE,
        DECIDED,
        DISBURSED,
        MATURES,
        PRINCIPAL;

        @Override
        public LoanFilter apply(LoanFilter f) {
            return new LoanFilter(
                    f.status(),
                    f.bankCode(),
                    f.divisionCode(),
                    f.uscc(),
                    f.noteNumber(),
                    this == DECIDED ? QUARTER : f.decided(),
                    this == DISBURSED ? QUARTER : f.disbursed(),
                    this == MATURES ? QUARTER : f.matures(),
                    this == PRINCIPAL ? MILLIONS : f.principal(),
                    f.firstLoan(),
                    f.security(),
                    f.namePiece(),
                    f.secondPerson());
        }
    }

    private static LoanFilter and(
            LoanFilter f, @Nullable Boolean first, @Nullable Security security, @Nullable String piece) {
        return new LoanFilter(
                f.status(),
                f.bankCode(),
                f.divisionCode(),
                f.uscc(),
                f.noteNumber(),
                f.decided(),
                f.disbursed(),
                f.matures(),
                f.principal(),
                first,
                security,
                piece == null ? null : FoldedName.of(piece),
                f.secondPerson());
    }

    private static LoanFilter secondPerson() {
        LoanFilter any = LoanFilter.ANY;
        return new LoanFilter(
                null,
                null,
                null,
                null,
                null,
                any.decided(),
                any.disbursed(),
                any.matures(),
                any.principal(),
                null,
                null,
                null,
                "bank-a.checker");
    }

    @TestFactory
    Stream<DynamicTest> every_filter_in_every_scope() {
        List<DynamicTest> tests = new ArrayList<>();
        LoanFilter any = LoanFilter.ANY;
        for (LoanScope scope : List.of(BANK, COUNTY, COUNTIES, CITY, FIRM)) {
            for (Range range : Range.values()) {
                add(tests, scope, range.name(), range.apply(any));
            }
            for (LoanStatus status : LoanStatus.values()) {
                add(tests, scope, status.name(), filter(status, null, null, null));
            }
            add(
                    tests,
                    scope,
                    "one enterprise",
                    filter(null, null, null, ManyLoans.uscc(7).value()));
            add(tests, scope, "first loans", and(any, true, null, null));
            add(tests, scope, "security", and(any, null, Security.IP_PLEDGE, null));
            add(
                    tests,
                    scope,
                    "name of one",
                    and(any, null, null, ManyLoans.name(7).substring(2, 8)));
            add(tests, scope, "name of none", and(any, null, null, "无此企业"));
            add(tests, scope, "name of all", and(any, null, null, "科技有限"));
            add(tests, scope, "decided and name", and(Range.DECIDED.apply(any), null, null, "科技有限"));
            add(
                    tests,
                    scope,
                    "decided and accepted",
                    Range.DECIDED.apply(filter(LoanStatus.ACCEPTED, null, null, null)));
        }
        add(tests, BANK, "settlements that wait", secondPerson());
        for (Range range : Range.values()) {
            for (LoanScope scope : List.of(COUNTY, CITY)) {
                add(tests, scope, "of a bank " + range, range.apply(filter(null, "BANK-04", null, null)));
            }
            add(tests, CITY, "of a county " + range, range.apply(filter(null, null, "371503", null)));
        }
        add(
                tests,
                CITY,
                "a note",
                new LoanFilter(
                        null,
                        null,
                        null,
                        null,
                        "BANK-03-N-5",
                        any.decided(),
                        any.disbursed(),
                        any.matures(),
                        any.principal(),
                        null,
                        null,
                        null,
                        null));
        return tests.stream();
    }

    private void add(List<DynamicTest> tests, LoanScope scope, String name, LoanFilter filter) {
        tests.add(DynamicTest.dynamicTest(scope + " " + name, () -> {
            Read few = read(small, scope, filter);
            Read many = read(large, scope, filter);
            assertThat(many.shown().stream().map(Loan::id)).doesNotHaveDuplicates();
            assertThat(many.shown())
                    .isSortedAccordingTo((a, b) -> LoanPlace.LARGEST_FIRST.compare(
                            LoanPlace.of(filter.order(), a), LoanPlace.of(filter.order(), b)));
            // Ten times the rows of a full page. Merged from several, with five to eleven rows read for each that is
            // wanted, or with some hundred names looked up first, it is a little more, and no more in a longer table.
            boolean merged = filter.security() != null
                    || filter.firstLoan() != null
                    || filter.bankCode() != null
                    || filter.namePiece() != null;
            assertThat(many.rows())
                    .as("rows read among 30,000; among 2,000 it was %s", few.rows())
                    .isLessThanOrEqualTo((merged ? 20L : 10L) * LIMIT);
        }));
    }
}

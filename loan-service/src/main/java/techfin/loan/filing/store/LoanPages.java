package techfin.loan.filing.store;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.filing.LoanStatus;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.LoanOrder;
import techfin.loan.filing.LoanPlace;
import techfin.loan.filing.LoanScope;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Pages of loans, each read along an index that has the rows of the page beside each other in their order. Where no index
 * has them beside each other (a bank's released and unreleased records, the counties of a reviewer) a page is merged from
 * a page of each.
 */
@Singleton
class LoanPages {
    private final Sql sql;
    private final LoanRow rows;
    private final EnterpriseNames names;
    private final UnitOfWork work;

    LoanPages(Sql sql, LoanRow rows, EnterpriseNames names, UnitOfWork work) {
        this.sql = sql;
        this.rows = rows;
        this.names = names;
        this.work = work;
    }

    /** What is equal in all rows of a branch. */
    private record Equal(String column, Object value) {}

    private record Branch(String index, List<Equal> equals) {
        Branch(String index, Equal... equals) {
            this(index, List.of(equals));
        }
    }

    /** What every branch of a list is asked for. */
    private record Wanted(
            LoanScope scope,
            LoanFilter filter,
            LoanOrder order,
            @Nullable List<String> uscc,
            int limit,
            String hint) {}

    List<Loan> page(LoanScope scope, LoanFilter filter, Optional<LoanPlace> after, int limit) {
        return work.run(() -> pageOf(scope, filter, after, limit));
    }

    private List<Loan> pageOf(LoanScope scope, LoanFilter filter, Optional<LoanPlace> after, int limit) {
        Optional<List<String>> meant = enterprisesMeant(scope, filter);
        if (meant.filter(List::isEmpty).isPresent()) {
            return List.of();
        }
        LoanOrder order = filter.order();
        Wanted wanted = new Wanted(scope, filter, order, meant.orElse(null), limit, hint());
        List<Branch> branches = branches(scope, filter, meant.isPresent());
        List<Loan> found = new ArrayList<>();
        for (Branch branch : branches) {
            found.addAll(read(branch, wanted, after));
        }
        if (branches.size() > 1) {
            found.sort(Comparator.comparing(loan -> LoanPlace.of(order, loan), LoanPlace.LARGEST_FIRST));
        }
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    /** How many loans the list has. */
    long count(LoanScope scope, LoanFilter filter) {
        LoanQuery query = LoanQuery.count(scope).narrowed(filter);
        enterprisesMeant(scope, filter).ifPresent(codes -> query.andIn("uscc", codes));
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    /** The few enterprises that a piece of a name can mean; empty where there is no piece, or another way is shorter. */
    private Optional<List<String>> enterprisesMeant(LoanScope scope, LoanFilter filter) {
        FoldedName piece = filter.namePiece();
        boolean shorter =
                scope instanceof LoanScope.OfEnterprise || filter.uscc() != null || filter.noteNumber() != null;
        return piece == null || shorter ? Optional.empty() : names.fewWith(piece);
    }

    /** With the weaker hint MariaDB reads a deep page from the first row of the list. H2 has only the weaker one. */
    private String hint() {
        try {
            return work.connection().getMetaData().getDatabaseProductName().equals("H2") ? "USE INDEX" : "FORCE INDEX";
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static List<Branch> branches(LoanScope scope, LoanFilter filter, boolean fewEnterprises) {
        if (filter.noteNumber() != null) {
            // Not the index of the unique key: H2 gives it another name.
            return List.of(new Branch("loan_by_note"));
        }
        if (filter.uscc() != null || fewEnterprises || scope instanceof LoanScope.OfEnterprise) {
            return List.of(new Branch("loan_of_enterprise"));
        }
        if (scope instanceof LoanScope.OfBank bank) {
            String by = filter.secondPerson() == null ? by(filter) : "settlement";
            return released(filter).stream()
                    .map(r -> new Branch(
                            "loan_of_bank_by_" + by, new Equal("bank_code", bank.bankCode()), new Equal("released", r)))
                    .toList();
        }
        String by = by(filter);
        if (filter.bankCode() != null) {
            return List.of(new Branch("loan_of_bank_by_" + by));
        }
        if (filter.divisionCode() != null || !(scope instanceof LoanScope.OfDivisions divisions)) {
            return List.of(
                    new Branch((filter.divisionCode() == null ? "loan_of_city_by_" : "loan_of_division_by_") + by));
        }
        return divisions.divisionCodes().stream()
                .sorted()
                .map(code -> new Branch("loan_of_division_by_" + by, new Equal("division_code", code)))
                .toList();
    }

    private static String by(LoanFilter filter) {
        return switch (filter.order()) {
            case ENTRY -> filter.status() == null && filter.secondPerson() == null ? "entry" : "status";
            case DECISION -> "decision";
            case DISBURSEMENT -> "disbursement";
            case MATURITY -> "maturity";
            case PRINCIPAL -> "principal";
        };
    }

    /** Only what a checker has released is decided by the bureau; what is entered or returned may be either. */
    private static List<Boolean> released(LoanFilter filter) {
        LoanStatus status = filter.status();
        boolean surely = filter.order() == LoanOrder.DECISION
                || filter.secondPerson() != null
                || (status != null && status != LoanStatus.SUBMITTED && status != LoanStatus.RETURNED);
        return surely ? List.of(true) : List.of(true, false);
    }

    private List<Loan> read(Branch branch, Wanted wanted, Optional<LoanPlace> after) {
        if (wanted.order() == LoanOrder.ENTRY) {
            LoanQuery query = query(branch, wanted);
            after.ifPresent(place -> query.and("id < ?", place.id()));
            return run(query, " ORDER BY id DESC", wanted.limit());
        }
        String column = column(wanted.order());
        String end = " ORDER BY " + column + " DESC, id DESC";
        if (after.isEmpty()) {
            return run(query(branch, wanted), end, wanted.limit());
        }
        // One condition over both columns would be read from the first row alike in the column: no server of the MySQL
        // family takes a row value for a range.
        LoanPlace place = after.get();
        Object value = value(wanted.order(), place.key());
        LoanQuery alike = query(branch, wanted).and(column + " = ?", value).and("id < ?", place.id());
        List<Loan> found = new ArrayList<>(run(alike, end, wanted.limit()));
        if (found.size() < wanted.limit()) {
            LoanQuery beyond = query(branch, wanted).and(column + " < ?", value);
            found.addAll(run(beyond, end, wanted.limit() - found.size()));
        }
        return found;
    }

    private static LoanQuery query(Branch branch, Wanted wanted) {
        LoanQuery query = LoanQuery.selectAlong(wanted.hint(), branch.index(), wanted.scope())
                .narrowed(wanted.filter());
        branch.equals().forEach(equal -> query.and(equal.column() + " = ?", equal.value()));
        if (wanted.uscc() != null) {
            query.andIn("uscc", wanted.uscc());
        }
        return query;
    }

    private List<Loan> run(LoanQuery query, String order, int limit) {
        query.end(order + " LIMIT " + limit);
        return sql.list(query.sql(), rows::read, query.values());
    }

    private static String column(LoanOrder order) {
        return switch (order) {
            case ENTRY -> "id";
            case DECISION -> "decided_on";
            case DISBURSEMENT -> "disbursed_on";
            case MATURITY -> "matures_on";
            case PRINCIPAL -> "principal";
        };
    }

    private static Object value(LoanOrder order, long key) {
        return order == LoanOrder.PRINCIPAL ? BigDecimal.valueOf(key, 2) : LocalDate.ofEpochDay(key);
    }
}

package techfin.loan.filing.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.loan.filing.LimitClaim;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.LoanPlace;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Loans;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** Loan records by plain SQL: the filters differ from call to call, and each statement is one that an index serves. */
@Singleton
class JdbcLoans implements Loans {
    private static final String LAPSED =
            "SELECT " + LoanRow.ALL + " FROM loan WHERE lapses_on <= ? AND status = 'ACCEPTED' ORDER BY id";
    private static final String CLAIM =
            "id, bank_code, note_number, predecessor_note_number, LEAST(filed_amount, outstanding)";
    private static final String HOLDING = " AND status IN ('SUBMITTED', 'CHECKED', 'ACCEPTED', 'RETURNED') ORDER BY id";

    private final Sql sql;
    private final LoanRow rows;
    private final LoanPages pages;
    private final EnterpriseNames names;

    JdbcLoans(Sql sql, LoanRow rows, LoanPages pages, EnterpriseNames names) {
        this.sql = sql;
        this.rows = rows;
        this.pages = pages;
        this.names = names;
    }

    @Override
    public void add(Loan loan) {
        try {
            sql.update(LoanRow.INSERT, rows.all(loan));
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new NoteNumberTaken(loan.record().noteNumber(), failed);
            }
            throw failed;
        }
        names.learn(List.of(loan));
    }

    @Override
    public void addAll(List<Loan> loans) {
        try {
            sql.batch(LoanRow.INSERT, loans.stream().map(rows::all).toList());
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new NoteNumberTaken("one of " + loans.size(), failed);
            }
            throw failed;
        }
        names.learn(loans);
    }

    @Override
    public boolean replace(Loan changed) {
        boolean written = sql.update(LoanRow.UPDATE, rows.change(changed)) == 1;
        if (written) {
            names.learn(List.of(changed));
        }
        return written;
    }

    @Override
    public Optional<Loan> find(LoanScope scope, String id) {
        return one(LoanQuery.select(scope).and("id = ?", id), "");
    }

    @Override
    public List<Loan> findAll(LoanScope scope, Collection<String> ids) {
        LoanQuery query = LoanQuery.select(scope).andIn("id", ids);
        return sql.list(query.sql(), rows::read, query.values());
    }

    @Override
    public Optional<Loan> lock(LoanScope scope, String id) {
        return one(LoanQuery.select(scope).and("id = ?", id), " FOR UPDATE");
    }

    @Override
    public List<Loan> lockAll(SortedSet<String> ids) {
        LoanQuery query = LoanQuery.select(new LoanScope.OfCity()).andIn("id", ids);
        return sql.list(query.sql() + " ORDER BY id FOR UPDATE", rows::read, query.values());
    }

    @Override
    public Optional<Loan> findByNote(String bankCode, String noteNumber) {
        return one(LoanQuery.select(new LoanScope.OfBank(bankCode)).and("note_number = ?", noteNumber), "");
    }

    @Override
    public Map<String, Loan> findByNotes(String bankCode, Collection<String> noteNumbers) {
        LoanQuery query =
                LoanQuery.selectNotes(new LoanScope.OfBank(bankCode), "loan_by_note", "note_number", noteNumbers);
        return sql.list(query.sql(), rows::read, query.values()).stream()
                .collect(Collectors.toMap(loan -> loan.record().noteNumber(), Function.identity()));
    }

    @Override
    public List<Loan> list(LoanScope scope, LoanFilter filter, Optional<LoanPlace> after, int limit) {
        return pages.page(scope, filter, after, limit);
    }

    @Override
    public long count(LoanScope scope, LoanFilter filter) {
        return pages.count(scope, filter);
    }

    @Override
    public List<Loan> provisional(LoanScope scope, LocalDate submittedBy, Optional<String> afterId, int limit) {
        LoanQuery query = LoanQuery.select(scope).provisional(submittedBy);
        afterId.ifPresent(id -> query.and("id < ?", id));
        return sql.list(query.sql() + " ORDER BY id DESC LIMIT " + limit, rows::read, query.values());
    }

    @Override
    public long countProvisional(LoanScope scope, LocalDate submittedBy) {
        LoanQuery query = LoanQuery.count(scope).provisional(submittedBy);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    @Override
    public List<Loan> lapsed(LocalDate on) {
        return sql.list(LAPSED, rows::read, on);
    }

    @Override
    public List<Loan> lockLapsed(LocalDate on) {
        return sql.list(LAPSED + " FOR UPDATE", rows::read, on);
    }

    @Override
    public List<LimitClaim> lockClaims(Uscc uscc) {
        if (!lockLimit(uscc)) {
            sql.update("INSERT IGNORE INTO filing_limit_lock (uscc) VALUES (?)", uscc.value());
            lockLimit(uscc);
        }
        return claims(uscc);
    }

    @Override
    public List<LimitClaim> claims(Uscc uscc) {
        return sql.list("SELECT " + CLAIM + " FROM loan WHERE uscc = ?" + HOLDING, JdbcLoans::claim, uscc.value());
    }

    @Override
    public Optional<Loan> findSuccessor(String bankCode, String noteNumber, String exceptLoanId) {
        LoanQuery query = LoanQuery.select(new LoanScope.OfBank(bankCode))
                .and("predecessor_note_number = ?", noteNumber)
                .and("id <> ?", exceptLoanId);
        return one(query, " AND status NOT IN ('REJECTED', 'REVOKED') ORDER BY id LIMIT 1");
    }

    @Override
    public Map<String, Loan> findSuccessors(String bankCode, Collection<String> noteNumbers) {
        LoanQuery query = LoanQuery.selectNotes(
                new LoanScope.OfBank(bankCode), "loan_by_predecessor", "predecessor_note_number", noteNumbers);
        String counting = " AND status NOT IN ('REJECTED', 'REVOKED') ORDER BY id";
        Map<String, Loan> successors = new HashMap<>();
        sql.list(query.sql() + counting, rows::read, query.values())
                .forEach(loan -> successors.putIfAbsent(
                        Objects.requireNonNull(loan.record().predecessorNoteNumber()), loan));
        return successors;
    }

    @Override
    public Map<Uscc, List<LimitClaim>> lockClaims(Collection<Uscc> codes) {
        Object[] sorted = codes.stream().map(Uscc::value).distinct().sorted().toArray();
        String within = " FROM filing_limit_lock WHERE uscc IN (" + Sql.places(sorted.length) + ") ORDER BY uscc";
        Set<String> known = new HashSet<>(sql.list("SELECT uscc" + within, row -> row.getString(1), sorted));
        sql.batch(
                "INSERT IGNORE INTO filing_limit_lock (uscc) VALUES (?)",
                Arrays.stream(sorted)
                        .filter(code -> !known.contains(code))
                        .map(code -> new @Nullable Object[] {code})
                        .toList());
        sql.list("SELECT uscc" + within + " FOR UPDATE", row -> row.getString(1), sorted);
        return claims(codes);
    }

    @Override
    public Map<Uscc, List<LimitClaim>> claims(Collection<Uscc> codes) {
        Map<Uscc, List<LimitClaim>> claims = new HashMap<>();
        codes.forEach(code -> claims.put(code, new ArrayList<>()));
        sql.list(
                "SELECT " + CLAIM + ", uscc FROM loan WHERE uscc IN (" + Sql.places(claims.size()) + ")" + HOLDING,
                row -> Objects.requireNonNull(claims.get(new Uscc(row.getString(6))))
                        .add(claim(row)),
                claims.keySet().stream().map(Uscc::value).toArray());
        return claims;
    }

    private static LimitClaim claim(ResultSet row) throws SQLException {
        return new LimitClaim(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), LoanRow.money(row, 5));
    }

    private boolean lockLimit(Uscc uscc) {
        return sql.first(
                        "SELECT uscc FROM filing_limit_lock WHERE uscc = ? FOR UPDATE",
                        row -> row.getString(1),
                        uscc.value())
                .isPresent();
    }

    private Optional<Loan> one(LoanQuery query, String end) {
        return sql.first(query.sql() + end, rows::read, query.values());
    }
}

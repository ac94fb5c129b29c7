package techfin.pledge.loan.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.pledge.access.RowScope;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanFilter;
import techfin.pledge.loan.IpLoans;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** IP pledge loans by plain SQL. */
@Singleton
class JdbcIpLoans implements IpLoans {
    private static final String PLEDGE_ROW =
            "INSERT INTO loan_pledge (loan_id, position_no, pledge_id) VALUES (?, ?, ?)";
    private final Sql sql;
    private final IpLoanRow rows;

    JdbcIpLoans(Sql sql, IpLoanRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public void addAll(List<IpLoan> loans) {
        try {
            sql.batch(IpLoanRow.INSERT, loans.stream().map(rows::all).toList());
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new NoteNumberTaken("one of " + loans.size(), failed);
            }
            throw failed;
        }
        sql.batch(
                PLEDGE_ROW,
                loans.stream().flatMap(loan -> pledgeRows(loan).stream()).toList());
    }

    private static List<@Nullable Object[]> pledgeRows(IpLoan loan) {
        List<@Nullable Object[]> values = new ArrayList<>();
        List<String> pledges = loan.record().pledgeIds();
        for (int i = 0; i < pledges.size(); i++) {
            values.add(new @Nullable Object[] {loan.id(), i, pledges.get(i)});
        }
        return values;
    }

    @Override
    public boolean replace(IpLoan next) {
        boolean written = sql.update(IpLoanRow.UPDATE, rows.change(next)) == 1;
        if (written
                && !pledgesOf(List.of(next.id()))
                        .getOrDefault(next.id(), List.of())
                        .equals(next.record().pledgeIds())) {
            sql.update("DELETE FROM loan_pledge WHERE loan_id = ?", next.id());
            sql.batch(PLEDGE_ROW, pledgeRows(next));
        }
        return written;
    }

    @Override
    public Optional<IpLoan> find(RowScope scope, String id) {
        return one(IpLoanQuery.select(scope).and("id = ?", id), "");
    }

    @Override
    public List<IpLoan> findAll(RowScope scope, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : many(IpLoanQuery.select(scope).andIn("id", ids), "");
    }

    @Override
    public Optional<IpLoan> lock(RowScope scope, String id) {
        return one(IpLoanQuery.select(scope).and("id = ?", id), " FOR UPDATE");
    }

    @Override
    public List<IpLoan> lockAll(SortedSet<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : many(IpLoanQuery.select(new RowScope.OfCity()).andIn("id", ids), " ORDER BY id FOR UPDATE");
    }

    @Override
    public Optional<IpLoan> findByNote(String bankCode, String noteNumber) {
        return one(IpLoanQuery.select(new RowScope.OfBank(bankCode)).and("note_number = ?", noteNumber), "");
    }

    @Override
    public Map<String, IpLoan> findByNotes(String bankCode, Collection<String> noteNumbers) {
        return noteNumbers.isEmpty()
                ? Map.of()
                : many(IpLoanQuery.selectNotes(new RowScope.OfBank(bankCode), noteNumbers), "").stream()
                        .collect(Collectors.toMap(loan -> loan.record().noteNumber(), Function.identity()));
    }

    @Override
    public List<IpLoan> restingOn(Collection<String> pledgeIds) {
        if (pledgeIds.isEmpty()) {
            return List.of();
        }
        String query =
                "SELECT " + IpLoanRow.ALL + " FROM loan WHERE id IN (SELECT loan_id FROM loan_pledge WHERE pledge_id"
                        + " IN (" + Sql.places(pledgeIds.size()) + "))"
                        + " AND status IN ('SUBMITTED', 'CHECKED', 'ACCEPTED', 'RETURNED')";
        return withPledges(sql.list(query, rows::read, pledgeIds.toArray()));
    }

    @Override
    public List<IpLoan> list(RowScope scope, IpLoanFilter filter, Optional<String> afterId, int limit) {
        IpLoanQuery query = IpLoanQuery.select(scope).narrowed(filter);
        afterId.ifPresent(id -> query.and("id < ?", id));
        return many(query, " ORDER BY id DESC LIMIT " + limit);
    }

    @Override
    public long count(RowScope scope, IpLoanFilter filter) {
        IpLoanQuery query = IpLoanQuery.count(scope).narrowed(filter);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    private Optional<IpLoan> one(IpLoanQuery query, String end) {
        return many(query, end).stream().findFirst();
    }

    private List<IpLoan> many(IpLoanQuery query, String end) {
        return withPledges(sql.list(query.sql() + end, rows::read, query.values()));
    }

    private List<IpLoan> withPledges(List<IpLoan> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> pledges =
                pledgesOf(bare.stream().map(IpLoan::id).toList());
        return bare.stream()
                .map(loan -> loan.restingOn(pledges.getOrDefault(loan.id(), List.of())))
                .toList();
    }

    private Map<String, List<String>> pledgesOf(List<String> loanIds) {
        Map<String, List<String>> pledges = new HashMap<>();
        sql.list(
                        "SELECT loan_id, pledge_id FROM loan_pledge WHERE loan_id IN (" + Sql.places(loanIds.size())
                                + ") ORDER BY loan_id, position_no",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        loanIds.toArray())
                .forEach(entry -> pledges.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return pledges;
    }
}

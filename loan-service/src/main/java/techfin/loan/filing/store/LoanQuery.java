package techfin.loan.filing.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.record.Span;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.LoanScope;
import techfin.money.Money;
import techfin.servicekit.database.Sql;

/** A query over loans that cannot be made without a scope. */
final class LoanQuery {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private LoanQuery(String head) {
        sql = new StringBuilder(head);
    }

    static LoanQuery select(LoanScope scope) {
        return new LoanQuery("SELECT " + LoanRow.ALL + " FROM loan WHERE ").within(scope);
    }

    /**
     * The records of a list of notes, along an index that begins with the note. H2 takes a list of values along the first
     * column of an index only: along one that begins with the bank it would read all records of the bank.
     *
     * @param column {@code note_number} or {@code predecessor_note_number}
     */
    static LoanQuery selectNotes(LoanScope scope, String index, String column, Collection<String> notes) {
        return selectAlong("USE INDEX", index, scope).andIn(column, notes);
    }

    /**
     * The same along one index.
     *
     * @param hint {@code FORCE INDEX} or what the database has for it: the optimisers of MySQL and MariaDB guess wrong
     *     too often where a page has a limit
     */
    static LoanQuery selectAlong(String hint, String index, LoanScope scope) {
        String from = " FROM loan " + hint + " (" + index + ") WHERE ";
        return new LoanQuery("SELECT " + LoanRow.ALL + from).within(scope);
    }

    static LoanQuery count(LoanScope scope) {
        return new LoanQuery("SELECT COUNT(*) FROM loan WHERE ").within(scope);
    }

    private LoanQuery within(LoanScope scope) {
        switch (scope) {
            case LoanScope.OfBank bank -> add("bank_code = ?", bank.bankCode());
            case LoanScope.OfEnterprise enterprise ->
                add("uscc = ? AND released = TRUE", enterprise.uscc().value());
            case LoanScope.OfDivisions divisions -> {
                addIn("division_code", divisions.divisionCodes());
                sql.append(" AND released = TRUE");
            }
            case LoanScope.OfCity all -> sql.append("released = TRUE");
        }
        return this;
    }

    LoanQuery narrowed(LoanFilter filter) {
        andIfGiven(
                "status = ?", filter.status() == null ? null : filter.status().name());
        andIfGiven("bank_code = ?", filter.bankCode());
        andIfGiven("division_code = ?", filter.divisionCode());
        andIfGiven("uscc = ?", filter.uscc());
        andIfGiven("note_number = ?", filter.noteNumber());
        andBetween("decided_on", filter.decided());
        andBetween("disbursed_on", filter.disbursed());
        andBetween("matures_on", filter.matures());
        Money least = filter.principal().from();
        Money most = filter.principal().to();
        andIfGiven("principal >= ?", least == null ? null : least.toYuan());
        andIfGiven("principal <= ?", most == null ? null : most.toYuan());
        andIfGiven("first_loan = ?", filter.firstLoan());
        andIfGiven(
                "security_kind = ?",
                filter.security() == null ? null : filter.security().name());
        FoldedName piece = filter.namePiece();
        andIfGiven("enterprise_name_folded LIKE ? ESCAPE '!'", piece == null ? null : containing(piece.text()));
        if (filter.secondPerson() != null) {
            sql.append(" AND status = 'SETTLED' AND settlement_confirmed_by IS NULL");
            and("(settlement_reported_by IS NULL OR settlement_reported_by <> ?)", filter.secondPerson());
        }
        return this;
    }

    private static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private void andBetween(String column, Span<?> span) {
        andIfGiven(column + " >= ?", span.from());
        andIfGiven(column + " <= ?", span.to());
    }

    LoanQuery provisional(LocalDate submittedBy) {
        sql.append(" AND status = 'ACCEPTED' AND lapses_on IS NOT NULL");
        return and("submitted_on <= ?", submittedBy);
    }

    LoanQuery and(String condition, Object value) {
        sql.append(" AND ");
        return add(condition, value);
    }

    private void andIfGiven(String condition, @Nullable Object value) {
        if (value != null) {
            and(condition, value);
        }
    }

    private LoanQuery add(String condition, Object value) {
        sql.append(condition);
        values.add(value);
        return this;
    }

    LoanQuery andIn(String column, Collection<String> allowed) {
        sql.append(" AND ");
        addIn(column, allowed);
        return this;
    }

    private void addIn(String column, Collection<String> allowed) {
        sql.append(column).append(" IN (").append(Sql.places(allowed.size())).append(')');
        values.addAll(allowed);
    }

    LoanQuery end(String end) {
        sql.append(end);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}

package techfin.pledge.loan.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Span;
import techfin.pledge.access.RowScope;
import techfin.pledge.loan.IpLoanFilter;
import techfin.servicekit.database.Sql;

/** A query over IP pledge loans that cannot be made without a scope. */
final class IpLoanQuery {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private IpLoanQuery(String head) {
        sql = new StringBuilder(head);
    }

    static IpLoanQuery select(RowScope scope) {
        return new IpLoanQuery("SELECT " + IpLoanRow.ALL + " FROM loan WHERE ").within(scope);
    }

    static IpLoanQuery count(RowScope scope) {
        return new IpLoanQuery("SELECT COUNT(*) FROM loan WHERE ").within(scope);
    }

    /**
     * The records of a list of notes, along the index that begins with the note: H2 takes a list of values along the
     * first column of an index only.
     */
    static IpLoanQuery selectNotes(RowScope scope, Collection<String> notes) {
        return new IpLoanQuery("SELECT " + IpLoanRow.ALL + " FROM loan USE INDEX (loan_by_note) WHERE ")
                .within(scope)
                .andIn("note_number", notes);
    }

    private IpLoanQuery within(RowScope scope) {
        switch (scope) {
            case RowScope.OfBank bank -> add("bank_code = ?", bank.bankCode());
            case RowScope.OfEnterprise enterprise ->
                add("uscc = ? AND released = TRUE", enterprise.uscc().value());
            case RowScope.OfDivisions divisions -> {
                addIn("division_code", divisions.divisionCodes());
                sql.append(" AND released = TRUE");
            }
            case RowScope.OfCity all -> sql.append("released = TRUE");
        }
        return this;
    }

    IpLoanQuery narrowed(IpLoanFilter filter) {
        andIfGiven(
                "status = ?", filter.status() == null ? null : filter.status().name());
        andIfGiven("bank_code = ?", filter.bankCode());
        andIfGiven("division_code = ?", filter.divisionCode());
        andIfGiven("uscc = ?", filter.uscc());
        andIfGiven("note_number = ?", filter.noteNumber());
        andIfGiven("id IN (SELECT loan_id FROM loan_pledge WHERE pledge_id = ?)", filter.pledgeId());
        andWithin("decided_on", filter.decided());
        andWithin("disbursed_on", filter.disbursed());
        return this;
    }

    IpLoanQuery and(String condition, Object value) {
        sql.append(" AND ");
        return add(condition, value);
    }

    IpLoanQuery andIn(String column, Collection<String> allowed) {
        sql.append(" AND ");
        return addIn(column, allowed);
    }

    private void andWithin(String column, Span<LocalDate> days) {
        andIfGiven(column + " >= ?", days.from());
        andIfGiven(column + " <= ?", days.to());
    }

    private void andIfGiven(String condition, @Nullable Object value) {
        if (value != null) {
            and(condition, value);
        }
    }

    private IpLoanQuery add(String condition, Object value) {
        sql.append(condition);
        values.add(value);
        return this;
    }

    private IpLoanQuery addIn(String column, Collection<String> allowed) {
        sql.append(column).append(" IN (").append(Sql.places(allowed.size())).append(')');
        values.addAll(allowed);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}

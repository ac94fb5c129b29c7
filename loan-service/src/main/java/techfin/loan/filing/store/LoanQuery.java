package techfin.loan.filing.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.LoanFilter;
import techfin.loan.filing.LoanScope;
import techfin.servicekit.database.Sql;

/** A query over loans that cannot be made without a scope. */
final class LoanQuery {
    private final StringBuilder sql;
    private final List<String> values = new ArrayList<>();

    private LoanQuery(String head) {
        sql = new StringBuilder(head);
    }

    static LoanQuery select(LoanScope scope) {
        return new LoanQuery("SELECT " + LoanRow.ALL + " FROM loan WHERE ").within(scope);
    }

    static LoanQuery count(LoanScope scope) {
        return new LoanQuery("SELECT COUNT(*) FROM loan WHERE ").within(scope);
    }

    private LoanQuery within(LoanScope scope) {
        switch (scope) {
            case LoanScope.OfBank bank -> add("bank_code = ?", bank.bankCode());
            case LoanScope.OfEnterprise enterprise ->
                add("uscc = ? AND checked_by IS NOT NULL", enterprise.uscc().value());
            case LoanScope.OfDivisions divisions -> {
                addIn("division_code", divisions.divisionCodes());
                sql.append(" AND checked_by IS NOT NULL");
            }
            case LoanScope.OfCity all -> sql.append("checked_by IS NOT NULL");
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
        return this;
    }

    LoanQuery and(String condition, String value) {
        sql.append(" AND ");
        return add(condition, value);
    }

    private void andIfGiven(String condition, @Nullable String value) {
        if (value != null) {
            and(condition, value);
        }
    }

    private LoanQuery add(String condition, String value) {
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

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}

package techfin.subsidykit.application.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.access.CaseScope;

/** A query over cases that cannot be made without a scope. */
final class CaseQuery {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private CaseQuery(String head, CaseScope scope) {
        sql = new StringBuilder(head);
        switch (scope) {
            case CaseScope.OfBank bank -> and("bank_code = ?", bank.bankCode());
            case CaseScope.OfEnterprise enterprise -> and("uscc = ?", enterprise.uscc());
            case CaseScope.OfDivisions divisions -> in("division_code", List.copyOf(divisions.divisionCodes()));
            case CaseScope.OfCity all -> {}
        }
    }

    static CaseQuery select(String columns, CaseScope scope) {
        return new CaseQuery("SELECT " + columns + " FROM subsidy_case WHERE 1 = 1", scope);
    }

    CaseQuery and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** Nothing is found for an empty collection. */
    CaseQuery in(String column, Collection<String> wanted) {
        if (wanted.isEmpty()) {
            sql.append(" AND 1 = 0");
        } else {
            sql.append(" AND ")
                    .append(column)
                    .append(" IN (")
                    .append(Sql.places(wanted.size()))
                    .append(')');
            values.addAll(wanted);
        }
        return this;
    }

    CaseQuery end(String end) {
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

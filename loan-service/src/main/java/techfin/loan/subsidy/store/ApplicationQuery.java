package techfin.loan.subsidy.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.LoanScope;
import techfin.servicekit.database.Sql;

/** A query over applications that cannot be made without a scope. */
final class ApplicationQuery {
    private final StringBuilder sql;
    private final List<String> values = new ArrayList<>();

    private ApplicationQuery(String head, LoanScope scope) {
        sql = new StringBuilder(head);
        switch (scope) {
            case LoanScope.OfBank bank -> and("bank_code = ?", bank.bankCode());
            case LoanScope.OfEnterprise enterprise ->
                and("uscc = ?", enterprise.uscc().value());
            case LoanScope.OfDivisions divisions -> {
                List<String> codes = List.copyOf(divisions.divisionCodes());
                sql.append(" AND division_code IN (")
                        .append(Sql.places(codes.size()))
                        .append(')');
                values.addAll(codes);
            }
            case LoanScope.OfCity all -> {}
        }
    }

    static ApplicationQuery select(String columns, LoanScope scope) {
        return new ApplicationQuery("SELECT " + columns + " FROM subsidy_application WHERE 1 = 1", scope);
    }

    ApplicationQuery and(String condition, @Nullable String value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
        return this;
    }

    ApplicationQuery end(String end) {
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

package techfin.pledge.pledging.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.pledge.access.RowScope;
import techfin.pledge.pledging.PledgeFilter;
import techfin.servicekit.database.Sql;

/** A query over pledges that cannot be made without a scope. */
final class PledgeQuery {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private PledgeQuery(String head) {
        sql = new StringBuilder(head);
    }

    static PledgeQuery select(RowScope scope) {
        return new PledgeQuery("SELECT " + PledgeRow.ALL + " FROM pledge WHERE ").within(scope);
    }

    static PledgeQuery count(RowScope scope) {
        return new PledgeQuery("SELECT COUNT(*) FROM pledge WHERE ").within(scope);
    }

    private PledgeQuery within(RowScope scope) {
        switch (scope) {
            case RowScope.OfBank bank -> add("bank_code = ?", bank.bankCode());
            case RowScope.OfEnterprise enterprise ->
                add("uscc = ?", enterprise.uscc().value());
            case RowScope.OfDivisions divisions -> addIn("division_code", divisions.divisionCodes());
            case RowScope.OfCity all -> sql.append("1 = 1");
        }
        return this;
    }

    PledgeQuery narrowed(PledgeFilter filter) {
        andIfGiven(
                "status = ?", filter.status() == null ? null : filter.status().name());
        andIfGiven("bank_code = ?", filter.bankCode());
        andIfGiven("uscc = ?", filter.uscc());
        andIfGiven("contract_number = ?", filter.contractNumber());
        andIfGiven("id IN (SELECT pledge_id FROM pledge_right WHERE right_id = ?)", filter.rightId());
        return this;
    }

    PledgeQuery and(String condition, Object value) {
        sql.append(" AND ");
        return add(condition, value);
    }

    PledgeQuery andIn(String column, Collection<String> allowed) {
        sql.append(" AND ");
        return addIn(column, allowed);
    }

    private void andIfGiven(String condition, @Nullable Object value) {
        if (value != null) {
            and(condition, value);
        }
    }

    private PledgeQuery add(String condition, Object value) {
        sql.append(condition);
        values.add(value);
        return this;
    }

    private PledgeQuery addIn(String column, Collection<String> allowed) {
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

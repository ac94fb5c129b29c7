package techfin.rating.enterprise.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import techfin.lending.enterprise.FoldedName;
import techfin.rating.access.RatingScope;
import techfin.rating.enterprise.EnterpriseFilter;
import techfin.servicekit.database.Sql;

/** A query over the register that cannot be made without a scope. */
final class EnterpriseQuery {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private EnterpriseQuery(String head) {
        sql = new StringBuilder(head);
    }

    static EnterpriseQuery select(RatingScope scope, LocalDate today) {
        return new EnterpriseQuery("SELECT " + EnterpriseRow.ALL + " FROM enterprise WHERE ").within(scope, today);
    }

    static EnterpriseQuery count(RatingScope scope, LocalDate today) {
        return new EnterpriseQuery("SELECT COUNT(*) FROM enterprise WHERE ").within(scope, today);
    }

    private EnterpriseQuery within(RatingScope scope, LocalDate today) {
        switch (scope) {
            case RatingScope.OfCity all -> sql.append("id IS NOT NULL");
            case RatingScope.OfDivisions divisions -> addIn("division_code", divisions.codes());
            case RatingScope.OfEnterprise enterprise ->
                add("uscc = ?", enterprise.uscc().value());
            case RatingScope.OfBank bank -> {
                add("uscc IN (SELECT r.uscc FROM enterprise_reader r WHERE r.bank_code IN (?, '*')", bank.code());
                add(" AND r.until_on >= ?)", today);
            }
        }
        return this;
    }

    EnterpriseQuery narrowed(EnterpriseFilter filter) {
        if (filter.divisionCode() != null) {
            and("division_code = ?", filter.divisionCode());
        }
        if (filter.industry() != null) {
            and("industry_code LIKE ?", filter.industry() + "%");
        }
        if (filter.sizeClass() != null) {
            and("size_class = ?", filter.sizeClass().name());
        }
        FoldedName piece = filter.namePiece();
        if (piece != null) {
            String pattern = containing(piece.text());
            and("(name_folded LIKE ? ESCAPE '!'", pattern);
            add(
                    " OR id IN (SELECT f.enterprise_id FROM enterprise_former_name f"
                            + " WHERE f.name_folded LIKE ? ESCAPE '!'))",
                    pattern);
        }
        return this;
    }

    private static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    EnterpriseQuery and(String condition, Object value) {
        sql.append(" AND ");
        return add(condition, value);
    }

    private EnterpriseQuery add(String condition, Object value) {
        sql.append(condition);
        values.add(value);
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

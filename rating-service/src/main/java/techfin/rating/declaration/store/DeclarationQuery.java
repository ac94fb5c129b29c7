package techfin.rating.declaration.store;

import java.util.ArrayList;
import java.util.List;
import techfin.rating.access.RatingScope;
import techfin.rating.declaration.DeclarationFilter;
import techfin.servicekit.database.Sql;

/** A query over declarations that cannot be made without a scope. */
final class DeclarationQuery {
    private static final String SEATED = "uscc IN (SELECT e.uscc FROM enterprise e WHERE e.division_code IN (";

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private DeclarationQuery(String head) {
        sql = new StringBuilder(head);
    }

    static DeclarationQuery select(RatingScope scope) {
        return new DeclarationQuery("SELECT " + DeclarationRow.ALL + " FROM declaration WHERE ").within(scope);
    }

    static DeclarationQuery count(RatingScope scope) {
        return new DeclarationQuery("SELECT COUNT(*) FROM declaration WHERE ").within(scope);
    }

    private DeclarationQuery within(RatingScope scope) {
        switch (scope) {
            case RatingScope.OfCity all -> sql.append("id IS NOT NULL");
            case RatingScope.OfDivisions divisions -> {
                sql.append(SEATED).append(Sql.places(divisions.codes().size())).append("))");
                values.addAll(divisions.codes());
            }
            case RatingScope.OfEnterprise self -> {
                sql.append("uscc = ?");
                values.add(self.uscc().value());
            }
            case RatingScope.OfBank bank -> sql.append("id IS NULL");
        }
        return this;
    }

    DeclarationQuery narrowed(DeclarationFilter filter) {
        if (filter.year() != null) {
            and("data_year = ?", filter.year());
        }
        if (filter.status() != null) {
            and("status = ?", filter.status().name());
        }
        if (filter.uscc() != null) {
            and("uscc = ?", filter.uscc());
        }
        if (filter.divisionCode() != null) {
            and(SEATED + "?))", filter.divisionCode());
        }
        return this;
    }

    DeclarationQuery and(String condition, Object value) {
        sql.append(" AND ").append(condition);
        values.add(value);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}

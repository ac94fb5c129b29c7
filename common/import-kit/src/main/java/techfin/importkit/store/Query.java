package techfin.importkit.store;

import java.util.ArrayList;
import java.util.List;
import techfin.importkit.ImportScope;

/** A query over batches that cannot be made without a scope. */
final class Query {
    private final StringBuilder sql;
    private final List<String> values = new ArrayList<>();

    private Query(String head) {
        sql = new StringBuilder(head);
    }

    static Query select(String what, ImportScope scope, String kind) {
        Query query = new Query(what + " FROM sheet_import WHERE kind = ?");
        query.values.add(kind);
        return switch (scope) {
            case ImportScope.Own own -> query.and("organisation = ?", own.organisation());
            case ImportScope.Every all -> query;
        };
    }

    Query and(String condition, String value) {
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

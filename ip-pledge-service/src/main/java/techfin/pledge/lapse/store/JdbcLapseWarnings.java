package techfin.pledge.lapse.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.pledge.access.RowScope;
import techfin.pledge.lapse.LapseFilter;
import techfin.pledge.lapse.LapseRun;
import techfin.pledge.lapse.LapseWarning;
import techfin.pledge.lapse.LapseWarnings;
import techfin.servicekit.database.Sql;

/** Warnings by plain SQL; no query without a scope but those of the watch itself. */
@Singleton
class JdbcLapseWarnings implements LapseWarnings {
    private static final String SELECT = "SELECT " + LapseRow.ALL + " FROM lapse_warning WHERE ";
    private final Sql sql;

    JdbcLapseWarnings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void addAll(List<LapseWarning> opened) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        opened.forEach(warning -> rows.add(LapseRow.all(warning)));
        sql.batch(LapseRow.INSERT, rows);
    }

    @Override
    public boolean replace(LapseWarning next) {
        return sql.update(LapseRow.UPDATE, LapseRow.change(next)) == 1;
    }

    @Override
    public void seenIn(LapseRun run) {
        sql.update("UPDATE lapse_warning SET last_seen_in = ? WHERE standing_key IS NOT NULL", run.id());
    }

    @Override
    public List<LapseWarning> lockStanding() {
        return sql.list(SELECT + "standing_key IS NOT NULL ORDER BY id FOR UPDATE", LapseRow::read);
    }

    @Override
    public Optional<LapseWarning> find(RowScope scope, String id) {
        return one(scope, id, "");
    }

    @Override
    public Optional<LapseWarning> lock(RowScope scope, String id) {
        return one(scope, id, " FOR UPDATE");
    }

    private Optional<LapseWarning> one(RowScope scope, String id, String end) {
        Narrowed narrowed = new Narrowed(scope).and("id = ?", id);
        return sql.first(SELECT + narrowed.text + end, LapseRow::read, narrowed.values.toArray());
    }

    @Override
    public List<LapseWarning> list(RowScope scope, LapseFilter filter, Optional<String> afterId, int limit) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        afterId.ifPresent(id -> narrowed.and("id < ?", id));
        return sql.list(
                SELECT + narrowed.text + " ORDER BY id DESC LIMIT " + limit, LapseRow::read, narrowed.values.toArray());
    }

    @Override
    public long count(RowScope scope, LapseFilter filter) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        return sql.first(
                        "SELECT COUNT(*) FROM lapse_warning WHERE " + narrowed.text,
                        row -> row.getLong(1),
                        narrowed.values.toArray())
                .orElseThrow();
    }

    /** A condition that begins with whose warnings they are. */
    private static final class Narrowed {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Narrowed(RowScope scope) {
            switch (scope) {
                case RowScope.OfBank bank -> add("bank_code = ?", bank.bankCode());
                case RowScope.OfEnterprise enterprise ->
                    add(
                            "right_id IN (SELECT ip_right_id FROM right_owner WHERE uscc = ?)",
                            enterprise.uscc().value());
                case RowScope.OfDivisions divisions -> {
                    text.append("right_id IS NOT NULL AND division_code IN (")
                            .append(Sql.places(divisions.divisionCodes().size()))
                            .append(')');
                    values.addAll(divisions.divisionCodes());
                }
                case RowScope.OfCity all -> text.append("1 = 1");
            }
        }

        Narrowed to(LapseFilter filter) {
            andIfGiven(
                    "warning_kind = ?",
                    filter.kind() == null ? null : filter.kind().name());
            andIfGiven(
                    "status = ?",
                    filter.status() == null ? null : filter.status().name());
            andIfGiven("right_id = ?", filter.rightId());
            andIfGiven("pledge_id = ?", filter.pledgeId());
            return this;
        }

        Narrowed and(String condition, Object value) {
            text.append(" AND ");
            add(condition, value);
            return this;
        }

        private void andIfGiven(String condition, @Nullable Object value) {
            if (value != null) {
                and(condition, value);
            }
        }

        private void add(String condition, Object value) {
            text.append(condition);
            values.add(value);
        }
    }
}

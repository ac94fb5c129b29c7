package techfin.rating.override.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideFilter;
import techfin.rating.override.OverrideRegister;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** Overrides by plain SQL. */
@Singleton
class JdbcOverrides implements OverrideRegister {
    private static final String SELECT = "SELECT " + OverrideRow.ALL + " FROM rating_override WHERE ";
    private static final int AT_ONCE = 1000;

    /** See {@link GradeOverride#isInForce}; takes the day three times. */
    private static final String IN_FORCE = "decided_by IS NOT NULL AND state <> 'REFUSED' AND decided_on <= ?"
            + " AND expires_on >= ? AND (ended_on IS NULL OR ended_on > ?)";

    private final Sql sql;

    JdbcOverrides(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(GradeOverride override) {
        try {
            sql.update(OverrideRow.INSERT, OverrideRow.all(override));
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new LiveAlready(failed);
            }
            throw failed;
        }
    }

    @Override
    public boolean replace(GradeOverride next) {
        return sql.update(OverrideRow.UPDATE, OverrideRow.change(next)) == 1;
    }

    @Override
    public Map<Uscc, GradeOverride> inForce(Collection<Uscc> enterprises, LocalDate on) {
        List<String> codes =
                enterprises.stream().map(Uscc::value).distinct().sorted().toList();
        Map<Uscc, GradeOverride> found = new HashMap<>();
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            sql
                    .list(
                            SELECT + "uscc IN (" + Sql.places(some.size()) + ") ORDER BY uscc, id",
                            OverrideRow::read,
                            some.toArray())
                    .stream()
                    .filter(override -> override.isInForce(on))
                    .forEach(override -> found.put(override.uscc(), override));
        }
        return Map.copyOf(found);
    }

    @Override
    public Optional<GradeOverride> find(RatingScope scope, String id) {
        return one(scope, id, "");
    }

    @Override
    public Optional<GradeOverride> lock(RatingScope scope, String id) {
        return one(scope, id, " FOR UPDATE");
    }

    private Optional<GradeOverride> one(RatingScope scope, String id, String end) {
        Narrowed narrowed = new Narrowed(scope).and("id = ?", id);
        return sql.first(SELECT + narrowed.text + end, OverrideRow::read, narrowed.values.toArray());
    }

    @Override
    public List<GradeOverride> lockLive(Uscc first, Uscc last) {
        return sql.list(
                SELECT + "live_uscc >= ? AND live_uscc <= ? ORDER BY live_uscc FOR UPDATE",
                OverrideRow::read,
                first.value(),
                last.value());
    }

    @Override
    public List<GradeOverride> lockExpired(LocalDate today) {
        return sql.list(
                SELECT + "state = 'APPROVED' AND expires_on < ? ORDER BY id FOR UPDATE", OverrideRow::read, today);
    }

    @Override
    public List<GradeOverride> list(RatingScope scope, OverrideFilter filter, Optional<String> afterId, int limit) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        afterId.ifPresent(id -> narrowed.and("id < ?", id));
        return sql.list(
                SELECT + narrowed.text + " ORDER BY id DESC LIMIT " + limit,
                OverrideRow::read,
                narrowed.values.toArray());
    }

    @Override
    public long count(RatingScope scope, OverrideFilter filter) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        return sql.first(
                        "SELECT COUNT(*) FROM rating_override WHERE " + narrowed.text,
                        row -> row.getLong(1),
                        narrowed.values.toArray())
                .orElseThrow();
    }

    /** A condition that begins with whose overrides they are. */
    private static final class Narrowed {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Narrowed(RatingScope scope) {
            switch (scope) {
                case RatingScope.OfCity city -> text.append("id IS NOT NULL");
                case RatingScope.OfDivisions divisions -> {
                    text.append("uscc IN (SELECT e.uscc FROM enterprise e WHERE e.division_code IN (")
                            .append(Sql.places(divisions.codes().size()))
                            .append("))");
                    values.addAll(divisions.codes());
                }
                case RatingScope.OfEnterprise self -> {
                    text.append("uscc = ?");
                    values.add(self.uscc().value());
                }
                case RatingScope.OfBank bank -> text.append("id IS NULL");
            }
        }

        Narrowed to(OverrideFilter filter) {
            if (filter.uscc() != null) {
                and("uscc = ?", filter.uscc().value());
            }
            if (filter.state() != null) {
                and("state = ?", filter.state().name());
            }
            if (filter.reason() != null) {
                and("reason = ?", filter.reason().name());
            }
            if (filter.on() != null) {
                and(IN_FORCE, filter.on(), filter.on(), filter.on());
            }
            return this;
        }

        Narrowed and(String condition, Object... given) {
            text.append(" AND ").append(condition);
            values.addAll(List.of(given));
            return this;
        }
    }
}

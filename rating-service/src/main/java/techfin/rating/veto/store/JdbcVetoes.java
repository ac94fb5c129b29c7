package techfin.rating.veto.store;

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
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoFacts;
import techfin.rating.veto.VetoFilter;
import techfin.rating.veto.VetoRegister;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** Vetoes by plain SQL; an enterprise has few, so their days are looked at in memory. */
@Singleton
class JdbcVetoes implements VetoRegister {
    private static final String SELECT = "SELECT " + VetoRow.ALL + " FROM veto WHERE ";
    private static final int AT_ONCE = 1000;

    private final Sql sql;

    JdbcVetoes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Veto veto) {
        try {
            sql.update(VetoRow.INSERT, VetoRow.all(veto));
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new OnRecord(failed);
            }
            throw failed;
        }
    }

    @Override
    public Optional<String> live(Uscc uscc, VetoFacts facts) {
        return sql.first(
                "SELECT id FROM veto WHERE live_key = ?", row -> row.getString(1), VetoRow.liveKey(uscc, facts));
    }

    @Override
    public boolean replace(Veto next) {
        return sql.update(VetoRow.UPDATE, VetoRow.change(next)) == 1;
    }

    @Override
    public Map<Uscc, Veto> inForce(Collection<Uscc> enterprises, LocalDate on) {
        List<String> codes =
                enterprises.stream().map(Uscc::value).distinct().sorted().toList();
        Map<Uscc, Veto> first = new HashMap<>();
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            List<String> some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            sql
                    .list(
                            SELECT + "uscc IN (" + Sql.places(some.size()) + ") ORDER BY uscc, event_on, id",
                            VetoRow::read,
                            some.toArray())
                    .stream()
                    .filter(veto -> veto.isInForce(on))
                    .forEach(veto -> first.putIfAbsent(veto.uscc(), veto));
        }
        return Map.copyOf(first);
    }

    @Override
    public Optional<Veto> find(RatingScope scope, Uscc uscc, String id) {
        return one(scope, uscc, id, "");
    }

    @Override
    public Optional<Veto> lock(RatingScope scope, Uscc uscc, String id) {
        return one(scope, uscc, id, " FOR UPDATE");
    }

    private Optional<Veto> one(RatingScope scope, Uscc uscc, String id, String end) {
        Narrowed narrowed = new Narrowed(scope).and("id = ?", id).and("uscc = ?", uscc.value());
        return sql.first(SELECT + narrowed.text + end, VetoRow::read, narrowed.values.toArray());
    }

    @Override
    public List<Veto> list(RatingScope scope, VetoFilter filter, Optional<String> afterId, int limit) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        afterId.ifPresent(id -> narrowed.and("id < ?", id));
        return sql.list(
                SELECT + narrowed.text + " ORDER BY id DESC LIMIT " + limit, VetoRow::read, narrowed.values.toArray());
    }

    @Override
    public long count(RatingScope scope, VetoFilter filter) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        return sql.first(
                        "SELECT COUNT(*) FROM veto WHERE " + narrowed.text,
                        row -> row.getLong(1),
                        narrowed.values.toArray())
                .orElseThrow();
    }

    /** A condition that begins with whose vetoes they are. */
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

        Narrowed to(VetoFilter filter) {
            if (filter.uscc() != null) {
                and("uscc = ?", filter.uscc().value());
            }
            if (filter.ground() != null) {
                and("ground = ?", filter.ground().name());
            }
            if (filter.state() != null) {
                and("state = ?", filter.state().name());
            }
            if (filter.lifting() != null) {
                and("lift_state = ?", filter.lifting().name());
            }
            return this;
        }

        Narrowed and(String condition, Object value) {
            text.append(" AND ").append(condition);
            values.add(value);
            return this;
        }
    }
}

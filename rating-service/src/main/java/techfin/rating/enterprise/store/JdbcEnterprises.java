package techfin.rating.enterprise.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseFilter;
import techfin.rating.enterprise.Enterprises;
import techfin.rating.enterprise.FormerName;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** The register by plain SQL: scope and filters differ from call to call. */
@Singleton
class JdbcEnterprises implements Enterprises {
    private static final String ADD_NAME =
            "INSERT INTO enterprise_former_name (enterprise_id, until_on, name, name_folded, from_on)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private final Sql sql;

    JdbcEnterprises(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Enterprise enterprise) {
        addAll(List.of(enterprise));
    }

    @Override
    public void addAll(List<Enterprise> enterprises) {
        try {
            sql.batch(
                    EnterpriseRow.INSERT,
                    enterprises.stream().map(EnterpriseRow::all).toList());
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new UsccTaken("one of " + enterprises.size(), failed);
            }
            throw failed;
        }
    }

    @Override
    public boolean replace(Enterprise changed) {
        if (sql.update(EnterpriseRow.UPDATE, EnterpriseRow.change(changed)) != 1) {
            return false;
        }
        int stored = namesOf(List.of(changed.id()))
                .getOrDefault(changed.id(), List.of())
                .size();
        List<FormerName> names = changed.formerNames();
        sql.batch(
                ADD_NAME,
                names.subList(stored, names.size()).stream()
                        .map(name -> new @Nullable Object[] {
                            changed.id(),
                            name.until(),
                            name.name(),
                            FoldedName.of(name.name()).text(),
                            name.from()
                        })
                        .toList());
        return true;
    }

    @Override
    public Optional<Enterprise> find(RatingScope scope, LocalDate today, Uscc uscc) {
        return read(EnterpriseQuery.select(scope, today).and("uscc = ?", uscc.value()), "").stream()
                .findFirst();
    }

    @Override
    public Optional<Enterprise> lock(RatingScope scope, LocalDate today, Uscc uscc) {
        return read(EnterpriseQuery.select(scope, today).and("uscc = ?", uscc.value()), " FOR UPDATE").stream()
                .findFirst();
    }

    @Override
    public Map<Uscc, Enterprise> findAll(Collection<Uscc> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Object[] values = codes.stream().map(Uscc::value).distinct().toArray();
        String query =
                "SELECT " + EnterpriseRow.ALL + " FROM enterprise WHERE uscc IN (" + Sql.places(values.length) + ")";
        return read(query, values).stream().collect(Collectors.toMap(Enterprise::uscc, Function.identity()));
    }

    @Override
    public List<Enterprise> list(
            RatingScope scope, LocalDate today, EnterpriseFilter filter, Optional<String> afterId, int limit) {
        EnterpriseQuery query = EnterpriseQuery.select(scope, today).narrowed(filter);
        afterId.ifPresent(id -> query.and("id < ?", id));
        return read(query, " ORDER BY id DESC LIMIT " + limit);
    }

    @Override
    public long count(RatingScope scope, LocalDate today, EnterpriseFilter filter) {
        EnterpriseQuery query = EnterpriseQuery.count(scope, today).narrowed(filter);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    private List<Enterprise> read(EnterpriseQuery query, String end) {
        return read(query.sql() + end, query.values());
    }

    private List<Enterprise> read(String query, Object[] values) {
        List<Enterprise> found = sql.list(query, row -> EnterpriseRow.read(row, List.of()), values);
        Map<String, List<FormerName>> names =
                namesOf(found.stream().map(Enterprise::id).toList());
        return found.stream()
                .map(nameless -> {
                    List<FormerName> former = names.get(nameless.id());
                    return former == null ? nameless : nameless.withFormerNames(former);
                })
                .toList();
    }

    /** Former names, the oldest first, of those that have any. */
    private Map<String, List<FormerName>> namesOf(List<String> ids) {
        Map<String, List<FormerName>> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "SELECT enterprise_id, name, from_on, until_on FROM enterprise_former_name WHERE enterprise_id IN ("
                            + Sql.places(ids.size()) + ") ORDER BY enterprise_id, until_on",
                    row -> names.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new FormerName(
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class))),
                    ids.toArray());
        }
        return names;
    }
}

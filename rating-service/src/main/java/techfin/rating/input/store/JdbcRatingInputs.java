package techfin.rating.input.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;

/** Rating inputs by plain SQL. */
@Singleton
class JdbcRatingInputs implements RatingInputs {
    private static final String SELECT = "SELECT " + InputRow.ALL + " FROM rating_input WHERE ";

    private final Sql sql;
    private final UnitOfWork work;

    JdbcRatingInputs(Sql sql, UnitOfWork work) {
        this.sql = sql;
        this.work = work;
    }

    @Override
    public void replaceCurrent(RatingInput input) {
        if (!input.current()) {
            throw new IllegalArgumentException("not to be the current one: " + input.id());
        }
        work.run(() -> {
            sql.update(
                    "UPDATE rating_input SET current_uscc = NULL WHERE current_uscc = ? AND data_year <= ?",
                    input.uscc().value(),
                    input.dataYear());
            addAll(List.of(input));
        });
    }

    @Override
    public boolean release(RatingInput current) {
        return sql.update(
                        "UPDATE rating_input SET current_uscc = NULL WHERE id = ? AND current_uscc = ?",
                        current.id(),
                        current.uscc().value())
                == 1;
    }

    @Override
    public void addAll(List<RatingInput> inputs) {
        try {
            sql.batch(InputRow.INSERT, inputs.stream().map(InputRow::all).toList());
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new ReplacedMeanwhile("one of " + inputs.size() + " inputs", failed);
            }
            throw failed;
        }
    }

    @Override
    public Optional<RatingInput> current(Uscc uscc) {
        return sql.first(SELECT + "current_uscc = ?", InputRow::read, uscc.value());
    }

    @Override
    public Optional<RatingInput> find(String id) {
        return sql.first(SELECT + "id = ?", InputRow::read, id);
    }

    @Override
    public Map<String, RatingInput> findAll(Collection<String> ids) {
        Object[] all = ids.stream().distinct().sorted().toArray();
        return sql.list(SELECT + "id IN (" + Sql.places(all.length) + ")", InputRow::read, all).stream()
                .collect(Collectors.toMap(RatingInput::id, Function.identity()));
    }

    @Override
    public List<RatingInput> history(Uscc uscc) {
        return sql.list(SELECT + "uscc = ? ORDER BY recorded_at DESC, id DESC", InputRow::read, uscc.value());
    }

    @Override
    public int lastRevision(Uscc uscc, int dataYear) {
        return sql.first(
                        "SELECT COALESCE(MAX(revision), 0) FROM rating_input WHERE uscc = ? AND data_year = ?",
                        row -> row.getInt(1),
                        uscc.value(),
                        dataYear)
                .orElse(0);
    }

    @Override
    public List<RatingInput> after(@Nullable String lastUscc, RatingScope scope, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(lastUscc == null ? "" : lastUscc);
        String inScope = within(scope, values);
        return sql.list(
                SELECT + "current_uscc > ?" + inScope + " ORDER BY current_uscc LIMIT " + limit,
                InputRow::read,
                values.toArray());
    }

    @Override
    public List<RatingInput> between(Uscc first, Uscc last, RatingScope scope) {
        List<Object> values = new ArrayList<>(List.of(first.value(), last.value()));
        String inScope = within(scope, values);
        return sql.list(
                SELECT + "current_uscc >= ? AND current_uscc <= ?" + inScope + " ORDER BY current_uscc",
                InputRow::read,
                values.toArray());
    }

    @Override
    public Set<String> currentIds(Uscc first, Uscc last) {
        return Set.copyOf(sql.list(
                "SELECT id FROM rating_input WHERE current_uscc >= ? AND current_uscc <= ?",
                row -> row.getString(1),
                first.value(),
                last.value()));
    }

    @Override
    public long count(RatingScope scope) {
        List<Object> values = new ArrayList<>();
        String inScope = within(scope, values);
        return sql.first(
                        "SELECT COUNT(*) FROM rating_input WHERE current_uscc IS NOT NULL" + inScope,
                        row -> row.getLong(1),
                        values.toArray())
                .orElseThrow();
    }

    private static String within(RatingScope scope, List<Object> values) {
        return switch (scope) {
            case RatingScope.OfCity city -> "";
            case RatingScope.OfDivisions divisions -> {
                values.addAll(divisions.codes());
                yield " AND current_uscc IN (SELECT e.uscc FROM enterprise e WHERE e.division_code IN ("
                        + Sql.places(divisions.codes().size()) + "))";
            }
            case RatingScope.OfEnterprise self -> {
                values.add(self.uscc().value());
                yield " AND current_uscc = ?";
            }
            case RatingScope.OfBank bank -> " AND id IS NULL";
        };
    }
}

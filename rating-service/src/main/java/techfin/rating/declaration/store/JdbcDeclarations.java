package techfin.rating.declaration.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationFilter;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.declaration.Declarations;
import techfin.rating.declaration.Entry;
import techfin.rating.declaration.OfficialValue;
import techfin.rating.declaration.Statements;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** Declarations by plain SQL: scope and filters differ from call to call. */
@Singleton
class JdbcDeclarations implements Declarations {
    private final Sql sql;

    JdbcDeclarations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Declaration declaration, Map<String, Entry> declared) {
        try {
            sql.update(DeclarationRow.INSERT, DeclarationRow.all(declaration));
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new RevisionTaken(
                        declaration.uscc() + " " + declaration.year() + " " + declaration.revision(), failed);
            }
            throw failed;
        }
        addEntries(declaration.id(), declared);
    }

    @Override
    public boolean replace(Declaration changed) {
        return sql.update(DeclarationRow.UPDATE, DeclarationRow.change(changed)) == 1;
    }

    @Override
    public Optional<Declaration> find(RatingScope scope, String id) {
        return read(DeclarationQuery.select(scope).and("id = ?", id), "").stream()
                .findFirst();
    }

    @Override
    public Optional<Declaration> lock(RatingScope scope, String id) {
        return read(DeclarationQuery.select(scope).and("id = ?", id), " FOR UPDATE").stream()
                .findFirst();
    }

    @Override
    public Optional<Declaration> latest(Uscc uscc, int year) {
        return read(
                        DeclarationQuery.select(new RatingScope.OfEnterprise(uscc))
                                .and("data_year = ?", year)
                                .and("status <> ?", DeclarationStatus.DISCARDED.name()),
                        " ORDER BY revision DESC LIMIT 1")
                .stream()
                .findFirst();
    }

    @Override
    public int lastRevision(Uscc uscc, int year) {
        return sql.first(
                        "SELECT COALESCE(MAX(revision), 0) FROM declaration WHERE uscc = ? AND data_year = ?",
                        row -> row.getInt(1),
                        uscc.value(),
                        year)
                .orElse(0);
    }

    @Override
    public Optional<Declaration> lastVerified(Uscc uscc) {
        return read(
                        DeclarationQuery.select(new RatingScope.OfEnterprise(uscc))
                                .and("status = ?", DeclarationStatus.VERIFIED.name()),
                        " ORDER BY data_year DESC LIMIT 1")
                .stream()
                .findFirst();
    }

    @Override
    public List<Declaration> list(RatingScope scope, DeclarationFilter filter, Optional<String> afterId, int limit) {
        DeclarationQuery query = DeclarationQuery.select(scope).narrowed(filter);
        afterId.ifPresent(id -> query.and("id < ?", id));
        return read(query, " ORDER BY id DESC LIMIT " + limit);
    }

    @Override
    public long count(RatingScope scope, DeclarationFilter filter) {
        DeclarationQuery query = DeclarationQuery.count(scope).narrowed(filter);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    @Override
    public Statements statements(String id) {
        Map<String, Entry> declared = new HashMap<>();
        sql.list(
                "SELECT " + DeclarationRow.ENTRY + " FROM declaration_entry WHERE declaration_id = ?",
                row -> declared.put(row.getString("item"), DeclarationRow.entry(row)),
                id);
        Map<String, OfficialValue> official = new HashMap<>();
        sql.list(
                "SELECT " + DeclarationRow.OFFICIAL + " FROM declaration_official_value WHERE declaration_id = ?",
                row -> official.put(row.getString("item"), DeclarationRow.official(row)),
                id);
        return new Statements(declared, official);
    }

    @Override
    public void writeDeclared(String id, Map<String, @Nullable Entry> written) {
        delete("declaration_entry", id, written);
        Map<String, Entry> stated = new HashMap<>();
        written.forEach((item, entry) -> {
            if (entry != null) {
                stated.put(item, entry);
            }
        });
        addEntries(id, stated);
    }

    @Override
    public void writeOfficial(String id, Map<String, @Nullable OfficialValue> written) {
        delete("declaration_official_value", id, written);
        List<@Nullable Object[]> rows = new ArrayList<>();
        written.forEach((item, value) -> {
            if (value != null) {
                rows.add(DeclarationRow.official(id, item, value));
            }
        });
        sql.batch(DeclarationRow.INSERT_OFFICIAL, rows);
    }

    private void addEntries(String id, Map<String, Entry> entries) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        entries.forEach((item, entry) -> rows.add(DeclarationRow.entry(id, item, entry)));
        sql.batch(DeclarationRow.INSERT_ENTRY, rows);
    }

    private void delete(String table, String id, Map<String, ?> items) {
        if (items.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        values.add(id);
        values.addAll(items.keySet());
        sql.update(
                "DELETE FROM " + table + " WHERE declaration_id = ? AND item IN (" + Sql.places(items.size()) + ")",
                values.toArray());
    }

    private List<Declaration> read(DeclarationQuery query, String end) {
        return sql.list(query.sql() + end, DeclarationRow::read, query.values());
    }
}

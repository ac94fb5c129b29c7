package techfin.pledge.pledging.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.pledge.access.RowScope;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeChange;
import techfin.pledge.pledging.PledgeFilter;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.pledging.Pledges;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Pledges by plain SQL. */
@Singleton
class JdbcPledges implements Pledges {
    private final Sql sql;
    private final PledgeRow rows;

    JdbcPledges(Sql sql, PledgeRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public void add(Pledge pledge) {
        addAll(List.of(pledge));
    }

    @Override
    public void addAll(List<Pledge> pledges) {
        taking(() -> {
            sql.batch(PledgeRow.INSERT, pledges.stream().map(rows::all).toList());
            sql.batch(
                    "INSERT INTO pledge_right (pledge_id, position_no, right_id, held_right_id, co_owners_consent,"
                            + " first_pledge) VALUES (?, ?, ?, ?, ?, ?)",
                    pledges.stream()
                            .flatMap(pledge -> rightRows(pledge).stream())
                            .toList());
            return true;
        });
    }

    private static List<@Nullable Object[]> rightRows(Pledge pledge) {
        List<@Nullable Object[]> values = new ArrayList<>();
        List<PledgedRight> rights = pledge.contract().rights();
        for (int i = 0; i < rights.size(); i++) {
            PledgedRight right = rights.get(i);
            values.add(new @Nullable Object[] {
                pledge.id(),
                i,
                right.rightId(),
                pledge.status().holdsRights() ? right.rightId() : null,
                right.coOwnersConsent(),
                right.firstPledge()
            });
        }
        return values;
    }

    @Override
    public boolean replace(Pledge next) {
        return taking(() -> {
            boolean written = sql.update(PledgeRow.UPDATE, rows.change(next)) == 1;
            if (written && !next.status().holdsRights()) {
                sql.update("UPDATE pledge_right SET held_right_id = NULL WHERE pledge_id = ?", next.id());
            }
            return written;
        });
    }

    @Override
    public void addChange(PledgeChange change) {
        taking(() -> sql.update(
                "INSERT INTO pledge_change (id, pledge_id, was_amount, was_to, secured_amount, secured_to,"
                        + " change_number, changed_on, entered_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                change.id(),
                change.pledgeId(),
                change.was().toYuan(),
                change.wasTo(),
                change.securedAmount().toYuan(),
                change.securedTo(),
                change.number(),
                change.on(),
                change.enteredBy(),
                Instants.column(change.recordedAt())));
    }

    private interface Writing<T> {
        T run();
    }

    private static <T> T taking(Writing<T> writing) {
        try {
            return writing.run();
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new Taken(failed);
            }
            throw failed;
        }
    }

    @Override
    public Optional<Pledge> find(RowScope scope, String id) {
        return one(PledgeQuery.select(scope).and("id = ?", id), "");
    }

    @Override
    public Optional<Pledge> lock(RowScope scope, String id) {
        return one(PledgeQuery.select(scope).and("id = ?", id), " FOR UPDATE");
    }

    @Override
    public List<Pledge> lockAll(String bankCode, SortedSet<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : many(PledgeQuery.select(new RowScope.OfBank(bankCode)).andIn("id", ids), " ORDER BY id FOR UPDATE");
    }

    @Override
    public List<Pledge> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : many(PledgeQuery.select(new RowScope.OfCity()).andIn("id", ids), "");
    }

    @Override
    public Optional<Pledge> byContract(String bankCode, String contractNumber) {
        return one(PledgeQuery.select(new RowScope.OfBank(bankCode)).and("contract_number = ?", contractNumber), "");
    }

    @Override
    public Map<String, Pledge> byContracts(String bankCode, Collection<String> contractNumbers) {
        if (contractNumbers.isEmpty()) {
            return Map.of();
        }
        return many(PledgeQuery.select(new RowScope.OfBank(bankCode)).andIn("contract_number", contractNumbers), "")
                .stream()
                .collect(Collectors.toMap(pledge -> pledge.contract().contractNumber(), Function.identity()));
    }

    @Override
    public Map<String, Holder> holders(Collection<String> rightIds) {
        Map<String, Holder> found = new HashMap<>();
        if (!rightIds.isEmpty()) {
            sql.list(
                            "SELECT r.held_right_id, p.id, p.bank_code FROM pledge_right r JOIN pledge p"
                                    + " ON p.id = r.pledge_id WHERE r.held_right_id IN ("
                                    + Sql.places(rightIds.size()) + ")",
                            row -> Map.entry(row.getString(1), new Holder(row.getString(2), row.getString(3))),
                            rightIds.toArray())
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    @Override
    public Set<String> registered(Collection<String> registrationNumbers) {
        return registrationNumbers.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "SELECT registration_number FROM pledge WHERE registration_number IN ("
                                + Sql.places(registrationNumbers.size()) + ")",
                        row -> row.getString(1),
                        registrationNumbers.toArray()));
    }

    @Override
    public Set<String> everPledged(Collection<String> rightIds) {
        return rightIds.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.list(
                        "SELECT DISTINCT r.right_id FROM pledge_right r JOIN pledge p ON p.id = r.pledge_id"
                                + " WHERE r.right_id IN (" + Sql.places(rightIds.size())
                                + ") AND p.registered_on IS NOT NULL",
                        row -> row.getString(1),
                        rightIds.toArray()));
    }

    @Override
    public List<PledgeChange> changesOf(String pledgeId) {
        return sql.list(
                "SELECT * FROM pledge_change WHERE pledge_id = ? ORDER BY changed_on, id",
                row -> new PledgeChange(
                        row.getString("id"),
                        row.getString("pledge_id"),
                        Money.ofYuan(row.getBigDecimal("was_amount"), RoundingMode.UNNECESSARY),
                        row.getObject("was_to", LocalDate.class),
                        Money.ofYuan(row.getBigDecimal("secured_amount"), RoundingMode.UNNECESSARY),
                        row.getObject("secured_to", LocalDate.class),
                        row.getString("change_number"),
                        row.getObject("changed_on", LocalDate.class),
                        row.getString("entered_by"),
                        Instants.read(row, "recorded_at")),
                pledgeId);
    }

    @Override
    public List<Pledge> list(RowScope scope, PledgeFilter filter, Optional<String> afterId, int limit) {
        PledgeQuery query = PledgeQuery.select(scope).narrowed(filter);
        afterId.ifPresent(id -> query.and("id < ?", id));
        return many(query, " ORDER BY id DESC LIMIT " + limit);
    }

    @Override
    public long count(RowScope scope, PledgeFilter filter) {
        PledgeQuery query = PledgeQuery.count(scope).narrowed(filter);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    private Optional<Pledge> one(PledgeQuery query, String end) {
        return many(query, end).stream().findFirst();
    }

    private List<Pledge> many(PledgeQuery query, String end) {
        List<Pledge> bare = sql.list(query.sql() + end, rows::read, query.values());
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<String, List<PledgedRight>> rights = new HashMap<>();
        sql.list(
                        "SELECT pledge_id, right_id, co_owners_consent, first_pledge FROM pledge_right WHERE pledge_id IN ("
                                + Sql.places(bare.size()) + ") ORDER BY pledge_id, position_no",
                        row -> Map.entry(row.getString("pledge_id"), PledgeRow.readRight(row)),
                        bare.stream().map(Pledge::id).toArray())
                .forEach(entry -> rights.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return bare.stream()
                .map(pledge -> pledge.having(rights.getOrDefault(pledge.id(), List.of())))
                .toList();
    }
}

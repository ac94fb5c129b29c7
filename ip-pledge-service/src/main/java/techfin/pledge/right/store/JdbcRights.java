package techfin.pledge.right.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightFilter;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightPlace;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;
import techfin.pledge.right.StatusEntry;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;

/** Rights by plain SQL, each statement along an index. */
@Singleton
class JdbcRights implements Rights {
    private static final String OWNER =
            "INSERT INTO right_owner (ip_right_id, place_in_list, uscc, name, share_percent) VALUES (?, ?, ?, ?, ?)";
    private static final String STATUS =
            "INSERT INTO right_status (id, ip_right_id, status, bars, fee, fee_due_on, found_on, source, recorded_by,"
                    + " recorded_at, bank_code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String READER =
            "INSERT IGNORE INTO right_reader (ip_right_id, bank_code, since_at) VALUES (?, ?, ?)";
    private static final String HISTORY =
            "SELECT * FROM right_status WHERE ip_right_id = ? ORDER BY found_on DESC, id DESC";

    private final Sql sql;
    private final OwnedRights owned;
    private final RightLists lists;

    JdbcRights(Sql sql, OwnedRights owned, RightLists lists) {
        this.sql = sql;
        this.owned = owned;
        this.lists = lists;
    }

    @Override
    public void add(IpRight right) {
        keyed(right, () -> sql.update(RightRow.INSERT, RightRow.all(right)));
        addOwners(right);
        addEntry(right.id(), right.standing(), right.enteredByBank());
        Set<String> readers = new HashSet<>();
        String bank = right.enteredByBank();
        if (bank != null) {
            sql.update(READER, right.id(), bank, right.standing().recordedAt());
            readers.add(bank);
        }
        lists.add(right, readers);
    }

    @Override
    public void addAll(List<IpRight> rights) {
        if (rights.isEmpty()) {
            return;
        }
        keyed(rights.getFirst(), () -> {
            sql.batch(RightRow.INSERT, rights.stream().map(RightRow::all).toList());
            return rights.size();
        });
        List<@Nullable Object[]> owners = new ArrayList<>();
        List<@Nullable Object[]> entries = new ArrayList<>();
        List<@Nullable Object[]> readers = new ArrayList<>();
        for (IpRight right : rights) {
            String bank = right.enteredByBank();
            owners.addAll(ownerRows(right));
            entries.add(entryRow(right.id(), right.standing(), bank));
            if (bank != null) {
                readers.add(new @Nullable Object[] {
                    right.id(), bank, right.standing().recordedAt()
                });
            }
        }
        sql.batch(OWNER, owners);
        sql.batch(STATUS, entries);
        sql.batch(READER, readers);
        lists.addAll(rights);
    }

    @Override
    public boolean replace(IpRight changed) {
        if (keyed(changed, () -> sql.update(RightRow.UPDATE, RightRow.change(changed))) != 1) {
            return false;
        }
        sql.update("DELETE FROM right_owner WHERE ip_right_id = ?", changed.id());
        addOwners(changed);
        lists.renew(changed, readers(changed.id()));
        return true;
    }

    @Override
    public boolean addStatus(IpRight changed, StatusEntry entry, @Nullable String bankCode) {
        if (sql.update(RightRow.UPDATE, RightRow.change(changed)) != 1) {
            return false;
        }
        addEntry(changed.id(), entry, bankCode);
        lists.renew(changed, readers(changed.id()));
        return true;
    }

    @Override
    public void addReader(IpRight right, String bankCode, Instant since) {
        sql.first("SELECT id FROM ip_right WHERE id = ? FOR UPDATE", row -> row.getString(1), right.id());
        if (sql.update(READER, right.id(), bankCode, since) == 1) {
            lists.addReader(right, bankCode);
        }
    }

    @Override
    public void addReaders(List<IpRight> rights, String bankCode, Instant since) {
        if (!rights.isEmpty()) {
            sql.batch(
                    READER,
                    rights.stream()
                            .map(right -> new @Nullable Object[] {right.id(), bankCode, since})
                            .toList());
            lists.addReaders(rights, bankCode);
        }
    }

    @Override
    public Set<String> readers(String id) {
        return new HashSet<>(
                sql.list("SELECT bank_code FROM right_reader WHERE ip_right_id = ?", row -> row.getString(1), id));
    }

    @Override
    public Optional<IpRight> find(RightScope scope, String id) {
        return findAll(scope, List.of(id)).stream().findFirst();
    }

    @Override
    public List<IpRight> findAll(RightScope scope, Collection<String> ids) {
        return read(scope, ids, "");
    }

    @Override
    public Optional<IpRight> lock(RightScope scope, String id) {
        return read(scope, List.of(id), " FOR UPDATE").stream().findFirst();
    }

    @Override
    public List<IpRight> lockAll(SortedSet<String> ids) {
        return read(new RightScope.OfCity(), ids, " ORDER BY id FOR UPDATE");
    }

    @Override
    public Optional<IpRight> byNumber(RightKind kind, RightNumber number) {
        return owned
                .list(
                        "SELECT " + RightRow.ALL + " FROM ip_right WHERE right_number = ? AND kind = ?",
                        number.value(),
                        kind.name())
                .stream()
                .findFirst();
    }

    @Override
    public Map<RightNumber, IpRight> byNumbers(Collection<RightNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Set<String> values = numbers.stream().map(RightNumber::value).collect(Collectors.toSet());
        return owned
                .list(
                        "SELECT " + RightRow.ALL + " FROM ip_right WHERE right_number IN (" + Sql.places(values.size())
                                + ")",
                        values.toArray())
                .stream()
                .filter(right -> numbers.contains(right.record().number()))
                .collect(Collectors.toMap(right -> right.record().number(), Function.identity()));
    }

    @Override
    public List<RecordedStatus> history(String id) {
        return sql.list(
                HISTORY,
                row -> new RecordedStatus(
                        new StatusEntry(
                                LegalStatus.valueOf(row.getString("status")),
                                RightRow.split(row.getString("bars")),
                                FeeStatus.valueOf(row.getString("fee")),
                                row.getObject("fee_due_on", LocalDate.class),
                                row.getObject("found_on", LocalDate.class),
                                row.getString("source"),
                                row.getString("recorded_by"),
                                Instants.read(row, "recorded_at")),
                        row.getString("bank_code")),
                id);
    }

    @Override
    public List<IpRight> list(RightScope scope, RightFilter filter, Optional<RightPlace> after, int limit) {
        return lists.page(scope, filter, after, limit);
    }

    @Override
    public long count(RightScope scope, RightFilter filter) {
        return lists.count(scope, filter);
    }

    private List<IpRight> read(RightScope scope, Collection<String> ids, String end) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(ids);
        String within = Audience.condition(scope, "ip_right.id", values);
        return owned.list(
                "SELECT " + RightRow.ALL + " FROM ip_right WHERE id IN (" + Sql.places(ids.size()) + ")" + within + end,
                values.toArray());
    }

    private interface Write {
        int run();
    }

    private static int keyed(IpRight right, Write write) {
        try {
            return write.run();
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new NumberTaken(right.record().number(), failed);
            }
            throw failed;
        }
    }

    private void addOwners(IpRight right) {
        sql.batch(OWNER, ownerRows(right));
    }

    private static List<@Nullable Object[]> ownerRows(IpRight right) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Owner owner : right.record().owners()) {
            rows.add(new @Nullable Object[] {
                right.id(),
                rows.size(),
                owner.uscc() == null ? null : owner.uscc().value(),
                owner.name(),
                OwnedRights.column(owner.share())
            });
        }
        return rows;
    }

    private void addEntry(String rightId, StatusEntry entry, @Nullable String bankCode) {
        sql.update(STATUS, entryRow(rightId, entry, bankCode));
    }

    private static @Nullable Object[] entryRow(String rightId, StatusEntry entry, @Nullable String bankCode) {
        return new @Nullable Object[] {
            Ids.next(),
            rightId,
            entry.status().name(),
            RightRow.join(entry.impediments()),
            entry.fee().name(),
            entry.feeDueOn(),
            entry.on(),
            entry.source(),
            entry.recordedBy(),
            entry.recordedAt(),
            bankCode
        };
    }
}

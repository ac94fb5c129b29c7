package techfin.pledge.right.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightFilter;
import techfin.pledge.right.RightOrder;
import techfin.pledge.right.RightPlace;
import techfin.pledge.right.RightScope;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Lists of rights: each audience has rows of its own, beside each other in the order of the list, so that a page reads
 * its own rows and hardly more. A page of several divisions is merged from a page of each.
 */
@Singleton
class RightLists {
    private static final String INSERT = "INTO right_listing (audience, ip_right_id, kind, status, fee_due_on,"
            + " expires_on) VALUES (?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final OwnedRights owned;
    private final UnitOfWork work;

    RightLists(Sql sql, OwnedRights owned, UnitOfWork work) {
        this.sql = sql;
        this.owned = owned;
        this.work = work;
    }

    /** Enters a new right into its lists. */
    void add(IpRight right, Collection<String> readers) {
        sql.batch(
                "INSERT " + INSERT,
                audiences(right, readers).stream()
                        .map(audience -> row(audience, right))
                        .toList());
    }

    private static Set<String> audiences(IpRight right, Collection<String> readers) {
        Set<String> audiences = new LinkedHashSet<>();
        audiences.add(Audience.CITY);
        audiences.add(Audience.ofDivision(right.record().divisionCode()));
        for (Owner owner : right.record().owners()) {
            Uscc uscc = owner.uscc();
            if (uscc != null) {
                audiences.add(Audience.ofOwner(uscc));
            }
        }
        readers.forEach(bank -> audiences.add(Audience.ofBank(bank)));
        return audiences;
    }

    /** Enters new rights into their lists; each is read by the bank that entered it, where a bank did. */
    void addAll(List<IpRight> rights) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (IpRight right : rights) {
            String bank = right.enteredByBank();
            audiences(right, bank == null ? Set.of() : Set.of(bank))
                    .forEach(audience -> rows.add(row(audience, right)));
        }
        sql.batch("INSERT " + INSERT, rows);
    }

    /** Enters a changed right into its lists anew. */
    void renew(IpRight right, Collection<String> readers) {
        sql.update("DELETE FROM right_listing WHERE ip_right_id = ?", right.id());
        add(right, readers);
    }

    void addReader(IpRight right, String bankCode) {
        sql.update("INSERT IGNORE " + INSERT, row(Audience.ofBank(bankCode), right));
    }

    /** Enters rights into the list of a bank that did not have them. */
    void addReaders(List<IpRight> rights, String bankCode) {
        sql.batch(
                "INSERT IGNORE " + INSERT,
                rights.stream()
                        .map(right -> row(Audience.ofBank(bankCode), right))
                        .toList());
    }

    private static @Nullable Object[] row(String audience, IpRight right) {
        return new @Nullable Object[] {
            audience,
            right.id(),
            right.record().kind().name(),
            right.standing().status().name(),
            right.standing().feeDueOn(),
            right.record().expiresOn()
        };
    }

    List<IpRight> page(RightScope scope, RightFilter filter, Optional<RightPlace> after, int limit) {
        return work.run(() -> {
            Comparator<RightPlace> order = RightPlace.in(filter.order());
            if (filter.number() != null) {
                return withNumber(scope, filter, filter.number()).stream()
                        .filter(right ->
                                after.isEmpty() || order.compare(RightPlace.of(filter.order(), right), after.get()) > 0)
                        .limit(limit)
                        .toList();
            }
            List<RightPlace> places = new ArrayList<>();
            for (String audience : audiences(scope, filter)) {
                places.addAll(places(audience, scope, filter, after, limit));
            }
            places.sort(order);
            return rights(places.subList(0, Math.min(limit, places.size())));
        });
    }

    long count(RightScope scope, RightFilter filter) {
        if (filter.number() != null) {
            return withNumber(scope, filter, filter.number()).size();
        }
        long count = 0;
        for (String audience : audiences(scope, filter)) {
            List<Object> values = new ArrayList<>();
            String where = where(audience, scope, filter, values);
            count += sql.first("SELECT COUNT(*) FROM right_listing l" + where, row -> row.getLong(1), values.toArray())
                    .orElseThrow();
        }
        return count;
    }

    /** The few rights of one number, one of each kind at most. */
    private List<IpRight> withNumber(RightScope scope, RightFilter filter, String number) {
        List<Object> values = new ArrayList<>(List.of(number));
        String within = Audience.condition(scope, "ip_right.id", values);
        RightOrder order = filter.order();
        return owned
                .list("SELECT " + RightRow.ALL + " FROM ip_right WHERE right_number = ?" + within, values.toArray())
                .stream()
                .filter(right -> matches(filter, right))
                .sorted(Comparator.comparing(right -> RightPlace.of(order, right), RightPlace.in(order)))
                .toList();
    }

    private static boolean matches(RightFilter filter, IpRight right) {
        return (filter.kind() == null || filter.kind() == right.record().kind())
                && (filter.status() == null
                        || filter.status() == right.standing().status())
                && (filter.ownerUscc() == null || right.record().isOwnedBy(filter.ownerUscc()))
                && isBefore(right.standing().feeDueOn(), filter.feeDueBefore())
                && isBefore(right.record().expiresOn(), filter.expiresBefore());
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate bound) {
        return bound == null || (day != null && day.isBefore(bound));
    }

    /** An owner's rights are few beside those of a bank or the city: its list is gone along, whoever asks. */
    private static List<String> audiences(RightScope scope, RightFilter filter) {
        return filter.ownerUscc() == null ? Audience.of(scope) : List.of(Audience.ofOwner(filter.ownerUscc()));
    }

    private List<RightPlace> places(
            String audience, RightScope scope, RightFilter filter, Optional<RightPlace> after, int limit) {
        RightOrder order = filter.order();
        List<Object> values = new ArrayList<>();
        String where = where(audience, scope, filter, values);
        if (order == RightOrder.ENTRY) {
            after.ifPresent(place -> values.add(place.id()));
            String beyond = after.isEmpty() ? "" : " AND l.ip_right_id < ?";
            return run(filter, where + beyond + " ORDER BY l.ip_right_id DESC", values, limit);
        }
        String column = order == RightOrder.FEE ? "l.fee_due_on" : "l.expires_on";
        String ordered = " ORDER BY " + column + ", l.ip_right_id";
        if (after.isEmpty()) {
            return run(filter, where + ordered, values, limit);
        }
        // One condition over both columns would be read from the first row alike in the column.
        LocalDate day = LocalDate.ofEpochDay(after.get().key());
        List<Object> alike = new ArrayList<>(values);
        alike.add(day);
        alike.add(after.get().id());
        List<RightPlace> found = new ArrayList<>(
                run(filter, where + " AND " + column + " = ? AND l.ip_right_id > ?" + ordered, alike, limit));
        if (found.size() < limit) {
            values.add(day);
            found.addAll(run(filter, where + " AND " + column + " > ?" + ordered, values, limit - found.size()));
        }
        return found;
    }

    private static String where(String audience, RightScope scope, RightFilter filter, List<Object> values) {
        StringBuilder where = new StringBuilder(" WHERE l.audience = ?");
        values.add(audience);
        if (filter.kind() != null) {
            where.append(" AND l.kind = ?");
            values.add(filter.kind().name());
        }
        if (filter.status() != null) {
            where.append(" AND l.status = ?");
            values.add(filter.status().name());
        }
        if (filter.feeDueBefore() != null) {
            where.append(" AND l.fee_due_on < ?");
            values.add(filter.feeDueBefore());
        }
        if (filter.expiresBefore() != null) {
            where.append(" AND l.expires_on < ?");
            values.add(filter.expiresBefore());
        }
        if (!Audience.of(scope).contains(audience)) {
            where.append(Audience.condition(scope, "l.ip_right_id", values));
        }
        return where.toString();
    }

    private List<RightPlace> run(RightFilter filter, String rest, List<Object> values, int limit) {
        String day = switch (filter.order()) {
            case ENTRY -> "NULL";
            case FEE -> "l.fee_due_on";
            case EXPIRY -> "l.expires_on";
        };
        return sql.list(
                "SELECT l.ip_right_id, " + day + " FROM right_listing l" + hint(filter) + rest + " LIMIT " + limit,
                row -> {
                    LocalDate key = filter.order() == RightOrder.ENTRY ? null : row.getObject(2, LocalDate.class);
                    return new RightPlace(key == null ? 0 : key.toEpochDay(), row.getString(1));
                },
                values.toArray());
    }

    /** Which index to go along; the servers of the MySQL family guess wrong too often where a page has a limit. */
    private String hint(RightFilter filter) {
        String index = switch (filter.order()) {
            case FEE -> "right_listing_by_fee";
            case EXPIRY -> "right_listing_by_end";
            case ENTRY -> entryIndex(filter);
        };
        return index == null ? "" : (isH2() ? " USE INDEX (" : " FORCE INDEX (") + index + ")";
    }

    private static @Nullable String entryIndex(RightFilter filter) {
        if (filter.kind() != null) {
            return filter.status() == null ? "right_listing_by_kind" : "right_listing_by_both";
        }
        return filter.status() == null ? null : "right_listing_by_status";
    }

    private boolean isH2() {
        try {
            return work.connection().getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private List<IpRight> rights(List<RightPlace> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, IpRight> byId = owned
                .list(
                        "SELECT " + RightRow.ALL + " FROM ip_right WHERE id IN (" + Sql.places(places.size()) + ")",
                        places.stream().map(RightPlace::id).toArray())
                .stream()
                .collect(Collectors.toMap(IpRight::id, Function.identity()));
        return places.stream()
                .map(place -> Objects.requireNonNull(byId.get(place.id())))
                .toList();
    }
}

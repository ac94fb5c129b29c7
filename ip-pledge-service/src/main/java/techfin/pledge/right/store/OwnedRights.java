package techfin.pledge.right.store;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Percent;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.Owner;
import techfin.servicekit.database.Sql;

/** Reads rights together with their owners: two statements for any number of rights. */
@Singleton
class OwnedRights {
    private static final int DECIMALS = 6;
    private final Sql sql;

    OwnedRights(Sql sql) {
        this.sql = sql;
    }

    private record OwnerRow(String rightId, Owner owner) {}

    /** The rights that a query over {@code ip_right} gives, in its order. */
    List<IpRight> list(String query, @Nullable Object... values) {
        List<RightRow.Ownerless> rows = sql.list(query, RightRow::read, values);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<Owner>> owners = new HashMap<>();
        sql.list(
                        "SELECT ip_right_id, uscc, name, share_percent FROM right_owner WHERE ip_right_id IN ("
                                + Sql.places(rows.size()) + ") ORDER BY ip_right_id, place_in_list",
                        row -> new OwnerRow(
                                row.getString(1), owner(row.getString(2), row.getString(3), row.getBigDecimal(4))),
                        rows.stream().map(RightRow.Ownerless::id).toArray())
                .forEach(row -> owners.computeIfAbsent(row.rightId(), id -> new ArrayList<>())
                        .add(row.owner()));
        return rows.stream()
                .map(row -> row.of(owners.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** A share as its column keeps it. */
    static BigDecimal column(Percent share) {
        return BigDecimal.valueOf(share.millionths(), DECIMALS);
    }

    private static Owner owner(@Nullable String uscc, String name, BigDecimal share) {
        return new Owner(
                uscc == null ? null : new Uscc(uscc),
                name,
                new Percent(share.movePointRight(DECIMALS).longValueExact()));
    }
}

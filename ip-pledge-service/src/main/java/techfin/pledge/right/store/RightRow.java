package techfin.pledge.right.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusEntry;
import techfin.servicekit.database.Instants;

/** The row of a right, column by column; its owners have rows of their own. */
final class RightRow {
    /** What never changes after the right is added, then what changes. */
    private static final List<String> FIXED = List.of("id", "entered_by", "entered_by_bank");

    private static final List<String> CHANGING = List.of(
            "version",
            "kind",
            "right_number",
            "name",
            "division_code",
            "applied_on",
            "granted_on",
            "expires_on",
            "pledged_before",
            "divisional",
            "twin_number",
            "standing_status",
            "standing_bars",
            "standing_fee",
            "fee_due_on",
            "standing_on",
            "standing_source",
            "standing_by",
            "standing_at");

    static final String ALL = String.join(", ", FIXED) + ", " + String.join(", ", CHANGING);
    static final String INSERT = "INSERT INTO ip_right (" + ALL + ") VALUES ("
            + String.join(", ", Collections.nCopies(FIXED.size() + CHANGING.size(), "?")) + ")";
    static final String UPDATE = "UPDATE ip_right SET "
            + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE id = ? AND version = ?";

    private RightRow() {}

    /** A right whose owners are still to be read. */
    record Ownerless(
            String id,
            long version,
            RightKind kind,
            RightNumber number,
            String name,
            String divisionCode,
            LocalDate appliedOn,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            boolean pledgedBefore,
            boolean divisional,
            @Nullable RightNumber twin,
            StatusEntry standing,
            String enteredBy,
            @Nullable String enteredByBank) {
        IpRight of(List<Owner> owners) {
            RightRecord record = new RightRecord(
                    kind,
                    number,
                    name,
                    owners,
                    divisionCode,
                    appliedOn,
                    grantedOn,
                    expiresOn,
                    pledgedBefore,
                    twin,
                    divisional);
            return new IpRight(id, version, record, standing, enteredBy, enteredByBank);
        }
    }

    /** The values of a new row, in the order of {@link #INSERT}. */
    static @Nullable Object[] all(IpRight right) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(right.id());
        values.add(right.enteredBy());
        values.add(right.enteredByBank());
        addChanging(values, right);
        return values.toArray();
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    static @Nullable Object[] change(IpRight changed) {
        List<@Nullable Object> values = new ArrayList<>();
        addChanging(values, changed);
        values.add(changed.id());
        values.add(changed.version() - 1);
        return values.toArray();
    }

    private static void addChanging(List<@Nullable Object> values, IpRight right) {
        RightRecord record = right.record();
        values.add(right.version());
        values.add(record.kind().name());
        values.add(record.number().value());
        values.add(record.name());
        values.add(record.divisionCode());
        values.add(record.appliedOn());
        values.add(record.grantedOn());
        values.add(record.expiresOn());
        values.add(record.pledgedBefore());
        values.add(record.divisional());
        RightNumber twin = record.sameDayTwin();
        values.add(twin == null ? null : twin.value());
        StatusEntry standing = right.standing();
        values.add(standing.status().name());
        values.add(join(standing.impediments()));
        values.add(standing.fee().name());
        values.add(standing.feeDueOn());
        values.add(standing.on());
        values.add(standing.source());
        values.add(standing.recordedBy());
        values.add(standing.recordedAt());
    }

    static Ownerless read(ResultSet row) throws SQLException {
        RightKind kind = RightKind.valueOf(row.getString("kind"));
        String twin = row.getString("twin_number");
        return new Ownerless(
                row.getString("id"),
                row.getLong("version"),
                kind,
                new RightNumber(kind, row.getString("right_number")),
                row.getString("name"),
                row.getString("division_code"),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getBoolean("pledged_before"),
                row.getBoolean("divisional"),
                twin == null ? null : new RightNumber(kind.twin(), twin),
                new StatusEntry(
                        LegalStatus.valueOf(row.getString("standing_status")),
                        split(row.getString("standing_bars")),
                        FeeStatus.valueOf(row.getString("standing_fee")),
                        row.getObject("fee_due_on", LocalDate.class),
                        row.getObject("standing_on", LocalDate.class),
                        row.getString("standing_source"),
                        row.getString("standing_by"),
                        Instants.read(row, "standing_at")),
                row.getString("entered_by"),
                row.getString("entered_by_bank"));
    }

    static String join(Set<Impediment> impediments) {
        return new TreeSet<>(impediments).stream().map(Impediment::name).collect(Collectors.joining(","));
    }

    static Set<Impediment> split(String joined) {
        Set<Impediment> impediments = EnumSet.noneOf(Impediment.class);
        if (!joined.isEmpty()) {
            Arrays.stream(joined.split(",", -1)).map(Impediment::valueOf).forEach(impediments::add);
        }
        return impediments;
    }
}

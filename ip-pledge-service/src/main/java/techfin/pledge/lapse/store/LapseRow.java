package techfin.pledge.lapse.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.pledge.lapse.Lapse;
import techfin.pledge.lapse.LapseKind;
import techfin.pledge.lapse.LapseStatus;
import techfin.pledge.lapse.LapseWarning;
import techfin.pledge.lapse.Watched;
import techfin.servicekit.database.Instants;

/** The row of a warning, column by column. */
final class LapseRow {
    static final String ALL = "id, version, status, warning_kind, cause, due_on, right_id, right_number, pledge_id,"
            + " bank_code, division_code, since_on, opened_in, last_seen_in, acknowledged_by, acknowledged_at, note,"
            + " closed_on, closed_in";
    static final String INSERT = "INSERT INTO lapse_warning (" + ALL
            + ", standing_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE = "UPDATE lapse_warning SET version = ?, status = ?, acknowledged_by = ?,"
            + " acknowledged_at = ?, note = ?, closed_on = ?, closed_in = ?, standing_key = ?"
            + " WHERE id = ? AND version = ?";

    private LapseRow() {}

    /** The values of a new row, in the order of {@link #INSERT}. */
    static @Nullable Object[] all(LapseWarning warning) {
        Watched.Pledged pledged = warning.pledged();
        LapseWarning.Acknowledgement word = warning.acknowledgement();
        LapseWarning.Closing closing = warning.closing();
        return new @Nullable Object[] {
            warning.id(),
            warning.version(),
            warning.status().name(),
            warning.lapse().kind().name(),
            warning.lapse().cause(),
            warning.lapse().on(),
            pledged.rightId(),
            pledged.rightNumber(),
            pledged.pledgeId(),
            pledged.bankCode(),
            pledged.divisionCode(),
            warning.sinceOn(),
            warning.openedIn(),
            warning.lastSeenIn(),
            word == null ? null : word.by(),
            word == null ? null : word.at(),
            word == null ? null : word.note(),
            closing == null ? null : closing.on(),
            closing == null ? null : closing.in(),
            key(warning)
        };
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    static @Nullable Object[] change(LapseWarning next) {
        LapseWarning.Acknowledgement word = next.acknowledgement();
        LapseWarning.Closing closing = next.closing();
        return new @Nullable Object[] {
            next.version(),
            next.status().name(),
            word == null ? null : word.by(),
            word == null ? null : word.at(),
            word == null ? null : word.note(),
            closing == null ? null : closing.on(),
            closing == null ? null : closing.in(),
            key(next),
            next.id(),
            next.version() - 1
        };
    }

    private static @Nullable String key(LapseWarning warning) {
        return warning.status() == LapseStatus.CLOSED ? null : warning.standingKey();
    }

    static LapseWarning read(ResultSet row) throws SQLException {
        String acknowledgedBy = row.getString("acknowledged_by");
        String closedIn = row.getString("closed_in");
        return new LapseWarning(
                row.getString("id"),
                row.getLong("version"),
                LapseStatus.valueOf(row.getString("status")),
                new Watched.Pledged(
                        row.getString("right_id"),
                        row.getString("right_number"),
                        row.getString("pledge_id"),
                        row.getString("bank_code"),
                        row.getString("division_code")),
                new Lapse(
                        LapseKind.valueOf(row.getString("warning_kind")),
                        row.getString("cause"),
                        row.getObject("due_on", LocalDate.class)),
                row.getObject("since_on", LocalDate.class),
                row.getString("opened_in"),
                row.getString("last_seen_in"),
                acknowledgedBy == null
                        ? null
                        : new LapseWarning.Acknowledgement(
                                acknowledgedBy, Instants.read(row, "acknowledged_at"), row.getString("note")),
                closedIn == null
                        ? null
                        : new LapseWarning.Closing(row.getObject("closed_on", LocalDate.class), closedIn));
    }
}

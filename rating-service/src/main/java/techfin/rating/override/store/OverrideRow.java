package techfin.rating.override.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideReason;
import techfin.servicekit.database.Sql;

/** The row of an override, column by column. */
final class OverrideRow {
    static final String ALL =
            "id, uscc, assessment_id, model_grade, grade, reason, description, expires_on, proposed_by,"
                    + " proposed_on, version, state, live_uscc, decided_by, decided_on, decided_reason, end_cause, ended_on,"
                    + " ended_by, ended_reason";
    private static final int FIXED = 10;
    private static final int CHANGING = 10;
    static final String INSERT =
            "INSERT INTO rating_override (" + ALL + ") VALUES (" + Sql.places(FIXED + CHANGING) + ")";
    static final String UPDATE = "UPDATE rating_override SET version = ?, state = ?, live_uscc = ?, decided_by = ?,"
            + " decided_on = ?, decided_reason = ?, end_cause = ?, ended_on = ?, ended_by = ?, ended_reason = ?"
            + " WHERE id = ? AND version = ?";

    private OverrideRow() {}

    /** The values of a new row, in the order of {@link #INSERT}. */
    static @Nullable Object[] all(GradeOverride override) {
        @Nullable Object[] values = new @Nullable Object[FIXED + CHANGING];
        values[0] = override.id();
        values[1] = override.uscc().value();
        values[2] = override.assessmentId();
        values[3] = override.modelGrade();
        values[4] = override.grade();
        values[5] = override.reason().name();
        values[6] = override.text();
        values[7] = override.expiresOn();
        values[8] = override.proposed().by();
        values[9] = override.proposed().on();
        System.arraycopy(changing(override), 0, values, FIXED, CHANGING);
        return values;
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    static @Nullable Object[] change(GradeOverride next) {
        @Nullable Object[] values = new @Nullable Object[CHANGING + 2];
        System.arraycopy(changing(next), 0, values, 0, CHANGING);
        values[CHANGING] = next.id();
        values[CHANGING + 1] = next.version() - 1;
        return values;
    }

    private static @Nullable Object[] changing(GradeOverride override) {
        Decided decision = override.decision();
        GradeOverride.Ending ending = override.ending();
        return new @Nullable Object[] {
            override.version(),
            override.state().name(),
            override.isLive() ? override.uscc().value() : null,
            decision == null ? null : decision.by(),
            decision == null ? null : decision.on(),
            decision == null ? null : decision.reason(),
            ending == null ? null : ending.cause().name(),
            ending == null ? null : ending.on(),
            ending == null ? null : ending.by(),
            ending == null ? null : ending.reason()
        };
    }

    /** The override of this row. */
    static GradeOverride read(ResultSet row) throws SQLException {
        return new GradeOverride(
                row.getString("id"),
                row.getLong("version"),
                new Uscc(row.getString("uscc")),
                row.getString("assessment_id"),
                row.getString("model_grade"),
                row.getString("grade"),
                OverrideReason.valueOf(row.getString("reason")),
                row.getString("description"),
                row.getObject("expires_on", LocalDate.class),
                GradeOverride.State.valueOf(row.getString("state")),
                new Proposed(row.getString("proposed_by"), row.getObject("proposed_on", LocalDate.class)),
                decision(row),
                ending(row));
    }

    private static @Nullable Decided decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Decided(
                        by,
                        Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
                        Objects.requireNonNull(row.getString("decided_reason")));
    }

    private static GradeOverride.@Nullable Ending ending(ResultSet row) throws SQLException {
        String cause = row.getString("end_cause");
        return cause == null
                ? null
                : new GradeOverride.Ending(
                        GradeOverride.End.valueOf(cause),
                        Objects.requireNonNull(row.getObject("ended_on", LocalDate.class)),
                        row.getString("ended_by"),
                        Objects.requireNonNull(row.getString("ended_reason")));
    }
}

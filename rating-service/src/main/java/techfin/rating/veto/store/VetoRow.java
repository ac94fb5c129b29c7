package techfin.rating.veto.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.veto.Lifting;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoFacts;
import techfin.rating.veto.VetoGround;

/** The row of a veto, column by column. */
final class VetoRow {
    static final String ALL = "id, uscc, ground, event_on, source, description, entered_by, entered_on, version, state,"
            + " live_key, decided_by, decided_on, decided_reason, lift_state, lift_from, lift_reason, lift_source,"
            + " lift_by, lift_on, lift_decided_by, lift_decided_on, lift_decided_reason";
    static final String INSERT = "INSERT INTO veto (" + ALL
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE = "UPDATE veto SET version = ?, state = ?, live_key = ?, decided_by = ?, decided_on = ?,"
            + " decided_reason = ?, lift_state = ?, lift_from = ?, lift_reason = ?, lift_source = ?, lift_by = ?,"
            + " lift_on = ?, lift_decided_by = ?, lift_decided_on = ?, lift_decided_reason = ?"
            + " WHERE id = ? AND version = ?";
    private static final int FIXED = 8;
    private static final int CHANGING = 15;

    private VetoRow() {}

    /** The values of a new row, in the order of {@link #INSERT}. */
    static @Nullable Object[] all(Veto veto) {
        @Nullable Object[] values = new @Nullable Object[FIXED + CHANGING];
        values[0] = veto.id();
        values[1] = veto.uscc().value();
        values[2] = veto.facts().ground().name();
        values[3] = veto.facts().on();
        values[4] = veto.facts().source();
        values[5] = veto.facts().text();
        values[6] = veto.entered().by();
        values[7] = veto.entered().on();
        System.arraycopy(changing(veto), 0, values, FIXED, CHANGING);
        return values;
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    static @Nullable Object[] change(Veto next) {
        @Nullable Object[] values = new @Nullable Object[CHANGING + 2];
        System.arraycopy(changing(next), 0, values, 0, CHANGING);
        values[CHANGING] = next.id();
        values[CHANGING + 1] = next.version() - 1;
        return values;
    }

    private static @Nullable Object[] changing(Veto veto) {
        Decided decision = veto.decision();
        Lifting lifting = veto.lifting();
        Decided lifted = lifting == null ? null : lifting.decision();
        boolean isLive = veto.state() == Veto.State.PROPOSED || veto.state() == Veto.State.CONFIRMED;
        return new @Nullable Object[] {
            veto.version(),
            veto.state().name(),
            isLive ? liveKey(veto.uscc(), veto.facts()) : null,
            decision == null ? null : decision.by(),
            decision == null ? null : decision.on(),
            decision == null ? null : decision.reason(),
            lifting == null ? null : lifting.state().name(),
            lifting == null ? null : lifting.terms().from(),
            lifting == null ? null : lifting.terms().reason(),
            lifting == null ? null : lifting.terms().source(),
            lifting == null ? null : lifting.proposed().by(),
            lifting == null ? null : lifting.proposed().on(),
            lifted == null ? null : lifted.by(),
            lifted == null ? null : lifted.on(),
            lifted == null ? null : lifted.reason()
        };
    }

    /** What no two entries share that are neither rejected nor lifted. */
    static String liveKey(Uscc uscc, VetoFacts facts) {
        return uscc + "|" + facts.ground() + "|" + facts.on();
    }

    /** The veto of this row. */
    static Veto read(ResultSet row) throws SQLException {
        return new Veto(
                row.getString("id"),
                row.getLong("version"),
                new Uscc(row.getString("uscc")),
                new VetoFacts(
                        VetoGround.valueOf(row.getString("ground")),
                        row.getObject("event_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("description")),
                Veto.State.valueOf(row.getString("state")),
                new Proposed(row.getString("entered_by"), row.getObject("entered_on", LocalDate.class)),
                decided(row, "decided"),
                lifting(row));
    }

    private static @Nullable Lifting lifting(ResultSet row) throws SQLException {
        String state = row.getString("lift_state");
        return state == null
                ? null
                : new Lifting(
                        new Lifting.Terms(
                                row.getObject("lift_from", LocalDate.class),
                                row.getString("lift_reason"),
                                row.getString("lift_source")),
                        new Proposed(row.getString("lift_by"), row.getObject("lift_on", LocalDate.class)),
                        Lifting.State.valueOf(state),
                        decided(row, "lift_decided"));
    }

    private static @Nullable Decided decided(ResultSet row, String prefix) throws SQLException {
        String by = row.getString(prefix + "_by");
        return by == null
                ? null
                : new Decided(
                        by,
                        Objects.requireNonNull(row.getObject(prefix + "_on", LocalDate.class)),
                        Objects.requireNonNull(row.getString(prefix + "_reason")));
    }
}

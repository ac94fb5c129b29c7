package techfin.rating.declaration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.declaration.DataSource;
import techfin.rating.declaration.Declaration;
import techfin.rating.declaration.DeclarationStatus;
import techfin.rating.declaration.Entry;
import techfin.rating.declaration.OfficialValue;
import techfin.servicekit.database.Instants;

/** The rows of a declaration, column by column. */
final class DeclarationRow {
    private static final List<String> FIXED = List.of("id", "uscc", "data_year", "revision", "corrects", "opened_on");

    private static final List<String> CHANGING = List.of(
            "version",
            "status",
            "marked_fields",
            "return_reason",
            "reviewer",
            "submitted_at",
            "verified_at",
            "input_id");

    static final String ALL = String.join(", ", FIXED) + ", " + String.join(", ", CHANGING);
    static final String INSERT = insert("declaration", ALL, FIXED.size() + CHANGING.size());
    static final String UPDATE = "UPDATE declaration SET "
            + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE id = ? AND version = ?";

    static final String ENTRY = "declaration_id, item, stated, reason, source, evidence";
    static final String INSERT_ENTRY = insert("declaration_entry", ENTRY, 6);
    static final String OFFICIAL = ENTRY + ", entered_by, entered_at";
    static final String INSERT_OFFICIAL = insert("declaration_official_value", OFFICIAL, 8);

    private DeclarationRow() {}

    private static String insert(String table, String columns, int number) {
        return "INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(number, "?")) + ")";
    }

    /** The values of a new row, in the order of {@link #INSERT}. */
    static @Nullable Object[] all(Declaration declaration) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(declaration.id());
        values.add(declaration.uscc().value());
        values.add(declaration.year());
        values.add(declaration.revision());
        values.add(declaration.corrects());
        values.add(declaration.openedOn());
        addChanging(values, declaration);
        return values.toArray();
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    static @Nullable Object[] change(Declaration changed) {
        List<@Nullable Object> values = new ArrayList<>();
        addChanging(values, changed);
        values.add(changed.id());
        values.add(changed.version() - 1);
        return values.toArray();
    }

    private static void addChanging(List<@Nullable Object> values, Declaration declaration) {
        values.add(declaration.version());
        values.add(declaration.status().name());
        values.add(String.join(",", declaration.markedFields()));
        values.add(declaration.returnReason());
        values.add(declaration.reviewer());
        values.add(declaration.submittedAt());
        values.add(declaration.verifiedAt());
        values.add(declaration.inputId());
    }

    static Declaration read(ResultSet row) throws SQLException {
        String marks = row.getString("marked_fields");
        return new Declaration(
                row.getString("id"),
                row.getLong("version"),
                new Uscc(row.getString("uscc")),
                row.getInt("data_year"),
                row.getInt("revision"),
                row.getString("corrects"),
                DeclarationStatus.valueOf(row.getString("status")),
                marks.isEmpty() ? List.of() : List.of(marks.split(",", -1)),
                row.getString("return_reason"),
                row.getString("reviewer"),
                row.getObject("opened_on", LocalDate.class),
                Instants.orNull(row, "submitted_at"),
                Instants.orNull(row, "verified_at"),
                row.getString("input_id"));
    }

    static @Nullable Object[] entry(String declarationId, String item, Entry entry) {
        return new @Nullable Object[] {
            declarationId,
            item,
            ValueText.write(entry.value()),
            entry.reason(),
            entry.source().name(),
            entry.evidence()
        };
    }

    static @Nullable Object[] official(String declarationId, String item, OfficialValue value) {
        Entry entry = value.entry();
        Instant at = value.at();
        return new @Nullable Object[] {
            declarationId,
            item,
            ValueText.write(entry.value()),
            entry.reason(),
            entry.source().name(),
            entry.evidence(),
            value.by(),
            at
        };
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                ValueText.read(row.getString("stated")),
                row.getString("reason"),
                DataSource.valueOf(row.getString("source")),
                row.getString("evidence"));
    }

    static OfficialValue official(ResultSet row) throws SQLException {
        return new OfficialValue(entry(row), row.getString("entered_by"), Instants.read(row, "entered_at"));
    }
}

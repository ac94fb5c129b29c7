package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import techfin.servicekit.json.Digests;

/** Puts the indicator system that comes with the service on record, released: its document is a resource of its own. */
public final class V141__Ship_the_first_indicator_system extends BaseJavaMigration {
    private static final String RESOURCE = "/techfin/rating/system/LC-INNOVATION-2026.json";
    private static final String ID = "00000000-0000-7000-8000-000000002026";

    @Override
    public void migrate(Context context) throws SQLException {
        String document = document();
        try (PreparedStatement insert = context.getConnection()
                .prepareStatement("INSERT INTO indicator_system (id, version, code, version_name, status, valid_from,"
                        + " document, digest, author, authored_at, decided_by, decided_at)"
                        + " VALUES (?, 1, 'LC-INNOVATION', '2026', 'RELEASED', '2024-01-01', ?, ?, 'shipped',"
                        + " '2026-01-01 00:00:00', 'release', '2026-01-01 00:00:00')")) {
            insert.setString(1, ID);
            insert.setString(2, document);
            insert.setString(3, Digests.sha256(Digests.canonicalJson(document)));
            insert.executeUpdate();
        }
    }

    private static String document() {
        try (InputStream in = V141__Ship_the_first_indicator_system.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("no resource " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

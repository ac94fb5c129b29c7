package techfin.rating.qualification.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationFacts;
import techfin.rating.qualification.QualificationKey;
import techfin.rating.qualification.QualificationKind;
import techfin.rating.qualification.QualificationLibrary;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** The library by plain SQL; an enterprise has few qualifications, so its days are looked at in memory. */
@Singleton
class JdbcQualifications implements QualificationLibrary {
    private static final String ALL =
            "id, version, uscc, kind, list_year, paper_number, valid_from, valid_until, source,"
                    + " recorded_on, revoked_on, revoked_reason";
    private static final String SELECT = "SELECT " + ALL + " FROM qualification WHERE ";
    private static final String INSERT =
            "INSERT INTO qualification (" + ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE qualification SET version = ?, revoked_on = ?, revoked_reason = ? WHERE id = ? AND version = ?";

    private final Sql sql;

    JdbcQualifications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void addAll(List<Qualification> qualifications) {
        try {
            sql.batch(
                    INSERT,
                    qualifications.stream().map(JdbcQualifications::values).toList());
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new OnRecord(failed);
            }
            throw failed;
        }
    }

    private static @Nullable Object[] values(Qualification one) {
        QualificationFacts facts = one.facts();
        Qualification.Revocation revocation = one.revocation();
        return new @Nullable Object[] {
            one.id(),
            one.version(),
            one.uscc().value(),
            facts.kind().name(),
            facts.year(),
            facts.number(),
            facts.validFrom(),
            facts.validUntil(),
            facts.source(),
            one.recordedOn(),
            revocation == null ? null : revocation.on(),
            revocation == null ? null : revocation.reason()
        };
    }

    @Override
    public boolean replace(Qualification changed) {
        Qualification.Revocation revocation = changed.revocation();
        return sql.update(
                        UPDATE,
                        changed.version(),
                        revocation == null ? null : revocation.on(),
                        revocation == null ? null : revocation.reason(),
                        changed.id(),
                        changed.version() - 1)
                == 1;
    }

    @Override
    public Optional<Qualification> find(Uscc uscc, String id) {
        return sql.first(SELECT + "id = ? AND uscc = ?", JdbcQualifications::read, id, uscc.value());
    }

    @Override
    public Optional<Qualification> lock(Uscc uscc, String id) {
        return sql.first(SELECT + "id = ? AND uscc = ? FOR UPDATE", JdbcQualifications::read, id, uscc.value());
    }

    @Override
    public Map<QualificationKey, Qualification> byKeys(Collection<QualificationKey> keys) {
        Set<QualificationKey> wanted = new HashSet<>(keys);
        Object[] codes =
                wanted.stream().map(key -> key.uscc().value()).distinct().toArray();
        if (codes.length == 0) {
            return Map.of();
        }
        return sql.list(SELECT + "uscc IN (" + Sql.places(codes.length) + ")", JdbcQualifications::read, codes).stream()
                .filter(one -> wanted.contains(QualificationKey.of(one)))
                .collect(Collectors.toMap(QualificationKey::of, Function.identity()));
    }

    @Override
    public List<Qualification> inForce(Uscc uscc, LocalDate on) {
        return all(uscc).stream().filter(one -> one.isInForce(on)).toList();
    }

    @Override
    public List<Qualification> all(Uscc uscc) {
        return sql.list(SELECT + "uscc = ? ORDER BY kind, list_year DESC", JdbcQualifications::read, uscc.value());
    }

    @Override
    public List<Qualification> between(Uscc first, Uscc last) {
        return sql.list(
                SELECT + "uscc >= ? AND uscc <= ? ORDER BY uscc, kind, list_year DESC",
                JdbcQualifications::read,
                first.value(),
                last.value());
    }

    private static Qualification read(ResultSet row) throws SQLException {
        LocalDate revokedOn = row.getObject("revoked_on", LocalDate.class);
        return new Qualification(
                row.getString("id"),
                row.getLong("version"),
                new Uscc(row.getString("uscc")),
                new QualificationFacts(
                        QualificationKind.valueOf(row.getString("kind")),
                        row.getInt("list_year"),
                        row.getString("paper_number"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("source")),
                row.getObject("recorded_on", LocalDate.class),
                revokedOn == null ? null : new Qualification.Revocation(revokedOn, row.getString("revoked_reason")));
    }
}

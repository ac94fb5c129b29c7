package techfin.pledge.appraisal.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.AppraisalMethod;
import techfin.pledge.appraisal.Appraisals;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Appraisals by plain SQL, along the index of their right. */
@Singleton
class JdbcAppraisals implements Appraisals {
    private static final String LATEST_FIRST = " ORDER BY appraised_on DESC, id DESC";
    private final Sql sql;

    JdbcAppraisals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Appraisal appraisal) {
        addAll(List.of(appraisal));
    }

    @Override
    public void addAll(List<Appraisal> added) {
        sql.batch(
                "INSERT INTO appraisal (id, ip_right_id, bank_code, amount, method, appraiser, appraised_on, valid_until,"
                        + " report_number, entered_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.stream().map(JdbcAppraisals::row).toList());
    }

    private static @Nullable Object[] row(Appraisal appraisal) {
        return new @Nullable Object[] {
            appraisal.id(),
            appraisal.rightId(),
            appraisal.bankCode(),
            appraisal.value().toYuan(),
            appraisal.method().name(),
            appraisal.appraiser(),
            appraisal.appraisedOn(),
            appraisal.validUntil(),
            appraisal.reportNumber(),
            appraisal.enteredBy(),
            appraisal.recordedAt()
        };
    }

    @Override
    public List<Appraisal> of(String bankCode, String rightId) {
        return sql.list(
                "SELECT * FROM appraisal WHERE ip_right_id = ? AND bank_code = ?" + LATEST_FIRST,
                JdbcAppraisals::read,
                rightId,
                bankCode);
    }

    @Override
    public List<Appraisal> ofAllBanks(String rightId) {
        return sql.list("SELECT * FROM appraisal WHERE ip_right_id = ?" + LATEST_FIRST, JdbcAppraisals::read, rightId);
    }

    @Override
    public Map<String, Appraisal> latestValid(String bankCode, Collection<String> rightIds, LocalDate on) {
        List<Object> values = new ArrayList<>(rightIds);
        values.add(bankCode);
        values.add(on);
        values.add(on);
        Map<String, Appraisal> latest = new HashMap<>();
        sql.list(
                        "SELECT * FROM appraisal WHERE ip_right_id IN (" + Sql.places(rightIds.size())
                                + ") AND bank_code = ? AND appraised_on <= ? AND valid_until >= ?" + LATEST_FIRST,
                        JdbcAppraisals::read,
                        values.toArray())
                .forEach(appraisal -> latest.putIfAbsent(appraisal.rightId(), appraisal));
        return latest;
    }

    private static Appraisal read(ResultSet row) throws SQLException {
        return new Appraisal(
                row.getString("id"),
                row.getString("ip_right_id"),
                row.getString("bank_code"),
                Money.ofYuan(row.getBigDecimal("amount"), RoundingMode.UNNECESSARY),
                AppraisalMethod.valueOf(row.getString("method")),
                row.getString("appraiser"),
                row.getObject("appraised_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("report_number"),
                row.getString("entered_by"),
                Instants.read(row, "recorded_at"));
    }
}

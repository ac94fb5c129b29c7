package techfin.rating.enterprise.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import techfin.lending.enterprise.Uscc;
import techfin.rating.enterprise.EnterpriseReaders;
import techfin.servicekit.database.Sql;

/** Readers in the table that the scope of a bank goes along. */
@Singleton
class JdbcEnterpriseReaders implements EnterpriseReaders {
    private final Sql sql;

    JdbcEnterpriseReaders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void allow(String consentId, Uscc uscc, String bankCode, LocalDate until, boolean figuresToo) {
        sql.update(
                "INSERT INTO enterprise_reader (consent_id, uscc, bank_code, until_on, figures_too)"
                        + " VALUES (?, ?, ?, ?, ?)",
                consentId,
                uscc.value(),
                bankCode,
                until,
                figuresToo);
    }

    @Override
    public void forbid(String consentId) {
        sql.update("DELETE FROM enterprise_reader WHERE consent_id = ?", consentId);
    }

    @Override
    public boolean seesFigures(String bankCode, Uscc uscc, LocalDate today) {
        return sql.first(
                        "SELECT 1 FROM enterprise_reader WHERE bank_code IN (?, '*') AND uscc = ? AND until_on >= ?"
                                + " AND figures_too = TRUE LIMIT 1",
                        row -> row.getInt(1),
                        bankCode,
                        uscc.value(),
                        today)
                .isPresent();
    }
}

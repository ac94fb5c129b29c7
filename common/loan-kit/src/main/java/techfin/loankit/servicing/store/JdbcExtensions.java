package techfin.loankit.servicing.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import techfin.lending.servicing.Extension;
import techfin.lending.servicing.Extensions;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/**
 * Extensions, always read for one loan that the caller has found inside a scope. The service's migrations make
 * {@code loan_extension}.
 */
@Singleton
class JdbcExtensions implements Extensions {
    private static final String COLUMNS =
            "id, loan_id, previous_end, new_end, agreed_on, contract_number, entered_by, recorded_at";
    private final Sql sql;

    JdbcExtensions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Extension extension) {
        sql.update(
                "INSERT INTO loan_extension (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                extension.id(),
                extension.loanId(),
                extension.previousEnd(),
                extension.newEnd(),
                extension.agreedOn(),
                extension.contractNumber(),
                extension.enteredBy(),
                extension.recordedAt());
    }

    @Override
    public List<Extension> of(String loanId) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM loan_extension WHERE loan_id = ? ORDER BY previous_end",
                row -> new Extension(
                        row.getString("id"),
                        row.getString("loan_id"),
                        row.getObject("previous_end", LocalDate.class),
                        row.getObject("new_end", LocalDate.class),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getString("contract_number"),
                        row.getString("entered_by"),
                        Instants.read(row, "recorded_at")),
                loanId);
    }
}

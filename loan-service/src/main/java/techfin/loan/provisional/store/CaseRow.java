package techfin.loan.provisional.store;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.loan.provisional.LapsedCase;
import techfin.money.Money;

/** The row of a case, column by column. */
final class CaseRow {
    private static final String COLUMNS = "loan_id, note_number, bank_code, uscc, enterprise_name, division_code,"
            + " library_number, submitted_on, lapsed_on, filed_amount, why";
    static final String INSERT = "INSERT INTO filing_revocation_case (revocation_id, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String SELECT =
            "SELECT " + COLUMNS + " FROM filing_revocation_case WHERE revocation_id = ? ORDER BY loan_id";

    private CaseRow() {}

    static @Nullable Object[] values(String runId, LapsedCase one) {
        return new Object[] {
            runId,
            one.loanId(),
            one.noteNumber(),
            one.bankCode(),
            one.uscc(),
            one.enterpriseName(),
            one.divisionCode(),
            one.libraryNumber(),
            one.submittedOn(),
            one.lapsedOn(),
            one.filedAmount().toYuan(),
            one.why()
        };
    }

    static LapsedCase read(ResultSet row) throws SQLException {
        return new LapsedCase(
                row.getString("loan_id"),
                row.getString("note_number"),
                row.getString("bank_code"),
                row.getString("uscc"),
                row.getString("enterprise_name"),
                row.getString("division_code"),
                row.getString("library_number"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class),
                Money.ofYuan(row.getBigDecimal("filed_amount"), RoundingMode.UNNECESSARY),
                row.getString("why"));
    }
}

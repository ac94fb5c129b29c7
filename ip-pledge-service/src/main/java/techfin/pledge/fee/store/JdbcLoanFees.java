package techfin.pledge.fee.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.Recorded;
import techfin.money.Money;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.fee.LoanFees;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;
import techfin.subsidy.FeeKind;

/** Fees by plain SQL, always read for loans that the caller has found inside a scope. */
@Singleton
class JdbcLoanFees implements LoanFees {
    private static final String INSERT = "INSERT INTO loan_fee (id, loan_id, fee_kind, payee, invoice_number,"
            + " standing_invoice, paid_on, amount, entered_by, recorded_at, reverses, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final Sql sql;

    JdbcLoanFees(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(LoanFee fee) {
        try {
            insert(fee, fee.invoiceNumber());
            return true;
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public void addReversal(LoanFee reversal) {
        sql.update(
                "UPDATE loan_fee SET standing_invoice = NULL WHERE id = ?",
                reversal.recorded().reverses());
        insert(reversal, null);
    }

    private void insert(LoanFee fee, @Nullable String standingInvoice) {
        Recorded recorded = fee.recorded();
        sql.update(
                INSERT,
                fee.id(),
                fee.loanId(),
                fee.kind().name(),
                fee.payee(),
                fee.invoiceNumber(),
                standingInvoice,
                fee.paidOn(),
                fee.amount().toYuan(),
                recorded.by(),
                recorded.at(),
                recorded.reverses(),
                recorded.reason());
    }

    @Override
    public Map<String, List<LoanFee>> of(Collection<String> loanIds) {
        if (loanIds.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        "SELECT * FROM loan_fee WHERE loan_id IN (" + Sql.places(loanIds.size())
                                + ") ORDER BY paid_on, id",
                        JdbcLoanFees::read,
                        loanIds.toArray())
                .stream()
                .collect(Collectors.groupingBy(LoanFee::loanId));
    }

    private static LoanFee read(ResultSet row) throws SQLException {
        return new LoanFee(
                row.getString("id"),
                row.getString("loan_id"),
                FeeKind.valueOf(row.getString("fee_kind")),
                row.getString("payee"),
                row.getString("invoice_number"),
                row.getObject("paid_on", LocalDate.class),
                Money.ofYuan(row.getBigDecimal("amount"), RoundingMode.UNNECESSARY),
                new Recorded(
                        row.getString("entered_by"),
                        Instants.orNull(row, "recorded_at"),
                        row.getString("reverses"),
                        row.getString("reason")));
    }
}

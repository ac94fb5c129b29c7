package techfin.loankit.servicing.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.LoanPayments;
import techfin.lending.servicing.PaymentEntry;
import techfin.lending.servicing.Payments;
import techfin.lending.servicing.Recorded;
import techfin.lending.servicing.Repayment;
import techfin.money.Money;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/**
 * Repayments and vouchers, always read for loans that the caller has found inside a scope. The service's migrations make
 * {@code loan_repayment} and {@code interest_voucher}.
 */
@Singleton
class JdbcPayments implements Payments {
    private static final String COLUMNS = "id, loan_id, paid_on, amount, entered_by, recorded_at, reverses, reason";
    private final Sql sql;

    JdbcPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Repayment repayment) {
        sql.update("INSERT INTO loan_repayment (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values(repayment));
    }

    /** The loan's row is locked by the use case, so nobody adds the same number in between. */
    @Override
    public boolean add(InterestVoucher voucher) {
        int occurrence = 1;
        if (voucher.number() != null) {
            List<Integer> taken = sql.list(
                    "SELECT occurrence FROM interest_voucher WHERE loan_id = ? AND voucher_number = ?",
                    row -> row.getInt(1),
                    voucher.loanId(),
                    voucher.number());
            if (taken.stream().anyMatch(one -> one > 0 && !taken.contains(-one))) {
                return false;
            }
            occurrence = taken.stream().mapToInt(one -> one).max().orElse(0) + 1;
        }
        insert(voucher, occurrence);
        return true;
    }

    @Override
    public void addReversal(InterestVoucher reversal) {
        int reversed = sql.first(
                        "SELECT occurrence FROM interest_voucher WHERE loan_id = ? AND id = ?",
                        row -> row.getInt(1),
                        reversal.loanId(),
                        reversal.recorded().reverses())
                .orElseThrow();
        insert(reversal, -reversed);
    }

    private void insert(InterestVoucher voucher, int occurrence) {
        @Nullable Object[] common = values(voucher);
        @Nullable Object[] all = new Object[common.length + 2];
        System.arraycopy(common, 0, all, 0, common.length);
        all[common.length] = voucher.number();
        all[common.length + 1] = occurrence;
        sql.update(
                "INSERT INTO interest_voucher (" + COLUMNS
                        + ", voucher_number, occurrence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                all);
    }

    private static @Nullable Object[] values(PaymentEntry entry) {
        Recorded recorded = entry.recorded();
        return new Object[] {
            entry.id(),
            entry.loanId(),
            entry.paidOn(),
            entry.amount().toYuan(),
            recorded.by(),
            recorded.at(),
            recorded.reverses(),
            recorded.reason()
        };
    }

    @Override
    public Map<String, LoanPayments> of(Collection<String> loanIds) {
        Map<String, List<Repayment>> repayments =
                repayments(loanIds).stream().collect(Collectors.groupingBy(Repayment::loanId));
        Map<String, List<InterestVoucher>> vouchers =
                vouchers(loanIds).stream().collect(Collectors.groupingBy(InterestVoucher::loanId));
        Map<String, LoanPayments> found = new HashMap<>();
        for (String loanId : loanIds) {
            found.put(
                    loanId,
                    new LoanPayments(
                            repayments.getOrDefault(loanId, List.of()), vouchers.getOrDefault(loanId, List.of())));
        }
        return found;
    }

    private List<Repayment> repayments(Collection<String> loanIds) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM loan_repayment WHERE loan_id IN (" + Sql.places(loanIds.size())
                        + ") ORDER BY paid_on, id",
                row -> new Repayment(
                        row.getString("id"),
                        row.getString("loan_id"),
                        row.getObject("paid_on", LocalDate.class),
                        amount(row),
                        recorded(row)),
                loanIds.toArray());
    }

    private List<InterestVoucher> vouchers(Collection<String> loanIds) {
        return sql.list(
                "SELECT " + COLUMNS + ", voucher_number FROM interest_voucher WHERE loan_id IN ("
                        + Sql.places(loanIds.size())
                        + ") ORDER BY paid_on, id",
                row -> new InterestVoucher(
                        row.getString("id"),
                        row.getString("loan_id"),
                        row.getString("voucher_number"),
                        row.getObject("paid_on", LocalDate.class),
                        amount(row),
                        recorded(row)),
                loanIds.toArray());
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getString("entered_by"),
                Instants.orNull(row, "recorded_at"),
                row.getString("reverses"),
                row.getString("reason"));
    }

    private static Money amount(ResultSet row) throws SQLException {
        return Money.ofYuan(row.getBigDecimal("amount"), RoundingMode.UNNECESSARY);
    }
}

package techfin.loan.servicing.store;

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
import techfin.loan.servicing.InterestVoucher;
import techfin.loan.servicing.LoanPayments;
import techfin.loan.servicing.Payments;
import techfin.loan.servicing.Repayment;
import techfin.money.Money;
import techfin.servicekit.database.Sql;

/** Repayments and vouchers, always read for one loan that the caller has found inside a scope. */
@Singleton
class JdbcPayments implements Payments {
    private final Sql sql;

    JdbcPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Repayment repayment) {
        sql.update(
                "INSERT INTO loan_repayment (id, loan_id, paid_on, amount, entered_by) VALUES (?, ?, ?, ?, ?)",
                repayment.id(),
                repayment.loanId(),
                repayment.on(),
                repayment.amount().toYuan(),
                repayment.enteredBy());
    }

    @Override
    public boolean add(InterestVoucher voucher) {
        if (isTaken(voucher)) {
            return false;
        }
        sql.update(
                "INSERT INTO interest_voucher (id, loan_id, voucher_number, paid_on, amount, entered_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                voucher.id(),
                voucher.loanId(),
                voucher.number(),
                voucher.paidOn(),
                voucher.amount().toYuan(),
                voucher.enteredBy());
        return true;
    }

    /** The loan's row is locked by the use case, so nobody adds the same number in between. */
    private boolean isTaken(InterestVoucher voucher) {
        return voucher.number() != null
                && sql.first(
                                "SELECT id FROM interest_voucher WHERE loan_id = ? AND voucher_number = ?",
                                row -> row.getString(1),
                                voucher.loanId(),
                                voucher.number())
                        .isPresent();
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
                "SELECT id, loan_id, paid_on, amount, entered_by FROM loan_repayment WHERE loan_id IN ("
                        + Sql.places(loanIds.size())
                        + ") ORDER BY paid_on, id",
                row -> new Repayment(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        amount(row, 4),
                        row.getString(5)),
                loanIds.toArray());
    }

    private List<InterestVoucher> vouchers(Collection<String> loanIds) {
        return sql.list(
                "SELECT id, loan_id, voucher_number, paid_on, amount, entered_by FROM interest_voucher"
                        + " WHERE loan_id IN ("
                        + Sql.places(loanIds.size())
                        + ") ORDER BY paid_on, id",
                row -> new InterestVoucher(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        amount(row, 5),
                        row.getString(6)),
                loanIds.toArray());
    }

    private static Money amount(ResultSet row, int column) throws SQLException {
        return Money.ofYuan(row.getBigDecimal(column), RoundingMode.UNNECESSARY);
    }
}

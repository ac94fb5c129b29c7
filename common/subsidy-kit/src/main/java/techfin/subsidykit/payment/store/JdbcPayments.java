package techfin.subsidykit.payment.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.subsidykit.application.Details.Payee;
import techfin.subsidykit.payment.Outcome;
import techfin.subsidykit.payment.PaidPart;
import techfin.subsidykit.payment.PaymentLine;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.PaymentReceipt;
import techfin.subsidykit.payment.Payments;
import techfin.subsidykit.payment.Share;

/** Payments by plain SQL; amounts move by conditional updates, so that no yuan is ordered or paid twice. */
@Singleton
class JdbcPayments implements Payments {
    private static final String ORDER =
            "SELECT id, version, round_id, party, run, number, ordered_by, ordered_on, total,"
                    + " line_count, digest, paid FROM payment_order";
    private static final String LINE = "SELECT order_id, line_number, case_id, uscc, enterprise_name, account_name,"
            + " account_number, bank_name, amount, paid, freed, paid_on, bank_reference, failure_reason"
            + " FROM payment_line";
    private static final String SHARE = " WHERE case_id = ? AND party = ?";

    private final Sql sql;

    JdbcPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Map<String, Share>> shares(Collection<String> caseIds) {
        Map<String, Map<String, Share>> found = new HashMap<>();
        List<String> ids = List.copyOf(caseIds);
        for (int from = 0; from < ids.size(); from += 1000) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + 1000));
            sql.list(
                            "SELECT case_id, party, granted, ordered, paid, clawed_back FROM payment_share"
                                    + " WHERE case_id IN (" + Sql.places(some.size()) + ")",
                            row -> new Share(
                                    row.getString(1),
                                    row.getString(2),
                                    money(row, "granted"),
                                    money(row, "ordered"),
                                    money(row, "paid"),
                                    money(row, "clawed_back")),
                            some.toArray())
                    .forEach(share -> found.computeIfAbsent(share.caseId(), id -> new HashMap<>())
                            .put(share.party(), share));
        }
        return found;
    }

    @Override
    public void addShares(List<Share> shares) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Share share : shares) {
            rows.add(new @Nullable Object[] {
                share.caseId(), share.party(), share.granted().toYuan()
            });
        }
        sql.batch(
                "INSERT IGNORE INTO payment_share (case_id, party, granted, ordered, paid, clawed_back)"
                        + " VALUES (?, ?, ?, 0, 0, 0)",
                rows);
    }

    @Override
    public boolean order(String caseId, String party, Money amount) {
        return sql.update(
                        "UPDATE payment_share SET ordered = ordered + ?" + SHARE + " AND ordered + ? <= granted",
                        amount.toYuan(),
                        caseId,
                        party,
                        amount.toYuan())
                == 1;
    }

    @Override
    public void pay(String caseId, String party, Money amount) {
        must(sql.update(
                "UPDATE payment_share SET paid = paid + ?" + SHARE + " AND paid + ? <= ordered",
                amount.toYuan(),
                caseId,
                party,
                amount.toYuan()));
    }

    @Override
    public void free(String caseId, String party, Money amount) {
        must(sql.update(
                "UPDATE payment_share SET ordered = ordered - ?" + SHARE + " AND ordered - ? >= paid",
                amount.toYuan(),
                caseId,
                party,
                amount.toYuan()));
    }

    @Override
    public boolean clawBack(String caseId, String party, Money amount) {
        return sql.update(
                        "UPDATE payment_share SET clawed_back = clawed_back + ?" + SHARE
                                + " AND clawed_back + ? <= paid",
                        amount.toYuan(),
                        caseId,
                        party,
                        amount.toYuan())
                == 1;
    }

    @Override
    public int runs(String roundId, String party) {
        return sql.first(
                        "SELECT COUNT(*) FROM payment_order WHERE round_id = ? AND party = ?",
                        row -> row.getInt(1),
                        roundId,
                        party)
                .orElseThrow();
    }

    @Override
    public boolean add(PaymentOrder order, List<PaymentLine> lines) {
        try {
            sql.update(
                    "INSERT INTO payment_order (id, version, round_id, party, run, number, ordered_by, ordered_on, total,"
                            + " line_count, digest, paid) VALUES (" + Sql.places(12) + ")",
                    order.id(),
                    order.version(),
                    order.roundId(),
                    order.party(),
                    order.run(),
                    order.number(),
                    order.orderedBy(),
                    order.orderedOn(),
                    order.total().toYuan(),
                    order.count(),
                    order.digest(),
                    order.paid().toYuan());
            sql.batch(
                    "INSERT INTO payment_line (order_id, line_number, case_id, party, open_case_id, uscc,"
                            + " enterprise_name, account_name, account_number, bank_name, amount, paid, freed)"
                            + " VALUES (" + Sql.places(11) + ", 0, 0)",
                    lines.stream().map(line -> row(order, line)).toList());
            return true;
        } catch (DatabaseFailure twin) {
            if (DatabaseErrors.isDuplicate(twin)) {
                return false;
            }
            throw twin;
        }
    }

    private static @Nullable Object[] row(PaymentOrder order, PaymentLine line) {
        return new @Nullable Object[] {
            order.id(),
            line.number(),
            line.caseId(),
            order.party(),
            line.caseId(),
            line.uscc(),
            line.enterpriseName(),
            line.payee().accountName(),
            line.payee().accountNumber(),
            line.payee().bankName(),
            line.amount().toYuan()
        };
    }

    @Override
    public Optional<PaymentOrder> find(String id) {
        return sql.first(ORDER + " WHERE id = ?", JdbcPayments::order, id);
    }

    @Override
    public Optional<PaymentOrder> lock(String id) {
        return sql.first(ORDER + " WHERE id = ? FOR UPDATE", JdbcPayments::order, id);
    }

    @Override
    public List<PaymentLine> lines(String orderId) {
        return sql.list(LINE + " WHERE order_id = ? ORDER BY line_number", JdbcPayments::line, orderId);
    }

    @Override
    public List<PaymentReceipt> receipts(String orderId) {
        return sql.list(
                "SELECT line_number, bank_reference, outcome, amount, paid_on, failure_reason FROM payment_receipt"
                        + " WHERE order_id = ? ORDER BY id",
                row -> new PaymentReceipt(
                        row.getInt("line_number"),
                        row.getString("bank_reference"),
                        Outcome.valueOf(row.getString("outcome")),
                        money(row, "amount"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("failure_reason")),
                orderId);
    }

    @Override
    public List<PaidPart> paidParts(String caseId) {
        return sql.list(
                "SELECT l.party, r.paid_on, r.amount FROM payment_receipt r JOIN payment_line l"
                        + " ON l.order_id = r.order_id AND l.line_number = r.line_number"
                        + " WHERE l.case_id = ? AND r.outcome = 'PAID' ORDER BY r.id",
                row -> new PaidPart(row.getString(1), row.getObject(2, LocalDate.class), money(row, "amount")),
                caseId);
    }

    @Override
    public void book(
            PaymentOrder order, PaymentLine line, PaymentReceipt receipt, String recordedBy, Instant recordedAt) {
        sql.update(
                "INSERT INTO payment_receipt (id, order_id, line_number, bank_reference, outcome, amount, paid_on,"
                        + " failure_reason, recorded_by, recorded_at) VALUES (" + Sql.places(10) + ")",
                Ids.next(),
                order.id(),
                line.number(),
                receipt.bankReference(),
                receipt.outcome().name(),
                receipt.amount().toYuan(),
                receipt.paidOn(),
                receipt.failureReason(),
                recordedBy,
                recordedAt);
        must(sql.update(
                "UPDATE payment_line SET paid = ?, freed = ?, open_case_id = ?, paid_on = ?, bank_reference = ?,"
                        + " failure_reason = ? WHERE order_id = ? AND line_number = ?",
                line.paid().toYuan(),
                line.freed().toYuan(),
                line.open().isPositive() ? line.caseId() : null,
                line.paidOn(),
                line.bankReference(),
                line.failureReason(),
                order.id(),
                line.number()));
    }

    @Override
    public void change(PaymentOrder next) {
        must(sql.update(
                "UPDATE payment_order SET version = ?, paid = ? WHERE id = ? AND version = ?",
                next.version(),
                next.paid().toYuan(),
                next.id(),
                next.version() - 1));
    }

    @Override
    public List<PaymentOrder> list(
            @Nullable String roundId, @Nullable String party, Optional<String> afterId, int limit) {
        List<String> values = new ArrayList<>();
        String where = where(roundId, party, values);
        if (afterId.isPresent()) {
            where += " AND id < ?";
            values.add(afterId.get());
        }
        return sql.list(ORDER + where + " ORDER BY id DESC LIMIT " + limit, JdbcPayments::order, values.toArray());
    }

    @Override
    public long count(@Nullable String roundId, @Nullable String party) {
        List<String> values = new ArrayList<>();
        return sql.first(
                        "SELECT COUNT(*) FROM payment_order" + where(roundId, party, values),
                        row -> row.getLong(1),
                        values.toArray())
                .orElseThrow();
    }

    private static String where(@Nullable String roundId, @Nullable String party, List<String> values) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        if (roundId != null) {
            where.append(" AND round_id = ?");
            values.add(roundId);
        }
        if (party != null) {
            where.append(" AND party = ?");
            values.add(party);
        }
        return where.toString();
    }

    private static PaymentOrder order(ResultSet row) throws SQLException {
        return new PaymentOrder(
                row.getString("id"),
                row.getLong("version"),
                row.getString("round_id"),
                row.getString("party"),
                row.getInt("run"),
                row.getString("number"),
                row.getString("ordered_by"),
                row.getObject("ordered_on", LocalDate.class),
                money(row, "total"),
                row.getInt("line_count"),
                row.getString("digest"),
                money(row, "paid"));
    }

    private static PaymentLine line(ResultSet row) throws SQLException {
        return new PaymentLine(
                row.getString("order_id"),
                row.getInt("line_number"),
                row.getString("case_id"),
                row.getString("uscc"),
                row.getString("enterprise_name"),
                new Payee(row.getString("account_name"), row.getString("account_number"), row.getString("bank_name")),
                money(row, "amount"),
                money(row, "paid"),
                money(row, "freed"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("bank_reference"),
                row.getString("failure_reason"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofYuan(row.getBigDecimal(column), RoundingMode.UNNECESSARY);
    }

    private static void must(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("money moved under its lock");
        }
    }
}

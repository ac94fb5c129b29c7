package techfin.subsidykit.clawback.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.subsidy.Part;
import techfin.subsidykit.clawback.Clawback;
import techfin.subsidykit.clawback.Clawbacks;
import techfin.subsidykit.clawback.ReturnedMoney;

/** Clawbacks by plain SQL. */
@Singleton
class JdbcClawbacks implements Clawbacks {
    private final Sql sql;

    JdbcClawbacks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Clawback> of(String caseId) {
        Map<Integer, List<Part>> parts = new HashMap<>();
        sql.list(
                        "SELECT number, party, amount FROM case_clawback_part WHERE case_id = ? ORDER BY number, party",
                        row -> Map.entry(row.getInt(1), new Part(row.getString(2), money(row, "amount"))),
                        caseId)
                .forEach(entry -> parts.computeIfAbsent(entry.getKey(), number -> new ArrayList<>())
                        .add(entry.getValue()));
        return sql.list(
                "SELECT number, amount, interest, returned, decided_by, decided_on, reason_code, reason_text"
                        + " FROM case_clawback WHERE case_id = ? ORDER BY number",
                row -> new Clawback(
                        caseId,
                        row.getInt("number"),
                        money(row, "amount"),
                        parts.getOrDefault(row.getInt("number"), List.of()),
                        money(row, "interest"),
                        money(row, "returned"),
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason_code"),
                        row.getString("reason_text")),
                caseId);
    }

    @Override
    public void add(Clawback clawback) {
        sql.update(
                "INSERT INTO case_clawback (case_id, number, amount, interest, returned, decided_by, decided_on,"
                        + " reason_code, reason_text) VALUES (" + Sql.places(9) + ")",
                clawback.caseId(),
                clawback.number(),
                clawback.amount().toYuan(),
                clawback.interest().toYuan(),
                clawback.returned().toYuan(),
                clawback.decidedBy(),
                clawback.decidedOn(),
                clawback.reasonCode(),
                clawback.reasonText());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Part part : clawback.parts()) {
            rows.add(new @Nullable Object[] {
                clawback.caseId(),
                clawback.number(),
                part.party(),
                part.amount().toYuan()
            });
        }
        sql.batch("INSERT INTO case_clawback_part (case_id, number, party, amount) VALUES (?, ?, ?, ?)", rows);
    }

    @Override
    public Optional<ReturnedMoney> returned(String caseId, int number, String bankReference) {
        return sql.first(
                "SELECT amount, received_on, bank_reference FROM case_clawback_return"
                        + " WHERE case_id = ? AND number = ? AND bank_reference = ?",
                row -> new ReturnedMoney(
                        money(row, "amount"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("bank_reference")),
                caseId,
                number,
                bankReference);
    }

    @Override
    public boolean giveBack(String caseId, int number, ReturnedMoney money, String recordedBy, Instant recordedAt) {
        int changed = sql.update(
                "UPDATE case_clawback SET returned = returned + ? WHERE case_id = ? AND number = ?"
                        + " AND returned + ? <= amount + interest",
                money.amount().toYuan(),
                caseId,
                number,
                money.amount().toYuan());
        if (changed != 1) {
            return false;
        }
        sql.update(
                "INSERT INTO case_clawback_return (id, case_id, number, amount, received_on, bank_reference,"
                        + " recorded_by, recorded_at) VALUES (" + Sql.places(8) + ")",
                Ids.next(),
                caseId,
                number,
                money.amount().toYuan(),
                money.receivedOn(),
                money.bankReference(),
                recordedBy,
                recordedAt);
        return true;
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofYuan(row.getBigDecimal(column), RoundingMode.UNNECESSARY);
    }
}

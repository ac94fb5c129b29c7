package techfin.subsidykit.overlap.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.money.DatePeriod;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidykit.overlap.Claims;
import techfin.subsidykit.overlap.InterestDays;
import techfin.subsidykit.overlap.LoanDays;

/** The ledger by plain SQL. Every change says the state that it starts from. */
@Singleton
class JdbcClaims implements Claims {
    private static final int AT_ONCE = 200;

    private final Sql sql;
    private final UnitOfWork work;

    JdbcClaims(Sql sql, UnitOfWork work) {
        this.sql = sql;
        this.work = work;
    }

    @Override
    public Map<String, String> claim(List<InterestDays> wanted, Instant now) {
        // In the order of cases, so that two who claim the same cases wait for each other and never in a ring.
        List<InterestDays> ordered = wanted.stream()
                .sorted(Comparator.comparing(InterestDays::caseId))
                .toList();
        return work.run(() -> {
            Map<String, String> claims = new LinkedHashMap<>();
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (InterestDays days : ordered) {
                String id = Ids.next();
                claims.put(days.caseId(), id);
                rows.add(new @Nullable Object[] {
                    id,
                    days.caseId(),
                    days.loanId(),
                    days.schemeCode(),
                    days.uscc(),
                    days.bankCode(),
                    days.contractNumber(),
                    days.noteNumber(),
                    days.principal().toYuan(),
                    days.disbursedOn(),
                    days.days().from(),
                    days.days().to(),
                    now
                });
            }
            inChunks(List.copyOf(claims.keySet()), cases -> {
                sql.update(
                        "DELETE FROM interest_claim WHERE state = 'CLAIMED' AND case_id IN ("
                                + Sql.places(cases.size())
                                + ")",
                        cases.toArray());
                return List.of();
            });
            sql.batch(
                    "INSERT IGNORE INTO interest_claim (id, case_id, loan_id, scheme_code, uscc, bank_code,"
                            + " contract_number, note_number, principal, disbursed_on, from_day, to_day, state,"
                            + " claimed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CLAIMED', ?)",
                    rows);
            Set<String> kept = Set.copyOf(inChunks(
                    List.copyOf(claims.values()),
                    ids -> sql.list(
                            "SELECT id FROM interest_claim WHERE id IN (" + Sql.places(ids.size()) + ")",
                            row -> row.getString(1),
                            ids.toArray())));
            claims.values().removeIf(id -> !kept.contains(id));
            return claims;
        });
    }

    @Override
    public List<InterestDays> near(Collection<LoanDays> loans, Instant now) {
        Map<String, InterestDays> found = new HashMap<>();
        Map<String, List<LoanDays>> byBank = loans.stream().collect(Collectors.groupingBy(LoanDays::bankCode));
        byBank.forEach((bank, ofBank) -> {
            collect(bank, "contract_number", ofBank, LoanDays::contractNumber, now, found);
            collect(bank, "note_number", ofBank, LoanDays::noteNumber, now, found);
            collect(bank, "uscc", ofBank, LoanDays::uscc, now, found);
        });
        return List.copyOf(found.values());
    }

    private void collect(
            String bank,
            String column,
            List<LoanDays> loans,
            Function<LoanDays, String> value,
            Instant now,
            Map<String, InterestDays> found) {
        Set<String> values = loans.stream().map(value).collect(Collectors.toCollection(TreeSet::new));
        inChunks(List.copyOf(values), some -> {
                    List<Object> bound = new ArrayList<>();
                    bound.add(bank);
                    bound.add(now.minus(COUNTS_FOR));
                    bound.addAll(some);
                    return sql.list(
                            "SELECT * FROM interest_claim WHERE bank_code = ?"
                                    + " AND (state = 'GRANTED' OR claimed_at > ?) AND " + column + " IN ("
                                    + Sql.places(some.size()) + ")",
                            JdbcClaims::read,
                            bound.toArray());
                })
                .forEach(days -> found.put(days.caseId(), days));
    }

    @Override
    public boolean grant(String claimId, InterestDays days, Instant now) {
        return sql.update(
                        "UPDATE interest_claim SET state = 'GRANTED' WHERE id = ? AND state = 'CLAIMED' AND claimed_at > ?"
                                + " AND case_id = ? AND loan_id = ? AND uscc = ? AND bank_code = ?"
                                + " AND contract_number = ? AND note_number = ? AND principal = ? AND disbursed_on = ?"
                                + " AND from_day = ? AND to_day = ?",
                        claimId,
                        now.minus(GRANTABLE_FOR),
                        days.caseId(),
                        days.loanId(),
                        days.uscc(),
                        days.bankCode(),
                        days.contractNumber(),
                        days.noteNumber(),
                        days.principal().toYuan(),
                        days.disbursedOn(),
                        days.days().from(),
                        days.days().to())
                == 1;
    }

    @Override
    public void release(Collection<String> claimIds) {
        inChunks(List.copyOf(new TreeSet<>(claimIds)), ids -> {
            sql.update(
                    "DELETE FROM interest_claim WHERE state = 'CLAIMED' AND id IN (" + Sql.places(ids.size()) + ")",
                    ids.toArray());
            return List.of();
        });
    }

    @Override
    public void free(String caseId) {
        sql.update("DELETE FROM interest_claim WHERE case_id = ?", caseId);
    }

    private static <T> List<T> inChunks(List<String> values, Function<List<String>, List<T>> each) {
        List<T> all = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            all.addAll(each.apply(values.subList(from, Math.min(values.size(), from + AT_ONCE))));
        }
        return all;
    }

    private static InterestDays read(ResultSet row) throws SQLException {
        return new InterestDays(
                row.getString("case_id"),
                row.getString("loan_id"),
                row.getString("scheme_code"),
                row.getString("uscc"),
                row.getString("bank_code"),
                row.getString("contract_number"),
                row.getString("note_number"),
                Money.ofYuan(row.getBigDecimal("principal"), RoundingMode.UNNECESSARY),
                row.getObject("disbursed_on", LocalDate.class),
                new DatePeriod(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }
}

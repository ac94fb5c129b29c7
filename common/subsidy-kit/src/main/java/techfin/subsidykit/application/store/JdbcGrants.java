package techfin.subsidykit.application.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.subsidy.Part;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.round.SubsidyRound;

/** Grants by plain SQL. */
@Singleton
class JdbcGrants implements Grants {
    private final Sql sql;

    JdbcGrants(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(String uscc) {
        if (!lockRow(uscc)) {
            sql.update("INSERT IGNORE INTO case_grant_lock (uscc) VALUES (?)", uscc);
            lockRow(uscc);
        }
    }

    private boolean lockRow(String uscc) {
        return sql.first("SELECT uscc FROM case_grant_lock WHERE uscc = ? FOR UPDATE", row -> row.getString(1), uscc)
                .isPresent();
    }

    @Override
    public Map<String, List<PreviousGrant>> of(Collection<String> usccs) {
        Map<String, List<PreviousGrant>> found = new HashMap<>();
        if (!usccs.isEmpty()) {
            sql.list(
                            "SELECT uscc, scheme_code, grant_year, party, amount - clawed_back FROM case_grant"
                                    + " WHERE uscc IN ("
                                    + Sql.places(usccs.size())
                                    + ") ORDER BY case_id, party",
                            row -> Map.entry(
                                    row.getString(1),
                                    new PreviousGrant(
                                            row.getString(2),
                                            row.getInt(3),
                                            row.getString(4),
                                            Money.ofYuan(row.getBigDecimal(5), RoundingMode.UNNECESSARY))),
                            usccs.toArray())
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), uscc -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return found;
    }

    @Override
    public Map<String, Money> leftOf(Collection<String> caseIds) {
        Map<String, Money> left = new HashMap<>();
        if (!caseIds.isEmpty()) {
            sql.list(
                            "SELECT case_id, SUM(amount - clawed_back) FROM case_grant WHERE case_id IN ("
                                    + Sql.places(caseIds.size())
                                    + ") GROUP BY case_id",
                            row -> Map.entry(
                                    row.getString(1), Money.ofYuan(row.getBigDecimal(2), RoundingMode.UNNECESSARY)),
                            caseIds.toArray())
                    .forEach(entry -> left.put(entry.getKey(), entry.getValue()));
        }
        return left;
    }

    @Override
    public void add(SubsidyApplication application, List<Part> parts, SubsidyRound round) {
        List<@Nullable Object[]> rows =
                parts.stream().map(part -> row(application, round, part)).toList();
        sql.batch(
                "INSERT INTO case_grant (case_id, party, uscc, scheme_code, grant_year, amount, clawed_back)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0)",
                rows);
    }

    @Override
    public void clawBack(String caseId, List<Part> parts) {
        for (Part part : parts) {
            int changed = sql.update(
                    "UPDATE case_grant SET clawed_back = clawed_back + ? WHERE case_id = ? AND party = ?"
                            + " AND clawed_back + ? <= amount",
                    part.amount().toYuan(),
                    caseId,
                    part.party(),
                    part.amount().toYuan());
            if (changed != 1) {
                throw new IllegalStateException("more asked back than granted: " + caseId + " " + part.party());
            }
        }
    }

    private static @Nullable Object[] row(SubsidyApplication application, SubsidyRound round, Part part) {
        return new @Nullable Object[] {
            application.id(),
            part.party(),
            application.uscc(),
            round.scheme().code(),
            round.terms().grantYear(),
            part.amount().toYuan()
        };
    }
}

package techfin.loan.subsidy.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Uscc;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.SubsidyApplication;
import techfin.loan.subsidy.SubsidyRound;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.subsidy.Part;
import techfin.subsidy.PreviousGrant;

/** What was granted to whom, and whose hands an application went through. */
@Singleton
class GrantRows {
    private final Sql sql;

    GrantRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Notes a person's hand in an application; the primary key lets nobody in twice.
     *
     * @return false when that person had a hand in it before
     */
    boolean addHand(String applicationId, String person, String hand) {
        return sql.update(
                        "INSERT IGNORE INTO subsidy_hand (application_id, person, hand) VALUES (?, ?, ?)",
                        applicationId,
                        person,
                        hand)
                == 1;
    }

    void add(SubsidyApplication application, Entitlement entitlement, SubsidyRound round) {
        List<@Nullable Object[]> rows = entitlement.parts().stream()
                .map(part -> row(application, round, part))
                .toList();
        sql.batch(
                "INSERT INTO subsidy_grant (application_id, party, uscc, scheme_code, grant_year, amount)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] row(SubsidyApplication application, SubsidyRound round, Part part) {
        return new @Nullable Object[] {
            application.id(),
            part.party(),
            application.uscc().value(),
            round.schemeCode(),
            round.grantYear(),
            part.amount().toYuan()
        };
    }

    void lock(Uscc uscc) {
        if (!lockRow(uscc)) {
            sql.update("INSERT IGNORE INTO subsidy_grant_lock (uscc) VALUES (?)", uscc.value());
            lockRow(uscc);
        }
    }

    private boolean lockRow(Uscc uscc) {
        return sql.first(
                        "SELECT uscc FROM subsidy_grant_lock WHERE uscc = ? FOR UPDATE",
                        row -> row.getString(1),
                        uscc.value())
                .isPresent();
    }

    Map<Uscc, List<PreviousGrant>> of(Collection<Uscc> usccs) {
        return sql
                .list(
                        "SELECT uscc, scheme_code, grant_year, party, amount FROM subsidy_grant WHERE uscc IN ("
                                + Sql.places(usccs.size())
                                + ") ORDER BY application_id, party",
                        row -> Map.entry(
                                new Uscc(row.getString(1)),
                                new PreviousGrant(
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getString(4),
                                        Money.ofYuan(row.getBigDecimal(5), RoundingMode.UNNECESSARY))),
                        usccs.stream().map(Uscc::value).toArray())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

package techfin.pledge.lapse.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import techfin.lending.filing.LoanStatus;
import techfin.pledge.lapse.Watched;
import techfin.pledge.lapse.WatchedRights;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;
import techfin.servicekit.database.Sql;

/** Reads rights, standings and loans around a page of pledges, a statement each, all along indexes. */
@Singleton
class JdbcWatchedRights implements WatchedRights {
    private static final List<String> RUNNING = Stream.of(LoanStatus.values())
            .filter(LoanStatus::holdsLimit)
            .map(LoanStatus::name)
            .toList();
    private final Sql sql;

    JdbcWatchedRights(Sql sql) {
        this.sql = sql;
    }

    private record Pledge(
            String id, String bankCode, String divisionCode, LocalDate registeredOn, LocalDate securedTo) {}

    private record Entry(String rightId, LocalDate on, Watched.Baseline stands) {}

    private record Right(String pledgeId, String id, String number, LocalDate expiresOn, Watched.Standing standing) {}

    @Override
    public List<Watched> after(String afterPledgeId, int pledges) {
        Map<String, Pledge> page = new LinkedHashMap<>();
        sql.list(
                        "SELECT id, bank_code, division_code, registered_on, secured_to FROM pledge"
                                + " WHERE status = 'REGISTERED' AND id > ? ORDER BY id LIMIT " + pledges,
                        row -> new Pledge(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class)),
                        afterPledgeId)
                .forEach(pledge -> page.put(pledge.id(), pledge));
        if (page.isEmpty()) {
            return List.of();
        }
        List<Right> rights = rightsOf(page.keySet());
        Map<String, List<Entry>> history =
                historyOf(rights.stream().map(Right::id).collect(Collectors.toSet()));
        Map<String, LocalDate> loanEnds = loanEnds(page.keySet());
        return rights.stream()
                .map(right -> {
                    Pledge pledge = Objects.requireNonNull(page.get(right.pledgeId()));
                    return new Watched(
                            new Watched.Pledged(
                                    right.id(), right.number(), pledge.id(), pledge.bankCode(), pledge.divisionCode()),
                            right.expiresOn(),
                            right.standing(),
                            baseline(history.getOrDefault(right.id(), List.of()), pledge.registeredOn()),
                            pledge.securedTo(),
                            loanEnds.get(pledge.id()));
                })
                .toList();
    }

    private List<Right> rightsOf(Set<String> pledgeIds) {
        return sql.list(
                "SELECT k.pledge_id, r.id, r.right_number, r.expires_on, r.standing_status, r.standing_bars,"
                        + " r.standing_fee, r.fee_due_on FROM pledge_right k JOIN ip_right r ON r.id = k.right_id"
                        + " WHERE k.pledge_id IN (" + Sql.places(pledgeIds.size())
                        + ") ORDER BY k.pledge_id, k.position_no",
                row -> new Right(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        new Watched.Standing(
                                LegalStatus.valueOf(row.getString(5)),
                                impediments(row.getString(6)),
                                FeeStatus.valueOf(row.getString(7)),
                                row.getObject(8, LocalDate.class))),
                pledgeIds.toArray());
    }

    /** Entries of each right, the earliest first. */
    private Map<String, List<Entry>> historyOf(Set<String> rightIds) {
        return sql
                .list(
                        "SELECT ip_right_id, found_on, status, bars FROM right_status WHERE ip_right_id IN ("
                                + Sql.places(rightIds.size()) + ") ORDER BY ip_right_id, found_on, id",
                        JdbcWatchedRights::entry,
                        rightIds.toArray())
                .stream()
                .collect(Collectors.groupingBy(Entry::rightId));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                new Watched.Baseline(LegalStatus.valueOf(row.getString(3)), impediments(row.getString(4))));
    }

    /** The last entry about a day up to the registration. */
    private static Watched.Baseline baseline(List<Entry> history, LocalDate registeredOn) {
        Watched.Baseline stood = Watched.Baseline.UNKNOWN;
        for (Entry entry : history) {
            if (!entry.on().isAfter(registeredOn)) {
                stood = entry.stands();
            }
        }
        return stood;
    }

    private Map<String, LocalDate> loanEnds(Set<String> pledgeIds) {
        Object[] values = Stream.concat(pledgeIds.stream(), RUNNING.stream()).toArray();
        Map<String, LocalDate> ends = new HashMap<>();
        sql.list(
                        "SELECT p.pledge_id, MAX(COALESCE(l.extended_to, l.matures_on)) FROM loan_pledge p"
                                + " JOIN loan l ON l.id = p.loan_id WHERE p.pledge_id IN ("
                                + Sql.places(pledgeIds.size()) + ") AND l.status IN (" + Sql.places(RUNNING.size())
                                + ") GROUP BY p.pledge_id",
                        row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)),
                        values)
                .forEach(entry -> ends.put(entry.getKey(), entry.getValue()));
        return ends;
    }

    private static Set<Impediment> impediments(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",", -1)).map(Impediment::valueOf).collect(Collectors.toSet());
    }
}

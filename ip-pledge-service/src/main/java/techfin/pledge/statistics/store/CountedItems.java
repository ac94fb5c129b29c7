package techfin.pledge.statistics.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techfin.lending.statistics.CrossAsked;
import techfin.pledge.access.RowScope;
import techfin.pledge.right.RightKind;
import techfin.pledge.statistics.Asked;
import techfin.pledge.statistics.Breakdown;
import techfin.pledge.statistics.DateOf;
import techfin.pledge.statistics.RightGroup;
import techfin.servicekit.database.Sql;

/**
 * The items that a table counts, one row each: part, uscc, first_loan, amount, pledged, first_pledge, rights, appraised
 * (yuan; NULL unless every right of the package was). Made with a scope or not at all.
 */
final class CountedItems {
    private static final String PATENTS = Stream.of(RightKind.values())
            .filter(RightKind::isPatent)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", "));
    /** As the appraisals of a bank are found: the latest that was valid on the day of registration. */
    private static final String APPRAISED =
            "(SELECT a.amount FROM appraisal a WHERE a.ip_right_id = k.right_id AND a.bank_code = p.bank_code"
                    + " AND a.appraised_on <= p.registered_on AND a.valid_until >= p.registered_on"
                    + " ORDER BY a.appraised_on DESC, a.id DESC LIMIT 1)";

    private static final String PLEDGED = "CEILING(principal * pledged_share_percent) / 100";

    private final List<Object> values = new ArrayList<>();
    private final String sql;

    private CountedItems(RowScope scope, CrossAsked asked) {
        String day = asked.byDisbursement() ? "disbursed_on" : "decided_on";
        values.add(asked.from());
        values.add(asked.to());
        String loans = "SELECT division_code, bank_code, " + quarter(day) + " AS part, principal AS amount, " + PLEDGED
                + " AS pledged FROM loan WHERE " + day
                + " BETWEEN ? AND ? AND status IN ('ACCEPTED', 'SETTLED') AND released = TRUE" + within(scope, "");
        sql = loans + equal("division_code", asked.divisionCode()) + equal("bank_code", asked.bankCode());
    }

    /** Loans with county, bank and quarter: division_code, bank_code, part, amount, pledged. */
    static CountedItems across(RowScope scope, CrossAsked asked) {
        return new CountedItems(scope, asked);
    }

    private String equal(String column, @Nullable String value) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return " AND " + column + " = ?";
    }

    private CountedItems(RowScope scope, Asked asked) {
        sql = switch (asked.subject()) {
            case LOANS -> loans(scope, asked);
            case PLEDGES -> pledges(scope, asked);
        };
    }

    static CountedItems of(RowScope scope, Asked asked) {
        return new CountedItems(scope, asked);
    }

    String sql() {
        return sql;
    }

    /** The values of {@link #sql}, in its order. */
    List<Object> values() {
        return List.copyOf(values);
    }

    private String loans(RowScope scope, Asked asked) {
        String day = asked.dateOf() == DateOf.DECISION ? "decided_on" : "disbursed_on";
        String kind = "CASE WHEN right_kinds LIKE '%,%' THEN '" + Breakdown.MIXED + "' ELSE right_kinds END";
        String group = groupOfLoan();
        values.add(asked.period().from());
        values.add(asked.period().to());
        return "SELECT " + part(asked, day, kind, group)
                + " AS part, uscc, first_loan, principal AS amount, " + PLEDGED
                + " AS pledged, first_pledge, 0 AS rights, CAST(NULL AS DECIMAL(18, 2)) AS appraised FROM loan WHERE "
                + day + " BETWEEN ? AND ? AND status IN ('ACCEPTED', 'SETTLED') AND released = TRUE"
                + within(scope, "") + ofGroup(asked, group);
    }

    /** The kinds of a loan stand in one column, with commas between them. */
    private static String groupOfLoan() {
        String patent = anyOf(RightGroup.PATENT);
        String trademark = anyOf(RightGroup.TRADEMARK);
        String other = anyOf(RightGroup.OTHER);
        return "CASE WHEN NOT (" + trademark + ") AND NOT (" + other + ") THEN 'PATENT'"
                + " WHEN NOT (" + patent + ") AND NOT (" + other + ") THEN 'TRADEMARK'"
                + " WHEN NOT (" + patent + ") AND NOT (" + trademark + ") THEN 'OTHER' ELSE 'MIXED' END";
    }

    private static String anyOf(RightGroup group) {
        return Stream.of(RightKind.values())
                .filter(kind -> RightGroup.of(kind) == group)
                .map(kind -> "CONCAT(',', right_kinds, ',') LIKE '%," + kind + ",%'")
                .collect(Collectors.joining(" OR "));
    }

    private String pledges(RowScope scope, Asked asked) {
        String kind = "CASE WHEN kinds = 1 THEN one_kind ELSE '" + Breakdown.MIXED + "' END";
        String group = "CASE WHEN patents = rights THEN 'PATENT' WHEN trademarks = rights THEN 'TRADEMARK'"
                + " WHEN patents + trademarks = 0 THEN 'OTHER' ELSE 'MIXED' END";
        values.add(asked.period().from());
        values.add(asked.period().to());
        String pledgedRights = "SELECT p.id, p.bank_code, p.division_code, p.registered_on, p.uscc, p.secured_amount,"
                + " k.first_pledge, r.kind, " + APPRAISED + " AS appraised FROM pledge p"
                + " JOIN pledge_right k ON k.pledge_id = p.id JOIN ip_right r ON r.id = k.right_id"
                + " WHERE p.registered_on BETWEEN ? AND ? AND p.status IN ('REGISTERED', 'RELEASED')"
                + within(scope, "p.");
        String packages =
                "SELECT id, bank_code, division_code, registered_on, uscc, secured_amount, COUNT(*) AS rights,"
                        + " COUNT(DISTINCT kind) AS kinds, MIN(kind) AS one_kind,"
                        + " SUM(CASE WHEN kind IN (" + PATENTS + ") THEN 1 ELSE 0 END) AS patents,"
                        + " SUM(CASE WHEN kind = 'TRADEMARK' THEN 1 ELSE 0 END) AS trademarks,"
                        + " MAX(CASE WHEN first_pledge THEN 1 ELSE 0 END) AS first_pledges,"
                        + " COUNT(appraised) AS appraisals, SUM(appraised) AS appraised FROM (" + pledgedRights
                        + ") pledged_rights GROUP BY id, bank_code, division_code, registered_on, uscc, secured_amount";
        return "SELECT " + part(asked, "registered_on", kind, group)
                + " AS part, uscc, FALSE AS first_loan, secured_amount AS amount, secured_amount AS pledged,"
                + " first_pledges = 1 AS first_pledge, rights,"
                + " CASE WHEN appraisals = rights THEN appraised END AS appraised FROM (" + packages
                + ") packages WHERE 1 = 1" + ofGroup(asked, group);
    }

    private static String quarter(String day) {
        return "CONCAT(YEAR(" + day + "), '-Q', QUARTER(" + day + "))";
    }

    private static String part(Asked asked, String day, String kind, String group) {
        return switch (asked.by()) {
            case KIND -> kind;
            case GROUP -> group;
            case DIVISION -> "division_code";
            case BANK -> "bank_code";
            case QUARTER -> quarter(day);
            case MONTH -> "CONCAT(YEAR(" + day + ") * 100 + MONTH(" + day + "), '')";
        };
    }

    private String ofGroup(Asked asked, String group) {
        RightGroup asks = asked.group();
        if (asks == null) {
            return "";
        }
        values.add(asks.name());
        return " AND " + group + " = ?";
    }

    private String within(RowScope scope, String table) {
        return switch (scope) {
            case RowScope.OfBank bank -> {
                values.add(bank.bankCode());
                yield " AND " + table + "bank_code = ?";
            }
            case RowScope.OfEnterprise enterprise -> {
                values.add(enterprise.uscc().value());
                yield " AND " + table + "uscc = ?";
            }
            case RowScope.OfDivisions divisions -> {
                values.addAll(divisions.divisionCodes());
                yield " AND " + table + "division_code IN ("
                        + Sql.places(divisions.divisionCodes().size()) + ")";
            }
            case RowScope.OfCity all -> "";
        };
    }
}

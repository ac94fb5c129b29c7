package techfin.pledge.right.store;

import java.util.List;
import techfin.lending.enterprise.Uscc;
import techfin.pledge.right.RightScope;
import techfin.servicekit.database.Sql;

/** Names of the lists in which rights stand, as the table {@code right_listing} has them. */
final class Audience {
    static final String CITY = "city";

    private Audience() {}

    static String ofBank(String code) {
        return "bank:" + code;
    }

    static String ofOwner(Uscc uscc) {
        return "owner:" + uscc.value();
    }

    static String ofDivision(String code) {
        return "place:" + code;
    }

    /** The lists of a scope; no right stands in two of them. */
    static List<String> of(RightScope scope) {
        return switch (scope) {
            case RightScope.OfBank bank -> List.of(ofBank(bank.code()));
            case RightScope.OfEnterprise enterprise -> List.of(ofOwner(enterprise.uscc()));
            case RightScope.OfDivisions divisions ->
                divisions.codes().stream().sorted().map(Audience::ofDivision).toList();
            case RightScope.OfCity all -> List.of(CITY);
        };
    }

    /**
     * The condition that a right lies inside a scope; it begins with {@code AND}, and is empty for the whole city.
     *
     * @param id column with the right's id
     * @param values takes the values of the condition
     */
    static String condition(RightScope scope, String id, List<Object> values) {
        if (scope instanceof RightScope.OfCity) {
            return "";
        }
        List<String> audiences = of(scope);
        values.addAll(audiences);
        return " AND EXISTS (SELECT 1 FROM right_listing mine WHERE mine.ip_right_id = " + id
                + " AND mine.audience IN (" + Sql.places(audiences.size()) + "))";
    }
}

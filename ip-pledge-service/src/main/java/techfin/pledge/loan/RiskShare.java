package techfin.pledge.loan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Percent;

/**
 * One party's part of the risk of a loan, as agreed at filing; a list, because no two cities have the same parties.
 *
 * @param name of the institution, null where the party says it
 * @param percent of the loss of principal, above zero
 */
public record RiskShare(RiskParty party, @Nullable String name, Percent percent) {
    /** Parties of one loan at most. */
    public static final int MOST = 20;

    /** What forbids a list: parts that are not above zero, a party twice, or a sum that is not exactly 100 %. */
    public static List<Finding> refusals(String pointer, List<RiskShare> shares) {
        List<Finding> found = new ArrayList<>();
        if (shares.isEmpty()) {
            return found;
        }
        Set<List<Object>> seen = new HashSet<>();
        long sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            RiskShare share = shares.get(i);
            sum += share.percent().millionths();
            if (share.percent().millionths() <= 0) {
                found.add(Finding.of(pointer + "/" + i + "/percent", "NOT_POSITIVE"));
            }
            if (!seen.add(List.of(share.party(), share.name() == null ? "" : share.name()))) {
                found.add(Finding.of(pointer + "/" + i + "/party", "PARTY_REPEATED"));
            }
        }
        if (sum != Percent.WHOLE) {
            found.add(new Finding(pointer, "SHARES_NOT_WHOLE", Map.of("sum", new Percent(sum).toString())));
        }
        return found;
    }
}

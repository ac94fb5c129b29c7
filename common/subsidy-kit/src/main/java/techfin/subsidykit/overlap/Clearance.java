package techfin.subsidykit.overlap;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a check of interest days found.
 *
 * @param clear cases whose days are claimed for them and are free in both services
 * @param overlapping cases whose days are taken, and by what that was seen; never whose they are
 * @param claims the claim that keeps the days of each clear case, by case
 */
public record Clearance(Set<String> clear, Map<String, Set<OverlapKind>> overlapping, Map<String, String> claims) {
    public Clearance {
        clear = Set.copyOf(clear);
        claims = Map.copyOf(claims);
        Map<String, Set<OverlapKind>> kinds = new HashMap<>();
        overlapping.forEach((caseId, found) -> kinds.put(caseId, Set.copyOf(EnumSet.copyOf(found))));
        overlapping = Map.copyOf(kinds);
        if (!claims.keySet().equals(clear)) {
            throw new IllegalArgumentException("a case is clear when a claim keeps its days, and only then");
        }
    }
}

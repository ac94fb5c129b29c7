package techfin.rating.product;

import java.util.List;

/** How a loss is shared in a case; the first case that fits is the one. */
public record RiskShare(When when, List<Share> shares) {
    public RiskShare {
        shares = List.copyOf(shares);
    }
}

package techfin.pledge.demo;

import java.util.ArrayList;
import java.util.List;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.StatusEntry;

/**
 * A right of the demo city.
 *
 * @param right as the bank stated it
 * @param later what was found out about it since, in the order of its days
 */
public record DemoRight(IpRight right, List<StatusEntry> later) {
    public DemoRight {
        later = List.copyOf(later);
    }

    DemoRight with(StatusEntry entry) {
        List<StatusEntry> more = new ArrayList<>(later);
        more.add(entry);
        return new DemoRight(right, more);
    }
}

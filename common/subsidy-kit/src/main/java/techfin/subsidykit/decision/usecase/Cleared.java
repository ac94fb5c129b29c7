package techfin.subsidykit.decision.usecase;

import java.util.Map;
import java.util.Set;
import techfin.servicekit.idempotency.Idempotency;
import techfin.subsidykit.overlap.Clearance;
import techfin.subsidykit.overlap.usecase.ClearOverlaps;

/** Days of interest that were checked in both services; what is not granted is released when the decision is over. */
public final class Cleared implements Idempotency.Prepared {
    private final ClearOverlaps overlaps;
    private final Clearance clearance;

    Cleared(ClearOverlaps overlaps, Clearance clearance) {
        this.overlaps = overlaps;
        this.clearance = clearance;
    }

    static Cleared nothing(ClearOverlaps overlaps) {
        return new Cleared(overlaps, new Clearance(Set.of(), Map.of(), Map.of()));
    }

    Clearance clearance() {
        return clearance;
    }

    @Override
    public void close() {
        overlaps.release(clearance);
    }
}

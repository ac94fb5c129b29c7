package techfin.subsidykit.overlap.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidykit.overlap.Claims;
import techfin.subsidykit.overlap.Clearance;
import techfin.subsidykit.overlap.InterestDays;
import techfin.subsidykit.overlap.LoanDays;
import techfin.subsidykit.overlap.Neighbour;
import techfin.subsidykit.overlap.NeighbourSilent;
import techfin.subsidykit.overlap.Overlap;
import techfin.subsidykit.overlap.OverlapKind;

/**
 * Makes sure before an approval that no day of interest is subsidised twice. The days are claimed first and looked for
 * afterwards, here and at the neighbour: of two that want the same days at the same moment at least one sees the other.
 */
@Singleton
public class ClearOverlaps {
    private static final Logger LOG = LoggerFactory.getLogger(ClearOverlaps.class);

    private final Claims claims;
    private final Neighbour neighbour;
    private final UnitOfWork work;
    private final BusinessClock clock;

    ClearOverlaps(Claims claims, Neighbour neighbour, UnitOfWork work, BusinessClock clock) {
        this.claims = claims;
        this.neighbour = neighbour;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Claims the days and checks them here and at the neighbour. Outside any transaction. What is clear stays claimed
     * until it is granted or released, ten minutes at most; what overlaps is released at once.
     *
     * @param authorization the caller's Authorization header, forwarded to the neighbour
     * @param wanted one element per case
     * @throws Problem 503 NEIGHBOUR_UNAVAILABLE with Retry-After when the neighbour cannot say; nothing stays claimed
     */
    public Clearance clear(String authorization, List<InterestDays> wanted) {
        if (work.isRunning()) {
            throw new IllegalStateException("a claim must be seen by others before its transaction ends");
        }
        if (wanted.stream().map(InterestDays::caseId).distinct().count() != wanted.size()) {
            throw new IllegalArgumentException("a case wants its days once");
        }
        if (wanted.isEmpty()) {
            return new Clearance(Set.of(), Map.of(), Map.of());
        }
        Map<String, String> claimed = claims.claim(wanted, clock.now());
        try {
            Map<String, Set<OverlapKind>> overlapping = new HashMap<>();
            here(wanted, claimed.keySet(), overlapping);
            there(authorization, wanted, overlapping);
            return cleared(wanted, claimed, overlapping);
        } catch (NeighbourSilent e) {
            letGo(claimed.values(), e);
            throw unavailable(e);
        } catch (RuntimeException e) {
            letGo(claimed.values(), e);
            throw e;
        }
    }

    private void here(List<InterestDays> wanted, Set<String> claimed, Map<String, Set<OverlapKind>> overlapping) {
        Map<String, List<InterestDays>> near = new HashMap<>();
        claims.near(wanted.stream().map(InterestDays::loanDays).toList(), clock.now())
                .forEach(row -> near.computeIfAbsent(row.bankCode(), bank -> new ArrayList<>())
                        .add(row));
        for (InterestDays days : wanted) {
            Set<OverlapKind> kinds = EnumSet.noneOf(OverlapKind.class);
            if (!claimed.contains(days.caseId())) {
                // Granted before, or claimed by somebody else in this very moment.
                kinds.add(OverlapKind.SAME_LOAN);
            }
            near.getOrDefault(days.bankCode(), List.of()).forEach(row -> kinds.addAll(Overlap.between(days, row)));
            if (!kinds.isEmpty()) {
                overlapping.put(days.caseId(), kinds);
            }
        }
    }

    private void there(String authorization, List<InterestDays> wanted, Map<String, Set<OverlapKind>> overlapping) {
        List<InterestDays> open = wanted.stream()
                .filter(days ->
                        !overlapping.containsKey(days.caseId()) && !days.days().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        List<LoanDays> asked = open.stream().map(InterestDays::loanDays).toList();
        List<Boolean> answers = neighbour.overlaps(authorization, asked);
        for (int i = 0; i < open.size(); i++) {
            if (answers.get(i)) {
                overlapping.put(open.get(i).caseId(), EnumSet.of(OverlapKind.NEIGHBOUR));
            }
        }
    }

    private Clearance cleared(
            List<InterestDays> wanted, Map<String, String> claimed, Map<String, Set<OverlapKind>> overlapping) {
        Map<String, String> kept = new HashMap<>(claimed);
        kept.keySet().removeAll(overlapping.keySet());
        Set<String> freed = new HashSet<>(claimed.values());
        freed.removeAll(kept.values());
        claims.release(freed);
        LOG.info("Interest days of {} cases checked, {} overlap", wanted.size(), overlapping.size());
        return new Clearance(kept.keySet(), overlapping, kept);
    }

    private void letGo(Collection<String> claimed, RuntimeException why) {
        try {
            claims.release(claimed);
        } catch (RuntimeException e) {
            // They count no more after ten minutes; what went wrong first is what the caller has to know.
            why.addSuppressed(e);
        }
    }

    private static Problem unavailable(NeighbourSilent e) {
        return Problem.of(503, "NEIGHBOUR_UNAVAILABLE", e)
                .header("Retry-After", Long.toString(Math.max(1, e.retryAfter().toSeconds())));
    }

    /**
     * Turns the claim of a clear case into a grant. Inside the approving transaction.
     *
     * @param days as they were cleared
     * @throws Problem 409 CLEARANCE_LOST when the claim is gone or too old, or when its days differ
     */
    public void grant(Clearance clearance, InterestDays days) {
        requireTransaction();
        String claim = clearance.claims().get(days.caseId());
        if (claim == null || !claims.grant(claim, days, clock.now())) {
            throw Problem.of(409, "CLEARANCE_LOST");
        }
    }

    /** Releases what was cleared and not granted. Safe to call always, inside a transaction or outside. */
    public void release(Clearance clearance) {
        claims.release(clearance.claims().values());
    }

    /** The days of a case are free again: its grant was clawed back or reversed. Inside a transaction. */
    public void free(String caseId) {
        requireTransaction();
        claims.free(caseId);
    }

    private void requireTransaction() {
        if (!work.isRunning()) {
            throw new IllegalStateException("a grant changes together with its case, in one transaction");
        }
    }
}

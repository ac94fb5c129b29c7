package techfin.pledge.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.RightKind;

/**
 * What the pledges behind a loan were when it was entered; a subsidy rests on it, so it stays.
 *
 * @param pledgedOn day of the last registration among the pledges: from then on all of them exist
 * @param firstPledge whether one of the rights was pledged for the first time
 * @param kinds kinds of all rights behind the loan
 */
public record Collateral(LocalDate pledgedOn, boolean firstPledge, Set<RightKind> kinds) {
    public Collateral {
        kinds = Set.copyOf(kinds);
    }

    /**
     * The collateral that registered pledges are.
     *
     * @param kinds kinds of their rights
     */
    public static Collateral of(List<Pledge> pledges, Collection<RightKind> kinds) {
        LocalDate last = pledges.stream()
                .map(pledge -> Objects.requireNonNull(pledge.registration()))
                .map(Registration::on)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Collateral(last, pledges.stream().anyMatch(Pledge::isFirstPledge), Set.copyOf(kinds));
    }

    /** The kinds in the order of the statistics. */
    public Set<RightKind> kindsInOrder() {
        return new TreeSet<>(kinds);
    }
}

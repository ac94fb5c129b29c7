package techfin.pledge.right.usecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.RightUse;
import techfin.servicekit.actor.Actor;

/** Tells rights to people, each with what other features know of it. */
@Singleton
public class RightViews {
    private final List<RightUse> uses;

    RightViews(List<RightUse> uses) {
        this.uses = List.copyOf(uses);
    }

    /** One right as this actor sees it. */
    public RightView of(Actor actor, IpRight right) {
        return of(actor, List.of(right)).getFirst();
    }

    /** Rights as this actor sees them, in their order. */
    public List<RightView> of(Actor actor, List<IpRight> rights) {
        RightScope scope = Scopes.of(actor);
        Set<String> ids = new HashSet<>();
        rights.forEach(right -> ids.add(right.id()));
        Set<String> pledged = pledged(ids);
        Set<String> ever = everPledged(ids);
        return rights.stream()
                .map(right -> RightView.of(
                        right,
                        new RightView.Around(
                                pledged.contains(right.id()),
                                ever.contains(right.id()) || pledged.contains(right.id()),
                                pledged.contains(right.id()) ? link(scope, right.id()) : null,
                                namesShown(scope, right))))
                .toList();
    }

    Set<String> everPledged(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        uses.forEach(use -> found.addAll(use.everPledged(ids)));
        return found;
    }

    private Set<String> pledged(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        uses.forEach(use -> found.addAll(use.pledged(ids)));
        return found;
    }

    private @Nullable String link(RightScope scope, String id) {
        return uses.stream()
                .map(use -> use.pledgeLink(scope, id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Banks do not learn from a right which other bank works with it. */
    static boolean namesShown(RightScope scope, IpRight right) {
        return switch (scope) {
            case RightScope.OfCity all -> true;
            case RightScope.OfBank bank -> bank.code().equals(right.enteredByBank());
            case RightScope.OfEnterprise enterprise -> false;
            case RightScope.OfDivisions divisions -> false;
        };
    }
}

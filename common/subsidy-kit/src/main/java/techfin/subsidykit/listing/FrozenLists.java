package techfin.subsidykit.listing;

import java.util.Optional;

/** All frozen lists; one per round, for good. */
public interface FrozenLists {
    void add(Frozen frozen);

    Optional<Frozen> of(String roundId);
}

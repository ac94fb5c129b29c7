package techfin.pledge.right;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What another feature of the service does with rights, so that it can be told without being known. */
public interface RightUse {
    /** Those of these rights on which a pledge lies today. */
    Set<String> pledged(Collection<String> rightIds);

    /** Those of these rights that were ever pledged on this platform, released pledges included. */
    Set<String> everPledged(Collection<String> rightIds);

    /** The address of the pledge on a right, where whoever asks may see that pledge. */
    Optional<String> pledgeLink(RightScope reader, String rightId);
}

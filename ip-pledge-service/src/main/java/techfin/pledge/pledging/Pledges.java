package techfin.pledge.pledging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import techfin.pledge.access.RowScope;

/** All pledges. */
public interface Pledges {
    /**
     * Adds a pledge with its rights.
     *
     * @throws Taken when the bank has this contract number, or somebody holds one of the rights
     */
    void add(Pledge pledge);

    /**
     * Adds pledges with their rights, in two statements.
     *
     * @throws Taken when the bank has one of the contract numbers, a registration number is taken, or somebody holds one of
     *     the rights
     */
    void addAll(List<Pledge> pledges);

    /**
     * Writes the next version; frees the rights when the pledge ended.
     *
     * @return false when somebody else changed it meanwhile
     * @throws Taken when another pledge has the registration number
     */
    boolean replace(Pledge next);

    /** Adds a change that was registered; the caller holds the pledge. */
    void addChange(PledgeChange change);

    Optional<Pledge> find(RowScope scope, String id);

    /** Finds a pledge and holds it until the transaction ends. */
    Optional<Pledge> lock(RowScope scope, String id);

    /** Pledges of one bank by their ids, held until the transaction ends, in the order of the ids. */
    List<Pledge> lockAll(String bankCode, SortedSet<String> ids);

    /** Pledges by their ids; the caller found them inside a scope. */
    List<Pledge> all(Collection<String> ids);

    Optional<Pledge> byContract(String bankCode, String contractNumber);

    /** Pledges of a bank by their contract numbers. */
    Map<String, Pledge> byContracts(String bankCode, Collection<String> contractNumbers);

    /** Of these rights, those that a pledge holds, with the bank that holds it. */
    Map<String, Holder> holders(Collection<String> rightIds);

    /** Of these registration numbers, those that a pledge has. */
    Set<String> registered(Collection<String> registrationNumbers);

    /** Of these rights, those that were ever part of a registered pledge. */
    Set<String> everPledged(Collection<String> rightIds);

    /** Registered changes of a pledge, one after another. */
    List<PledgeChange> changesOf(String pledgeId);

    /** A page, newest first. */
    List<Pledge> list(RowScope scope, PledgeFilter filter, Optional<String> afterId, int limit);

    long count(RowScope scope, PledgeFilter filter);

    /** Who holds a right. */
    record Holder(String pledgeId, String bankCode) {}

    /** A unique key is taken: contract number, registration number or right. */
    final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Taken(Throwable cause) {
            super("a contract number, a registration number or a right is taken", cause);
        }
    }
}

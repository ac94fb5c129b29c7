package techfin.pledge.right;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** All rights on record. */
public interface Rights {
    /**
     * Adds a right with its first entry; the bank that entered it becomes its first reader.
     *
     * @throws NumberTaken when there is a right of this kind with this number
     */
    void add(IpRight right);

    /**
     * Adds rights, each as {@link #add} does, in a handful of statements.
     *
     * @throws NumberTaken when there is a right of the kind and the number of one of them
     */
    void addAll(List<IpRight> rights);

    /**
     * Writes changed facts over the version that they were made from.
     *
     * @param changed version one above the stored one
     * @return false when the stored version is another one; nothing is written then
     * @throws NumberTaken when another right of this kind has the number
     */
    boolean replace(IpRight changed);

    /**
     * Adds an entry to the history of a right and writes the right's new standing.
     *
     * @param changed version one above the stored one
     * @param bankCode bank of whoever recorded it, null for an office
     * @return false when the stored version is another one; nothing is written then
     */
    boolean addStatus(IpRight changed, StatusEntry entry, @Nullable String bankCode);

    /** Lets a bank read a right that it stated as it is on record; nothing happens when it may already. */
    void addReader(IpRight right, String bankCode, Instant since);

    /** Lets a bank read rights that it stated as they are on record. */
    void addReaders(List<IpRight> rights, String bankCode, Instant since);

    /** The banks that stated a right. */
    Set<String> readers(String id);

    Optional<IpRight> find(RightScope scope, String id);

    /** The rights with these ids that lie inside the scope, in no order. */
    List<IpRight> findAll(RightScope scope, Collection<String> ids);

    /** Finds a right and holds it against other changes until the transaction ends. */
    Optional<IpRight> lock(RightScope scope, String id);

    /** The rights with these ids whoever stated them, held against other changes until the transaction ends, in that order. */
    List<IpRight> lockAll(SortedSet<String> ids);

    /** The one right of this number, whoever stated it. */
    Optional<IpRight> byNumber(RightKind kind, RightNumber number);

    /** The rights of these numbers, whoever stated them; numbers that no right has are left out. */
    Map<RightNumber, IpRight> byNumbers(Collection<RightNumber> numbers);

    /** Everything that was found out about a right, the latest day first. */
    List<RecordedStatus> history(String id);

    /**
     * A page of rights in the order of the filter, see {@link RightFilter#order}.
     *
     * @param after place of the last right of the page before, empty for the first page
     */
    List<IpRight> list(RightScope scope, RightFilter filter, Optional<RightPlace> after, int limit);

    long count(RightScope scope, RightFilter filter);

    /**
     * An entry of the history.
     *
     * @param bankCode bank of whoever recorded it, null for an office
     */
    record RecordedStatus(StatusEntry entry, @Nullable String bankCode) {}

    /** There is a right of this kind with this number. */
    final class NumberTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NumberTaken(RightNumber number, Throwable cause) {
            super("number taken: " + number, cause);
        }
    }
}

package techfin.pledge.right;

import org.jspecify.annotations.Nullable;

/**
 * A right on record; one for everybody, however many banks stated it.
 *
 * @param version goes up by one with each change of the facts or the standing
 * @param standing the entry that stands now
 * @param enteredBy user name of who stated it first
 * @param enteredByBank code of the bank that stated it first, null when the IP office did
 */
public record IpRight(
        String id,
        long version,
        RightRecord record,
        StatusEntry standing,
        String enteredBy,
        @Nullable String enteredByBank) {
    /** The right with other facts. */
    public IpRight corrected(RightRecord facts) {
        return new IpRight(id, version + 1, facts, standing, enteredBy, enteredByBank);
    }

    /** The right after an entry was recorded; an entry about an earlier day does not stand. */
    public IpRight found(StatusEntry entry) {
        return new IpRight(id, version + 1, record, standing.orLater(entry), enteredBy, enteredByBank);
    }
}

package techfin.pledge.loan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import techfin.pledge.access.RowScope;

/** All IP pledge loans. */
public interface IpLoans {
    /**
     * Adds loans with the pledges behind them.
     *
     * @throws NoteNumberTaken when the bank has one of the note numbers
     */
    void addAll(List<IpLoan> loans);

    /**
     * Writes the next version, and the pledges behind it.
     *
     * @return false when somebody else changed it meanwhile
     */
    boolean replace(IpLoan next);

    Optional<IpLoan> find(RowScope scope, String id);

    List<IpLoan> findAll(RowScope scope, Collection<String> ids);

    /** Finds a loan and holds it until the transaction ends. */
    Optional<IpLoan> lock(RowScope scope, String id);

    /** Loans by their ids, held until the transaction ends, in the order of the ids. */
    List<IpLoan> lockAll(SortedSet<String> ids);

    Optional<IpLoan> findByNote(String bankCode, String noteNumber);

    /** Loans of a bank by their notes. */
    Map<String, IpLoan> findByNotes(String bankCode, Collection<String> noteNumbers);

    /** Loans that rest on one of these pledges now, each once. */
    List<IpLoan> restingOn(Collection<String> pledgeIds);

    /** A page, newest first. */
    List<IpLoan> list(RowScope scope, IpLoanFilter filter, Optional<String> afterId, int limit);

    long count(RowScope scope, IpLoanFilter filter);

    /** A bank has two loans with one note number. */
    final class NoteNumberTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoteNumberTaken(String which, Throwable cause) {
            super("note number taken: " + which, cause);
        }
    }
}

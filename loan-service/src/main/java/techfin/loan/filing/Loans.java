package techfin.loan.filing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import techfin.lending.enterprise.Uscc;

/** All loan records. */
public interface Loans {
    /**
     * Adds a record.
     *
     * @throws NoteNumberTaken when the bank has a record with this note number
     */
    void add(Loan loan);

    /**
     * Adds records, a few statements for a thousand of them.
     *
     * @throws NoteNumberTaken when the bank has a record with one of the note numbers; which one is not told
     */
    void addAll(List<Loan> loans);

    /**
     * Writes a changed record over the version that it was made from.
     *
     * @param changed version one above the stored one
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(Loan changed);

    Optional<Loan> find(LoanScope scope, String id);

    /** The records with these ids that lie inside the scope, in no order. */
    List<Loan> findAll(LoanScope scope, Collection<String> ids);

    /** Finds a record and holds it against other changes until the transaction ends. */
    Optional<Loan> lock(LoanScope scope, String id);

    /** The records of the city with these ids, held against other changes until the transaction ends, in that order. */
    List<Loan> lockAll(SortedSet<String> ids);

    Optional<Loan> findByNote(String bankCode, String noteNumber);

    /** The records of a bank that have one of these note numbers, by it. */
    Map<String, Loan> findByNotes(String bankCode, Collection<String> noteNumbers);

    /**
     * A page of records in the order of the filter, see {@link LoanFilter#order}.
     *
     * @param after place of the last record of the page before, empty for the first page
     */
    List<Loan> list(LoanScope scope, LoanFilter filter, Optional<LoanPlace> after, int limit);

    long count(LoanScope scope, LoanFilter filter);

    /** A page of accepted filings submitted by that day that are provisional, newest first; pages as {@link #list}. */
    List<Loan> provisional(LoanScope scope, LocalDate submittedBy, Optional<String> afterId, int limit);

    long countProvisional(LoanScope scope, LocalDate submittedBy);

    /** Accepted filings whose last day as a provisional one is that day or earlier, by id. */
    List<Loan> lapsed(LocalDate on);

    /** The same, held against other changes until the transaction ends. */
    List<Loan> lockLapsed(LocalDate on);

    /**
     * What each loan of an enterprise takes of its filing limit, over all banks. Locks the limit until the transaction
     * ends, so that two filings never take the same yuan.
     */
    List<LimitClaim> lockClaims(Uscc uscc);

    /** The same without a lock, for a look ahead. */
    List<LimitClaim> claims(Uscc uscc);

    /** The same as {@link #lockClaims(Uscc)} for many enterprises; everybody locks them in the same order. */
    Map<Uscc, List<LimitClaim>> lockClaims(Collection<Uscc> codes);

    /** The same without a lock; an enterprise without claims has an empty list. The lists may be changed. */
    Map<Uscc, List<LimitClaim>> claims(Collection<Uscc> codes);

    /** For each of these notes that a counting record of the bank rolls over, the first such record. */
    Map<String, Loan> findSuccessors(String bankCode, Collection<String> noteNumbers);

    /** Another record of the bank that rolls this note over and has not been refused or revoked. */
    Optional<Loan> findSuccessor(String bankCode, String noteNumber, String exceptLoanId);

    /** The bank has a record with this note number already. */
    final class NoteNumberTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoteNumberTaken(String noteNumber, Throwable cause) {
            super("note number taken: " + noteNumber, cause);
        }
    }
}

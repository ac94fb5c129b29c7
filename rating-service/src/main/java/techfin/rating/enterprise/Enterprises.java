package techfin.rating.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;

/** All enterprises on the register; what a bank may see is asked for a day. */
public interface Enterprises {
    /**
     * Adds an enterprise.
     *
     * @throws UsccTaken when the code is on the register
     */
    void add(Enterprise enterprise);

    /**
     * Adds enterprises in a handful of statements.
     *
     * @throws UsccTaken when the code of one of them is on the register
     */
    void addAll(List<Enterprise> enterprises);

    /**
     * Writes a change over the version that it was made from.
     *
     * @param changed version one above the stored one
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(Enterprise changed);

    /**
     * One enterprise.
     *
     * @param today day for which a bank asks; without meaning for others
     */
    Optional<Enterprise> find(RatingScope scope, LocalDate today, Uscc uscc);

    /** Finds an enterprise and holds it against other changes until the transaction ends. */
    Optional<Enterprise> lock(RatingScope scope, LocalDate today, Uscc uscc);

    /** The enterprises of these codes, whoever asks; codes that are not on the register are left out. */
    Map<Uscc, Enterprise> findAll(Collection<Uscc> codes);

    /**
     * A page of enterprises, the newest on the register first.
     *
     * @param afterId id of the last enterprise of the page before, empty for the first page
     */
    List<Enterprise> list(
            RatingScope scope, LocalDate today, EnterpriseFilter filter, Optional<String> afterId, int limit);

    long count(RatingScope scope, LocalDate today, EnterpriseFilter filter);

    /** The code is on the register. */
    final class UsccTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UsccTaken(String uscc, Throwable cause) {
            super("on the register: " + uscc, cause);
        }
    }
}

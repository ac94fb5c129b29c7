package techfin.rating.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;

/** All consents, and every look under them. */
public interface Consents {
    /**
     * The consent under which a bank may look today: of several the one that covers most, then the one that names the bank.
     *
     * @return empty when none is in force
     */
    Optional<Consent> inForce(Uscc uscc, String bankCode, LocalDate today);

    void add(Consent consent);

    /**
     * Writes a change over the version that it was made from.
     *
     * @param changed version one above the stored one
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(Consent changed);

    Optional<Consent> find(Uscc uscc, String id);

    /** Finds a consent and holds it against other changes until the transaction ends. */
    Optional<Consent> lock(Uscc uscc, String id);

    /** Everything that an enterprise let banks see, the newest first. */
    List<Consent> of(Uscc uscc, Optional<String> afterId, int limit);

    long count(Uscc uscc);

    /** What is in force for a bank today, the newest first. */
    List<Consent> givenTo(String bankCode, LocalDate today, Optional<String> afterId, int limit);

    long countGivenTo(String bankCode, LocalDate today);

    void add(Look look);

    /** Who looked at an enterprise, the latest first. */
    List<Look> looks(Uscc uscc, Optional<String> afterId, int limit);

    long countLooks(Uscc uscc);
}

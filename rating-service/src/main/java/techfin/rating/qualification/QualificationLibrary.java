package techfin.rating.qualification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;

/** The library as those who keep it see it. */
public interface QualificationLibrary extends Qualifications {
    /**
     * Adds qualifications in a handful of statements.
     *
     * @throws OnRecord when the library has one of their keys
     */
    void addAll(List<Qualification> qualifications);

    /**
     * Writes a change over the version that it was made from.
     *
     * @param changed version one above the stored one
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(Qualification changed);

    Optional<Qualification> find(Uscc uscc, String id);

    /** Finds a qualification and holds it against other changes until the transaction ends. */
    Optional<Qualification> lock(Uscc uscc, String id);

    /** The qualifications with these keys; keys that the library does not know are left out. */
    Map<QualificationKey, Qualification> byKeys(Collection<QualificationKey> keys);

    /** The library has a qualification of this kind and year of this enterprise. */
    final class OnRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OnRecord(Throwable cause) {
            super("in the library", cause);
        }
    }
}

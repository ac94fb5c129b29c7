package techfin.rating.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;

/** All declarations and what they state. Banks see none. */
public interface Declarations {
    /**
     * Adds a declaration with its entries.
     *
     * @throws RevisionTaken when the enterprise's year has this revision already
     */
    void add(Declaration declaration, Map<String, Entry> declared);

    /**
     * Writes a change over the version that it was made from.
     *
     * @param changed version one above the stored one
     * @return false when the stored version is another one; nothing is written then
     */
    boolean replace(Declaration changed);

    Optional<Declaration> find(RatingScope scope, String id);

    /** Finds a declaration and holds it against other changes until the transaction ends. */
    Optional<Declaration> lock(RatingScope scope, String id);

    /** The last revision of an enterprise's year that was not discarded. */
    Optional<Declaration> latest(Uscc uscc, int year);

    /** Number of the last revision of an enterprise's year, discarded or not; 0 when there is none. */
    int lastRevision(Uscc uscc, int year);

    /** The verified declaration of an enterprise's last verified year. */
    Optional<Declaration> lastVerified(Uscc uscc);

    /** A page of declarations, the newest first. */
    List<Declaration> list(RatingScope scope, DeclarationFilter filter, Optional<String> afterId, int limit);

    long count(RatingScope scope, DeclarationFilter filter);

    /** What a declaration states. */
    Statements statements(String id);

    /** Writes entries of the enterprise over those that are there; null takes one back. */
    void writeDeclared(String id, Map<String, @Nullable Entry> written);

    /** Writes official values over those that are there; null takes one back. */
    void writeOfficial(String id, Map<String, @Nullable OfficialValue> written);

    /** The enterprise's year has this revision already. */
    final class RevisionTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RevisionTaken(String what, Throwable cause) {
            super("declared already: " + what, cause);
        }
    }
}

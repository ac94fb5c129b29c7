package techfin.subsidykit.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All objections. Only the office reads them: who objected is not told to whom it is about. */
public interface Objections {
    void add(Objection objection);

    Optional<Objection> find(String id);

    /** Of a case, oldest first. */
    List<Objection> of(String applicationId);

    /** Of several cases. */
    Map<String, List<Objection>> ofAll(Collection<String> applicationIds);

    /** Of a round's notice, oldest first. */
    List<Objection> ofNotice(String noticeId);

    /** Writes a decision; the caller holds the case. */
    void decide(Objection decided);
}

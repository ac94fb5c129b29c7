package techfin.subsidykit.clawback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All clawbacks with what came back. */
public interface Clawbacks {
    /** The clawbacks of a case, by number. */
    List<Clawback> of(String caseId);

    /** Adds a clawback; the caller holds the case. */
    void add(Clawback clawback);

    /** What came back under a bank's number. */
    Optional<ReturnedMoney> returned(String caseId, int number, String bankReference);

    /**
     * Notes money that came back; the caller holds the case.
     *
     * @return false when more came back than was asked; the caller's transaction must not go on then
     */
    boolean giveBack(String caseId, int number, ReturnedMoney money, String recordedBy, Instant recordedAt);
}

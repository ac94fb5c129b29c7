package techfin.loan.subsidy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Uscc;
import techfin.subsidy.PreviousGrant;

/** All applications, with what was granted and whose hands they went through. */
public interface Applications {
    /**
     * Adds an application and the hand that prepared it.
     *
     * @return the application that the loan already has (any but a refused one); empty when this one was added
     */
    Optional<String> add(SubsidyApplication application);

    Optional<SubsidyApplication> find(LoanScope scope, String id);

    /** Finds an application and holds it until the transaction ends. */
    Optional<SubsidyApplication> lock(LoanScope scope, String id);

    /** The application of a loan that is not refused, if it has one. */
    Optional<String> liveOf(String loanId);

    /** A page, newest first. */
    List<SubsidyApplication> list(
            LoanScope scope,
            @Nullable String roundId,
            @Nullable ApplicationStatus status,
            Optional<String> afterId,
            int limit);

    long count(LoanScope scope, @Nullable String roundId, @Nullable ApplicationStatus status);

    /** Writes a refusal. */
    void reject(SubsidyApplication rejected);

    /**
     * Writes an approval with the hand that gave it, the grants and the receipt.
     *
     * @return false when that person had a hand in the application before; nothing is written then
     */
    boolean approve(SubsidyApplication approved, Entitlement entitlement, SubsidyRound round);

    /** What was approved, with its receipt, by application id; only approved ones are in it. */
    Map<String, Entitlement> approved(Collection<String> applicationIds);

    /** Grants of an enterprise by approved applications; locks them against new ones until the transaction ends. */
    List<PreviousGrant> lockGrants(Uscc uscc);

    /** Grants of each of these enterprises by approved applications; enterprises without any may be absent. */
    Map<Uscc, List<PreviousGrant>> grants(Collection<Uscc> usccs);

    /** Grants of an enterprise by approved applications. */
    default List<PreviousGrant> grants(Uscc uscc) {
        return grants(List.of(uscc)).getOrDefault(uscc, List.of());
    }
}

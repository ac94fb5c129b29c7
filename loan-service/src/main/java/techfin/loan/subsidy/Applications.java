package techfin.loan.subsidy;

import java.util.List;
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

    /** What was approved, with its receipt; empty before the approval. */
    Optional<Entitlement> approved(String applicationId);

    /** Grants of an enterprise by approved applications; locks them against new ones until the transaction ends. */
    List<PreviousGrant> lockGrants(Uscc uscc);

    /** Grants of an enterprise by approved applications. */
    List<PreviousGrant> grants(Uscc uscc);
}

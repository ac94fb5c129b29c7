package techfin.subsidykit.application.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.money.Money;
import techfin.subsidy.Part;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.Preview;
import techfin.subsidykit.application.PreviewTag;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.round.SubsidyRound;

/**
 * An application with what it gives.
 *
 * @param entitlement by the facts of this moment; as listed once money is granted
 * @param preview what an approver decides on; null once money is granted or the case is over
 */
public record FoundCase(
        SubsidyApplication application,
        SubsidyRound round,
        Entitlement entitlement,
        @Nullable Preview preview) {

    /** What the case gets: by the list, before it what the rule gives. */
    public Money amount() {
        Listed listed = application.listed();
        return listed == null ? entitlement.amount() : listed.amount();
    }

    /** The amount by parties. */
    public List<Part> parts() {
        Listed listed = application.listed();
        return listed == null ? entitlement.parts() : listed.parts();
    }

    /** The entitlement that the amount comes from: as listed, before the list the one of this moment. */
    public Entitlement proof() {
        Listed listed = application.listed();
        return listed == null ? entitlement : listed.entitlement();
    }

    /** Whether the facts of the loan are other than those that were listed. */
    public boolean movedSinceListed() {
        Listed listed = application.listed();
        return listed != null && !listed.entitlement().receiptDigest().equals(entitlement.receiptDigest());
    }

    /**
     * The entity tag over everything that a decision rests on: the facts for a reviewer, the money too for an approver.
     *
     * @param seesBudget whether the reader is told the budget of the round
     */
    public String entityTag(boolean seesBudget) {
        return preview != null && seesBudget && application.state() == CaseState.NOTICED
                ? PreviewTag.of(application, preview).entityTag()
                : FactsTag.of(application, entitlement).entityTag();
    }
}

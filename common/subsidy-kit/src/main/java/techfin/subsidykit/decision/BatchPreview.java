package techfin.subsidykit.decision;

import java.util.List;
import techfin.money.Money;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;

/**
 * What a batch approval would do now.
 *
 * @param included cases that would be approved, in the order of the list
 * @param excluded cases that would not, with the reason
 * @param total yuan of the included cases
 * @param budgetBefore what is left in the round
 */
public record BatchPreview(List<Item> included, List<Excluded> excluded, Money total, Money budgetBefore) {
    public BatchPreview {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /** A case that would be approved. */
    public record Item(SubsidyApplication application, SubsidyLoan loan, Money amount, String receiptDigest) {}

    /** A case that would not. */
    public record Excluded(SubsidyApplication application, Exclusion reason) {}

    /** What would be left. */
    public Money budgetAfter() {
        return budgetBefore.minus(total);
    }
}

package techfin.subsidykit.decision.usecase;

import java.util.List;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.decision.BatchPreview;
import techfin.subsidykit.decision.Exclusion;

/**
 * What a batch approval would do, or did.
 *
 * @param count cases that would be (were) approved
 * @param total yuan of them
 * @param digest over every case with its version, amount and receipt, and over the exclusions
 */
public record BatchView(
        String roundId,
        int count,
        String total,
        String budgetBefore,
        String budgetAfter,
        List<Line> approved,
        List<ExcludedLine> excluded,
        String digest) {
    /** A case of the batch; the amount in yuan. */
    public record Line(
            String applicationId, int entry, String enterpriseName, long version, String amount, String receiptDigest) {
        static Line of(BatchPreview.Item item) {
            return new Line(
                    item.application().id(),
                    entryOf(item.application()),
                    item.application().enterpriseName(),
                    item.application().version(),
                    item.amount().toString(),
                    item.receiptDigest());
        }
    }

    /** A case left out of the batch, with the reason. */
    public record ExcludedLine(String applicationId, int entry, String enterpriseName, Exclusion reason) {
        static ExcludedLine of(BatchPreview.Excluded excluded) {
            return new ExcludedLine(
                    excluded.application().id(),
                    entryOf(excluded.application()),
                    excluded.application().enterpriseName(),
                    excluded.reason());
        }
    }

    private static int entryOf(SubsidyApplication application) {
        return application.listed() == null ? 0 : application.listed().entry();
    }
}

package techfin.pledge.pledging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.pledge.appraisal.AppraisalDraft;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusEntry;

/**
 * A pledge that is stated together with its rights, which need not be on record.
 *
 * @param contract its rights stand in the order of {@code rights}; their ids are not known yet and mean nothing
 * @param registration null while it is not registered
 */
public record PledgePackage(
        PledgeContract contract, @Nullable Registration registration, List<StatedRight> rights) {
    public PledgePackage {
        rights = List.copyOf(rights);
        if (rights.size() != contract.rights().size()) {
            throw new IllegalArgumentException(rights.size() + " rights in a contract of "
                    + contract.rights().size());
        }
    }

    /**
     * A right with its value.
     *
     * @param standing what the bank found out about it
     */
    public record StatedRight(RightRecord record, StatusEntry standing, AppraisalDraft.Facts appraisal) {}
}

package techfin.pledge.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.pledge.appraisal.AppraisalDraft;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusEntry;

/**
 * What a row of the sheet of rights says: a right, its value, and the pledge that it is a part of.
 *
 * @param contract with this right alone
 * @param registration null while the pledge is not registered
 */
public record RightLine(
        PledgeContract contract,
        @Nullable Registration registration,
        RightRecord right,
        StatusEntry standing,
        AppraisalDraft.Facts appraisal) {
    /** Columns in which another row says something else of the same pledge. */
    public List<String> differing(RightLine other) {
        Map<String, @Nullable Object> here = ofPledge();
        Map<String, @Nullable Object> there = other.ofPledge();
        List<String> differing = new ArrayList<>();
        here.forEach((column, value) -> {
            if (!Objects.equals(value, there.get(column))) {
                differing.add(column);
            }
        });
        return differing;
    }

    private Map<String, @Nullable Object> ofPledge() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(RightForm.BRANCH, contract.bankBranchCode());
        values.put(RightForm.PLEDGOR, contract.pledgor().uscc());
        values.put(RightForm.SECURED, contract.securedAmount());
        values.put(RightForm.SECURED_FROM, contract.securedFrom());
        values.put(RightForm.SECURED_TO, contract.securedTo());
        values.put(RightForm.INSISTED, contract.insisted());
        values.put(RightForm.REGISTRATION, registration == null ? null : registration.number());
        values.put(RightForm.REGISTERED, registration == null ? null : registration.on());
        return values;
    }
}

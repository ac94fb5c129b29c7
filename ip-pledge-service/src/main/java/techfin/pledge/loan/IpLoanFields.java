package techfin.pledge.loan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.MarkedFields;

/** The fields of a record by their pointers, for marks and corrections. */
public final class IpLoanFields {
    /** Fields that can be marked as a whole. */
    private static final List<String> GROUPS = List.of("/enterprise", "/rate", "/pledgeIds", "/riskShares");

    private static final List<String> SINGLE = List.of(
            "/contractNumber",
            "/noteNumber",
            "/enterprise/uscc",
            "/enterprise/name",
            "/enterprise/divisionCode",
            "/enterprise/industryCode",
            "/bankBranchCode",
            "/signedOn",
            "/disbursedOn",
            "/maturesOn",
            "/principal",
            "/security",
            "/pledgedSharePercent",
            "/shareCertificate",
            "/purpose",
            "/firstLoan",
            "/predecessorNoteNumber");

    private IpLoanFields() {}

    /** Whether a reviewer can mark it. */
    public static boolean canBeMarked(String pointer) {
        return SINGLE.contains(pointer) || GROUPS.contains(pointer);
    }

    /** Whether a pointer leads to something that the bank states, not to what came of it. */
    public static boolean isOfRecord(String pointer) {
        return SINGLE.contains(pointer) || GROUPS.stream().anyMatch(group -> MarkedFields.covers(group, pointer));
    }

    /** The fields of a record in their order. */
    static Map<String, @Nullable Object> of(IpLoanRecord record) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("/contractNumber", record.contractNumber());
        fields.put("/noteNumber", record.noteNumber());
        fields.put("/enterprise/uscc", record.borrower().uscc());
        fields.put("/enterprise/name", record.borrower().name());
        fields.put("/enterprise/divisionCode", record.borrower().divisionCode());
        fields.put("/enterprise/industryCode", record.borrower().industryCode());
        fields.put("/bankBranchCode", record.bankBranchCode());
        fields.put("/signedOn", record.signedOn());
        fields.put("/disbursedOn", record.disbursedOn());
        fields.put("/maturesOn", record.maturesOn());
        fields.put("/principal", record.principal());
        fields.put("/rate", record.rate());
        fields.put("/security", record.security());
        fields.put("/pledgedSharePercent", record.pledgedShare());
        fields.put("/shareCertificate", record.shareCertificate());
        fields.put("/purpose", record.purpose());
        fields.put("/firstLoan", record.firstLoan());
        fields.put("/pledgeIds", record.pledgeIds());
        fields.put("/riskShares", record.riskShares());
        fields.put("/predecessorNoteNumber", record.predecessorNoteNumber());
        return fields;
    }
}

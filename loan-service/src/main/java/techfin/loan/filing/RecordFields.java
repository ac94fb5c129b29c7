package techfin.loan.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.MarkedFields;

/** The fields of a record by their pointers, so that a reviewer can mark them and a correction can be held to the marks. */
public final class RecordFields {
    /** Groups of fields that can be marked as a whole. */
    private static final Set<String> GROUPS = Set.of("/enterprise", "/rate", "/achievement");

    private static final Set<String> SINGLE = Set.of(
            "/contractNumber",
            "/noteNumber",
            "/enterprise/uscc",
            "/enterprise/name",
            "/enterprise/divisionCode",
            "/enterprise/industryCode",
            "/enterprise/libraryNumber",
            "/bankBranchCode",
            "/signedOn",
            "/disbursedOn",
            "/maturesOn",
            "/principal",
            "/security",
            "/purpose",
            "/stage",
            "/firstLoan",
            "/predecessorNoteNumber");

    private RecordFields() {}

    /** Whether a reviewer can mark it. */
    public static boolean canBeMarked(String pointer) {
        return SINGLE.contains(pointer) || GROUPS.contains(pointer);
    }

    /** Whether a pointer leads to something that the bank states, not to what came of it. */
    public static boolean isOfRecord(String pointer) {
        return SINGLE.contains(pointer) || GROUPS.stream().anyMatch(group -> MarkedFields.covers(group, pointer));
    }

    /** The fields of a record in their order. */
    static Map<String, @Nullable Object> of(LoanRecord record) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("/contractNumber", record.contractNumber());
        fields.put("/noteNumber", record.noteNumber());
        fields.put("/enterprise/uscc", record.borrower().uscc());
        fields.put("/enterprise/name", record.borrower().name());
        fields.put("/enterprise/divisionCode", record.borrower().divisionCode());
        fields.put("/enterprise/industryCode", record.borrower().industryCode());
        fields.put("/enterprise/libraryNumber", record.borrower().libraryNumber());
        fields.put("/bankBranchCode", record.bankBranchCode());
        fields.put("/signedOn", record.signedOn());
        fields.put("/disbursedOn", record.disbursedOn());
        fields.put("/maturesOn", record.maturesOn());
        fields.put("/principal", record.principal());
        fields.put("/rate", record.rate());
        fields.put("/security", record.security());
        fields.put("/purpose", record.purpose());
        fields.put("/stage", record.stage());
        fields.put("/firstLoan", record.firstLoan());
        fields.put("/achievement", record.achievement());
        fields.put("/predecessorNoteNumber", record.predecessorNoteNumber());
        return fields;
    }
}

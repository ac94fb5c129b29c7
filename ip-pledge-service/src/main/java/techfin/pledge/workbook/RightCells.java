package techfin.pledge.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.lending.record.Stated;
import techfin.money.Money;
import techfin.pledge.appraisal.AppraisalDraft;
import techfin.pledge.appraisal.AppraisalMethod;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeDraft;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.RightDraft;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusDraft;
import techfin.pledge.right.StatusEntry;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetForm;

/** What a row of the sheet of rights says. */
public final class RightCells {
    /** Where the standing of a right comes from that a row states. */
    static final String SOURCE = "银行批量登记";

    private static final int WAN = 10_000;
    private static final int LONGEST_LIST = 2_000;
    private static final Pattern DIVISION = Pattern.compile("[0-9A-Z]{6}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{10,}");

    private final SheetForm form;
    private final Map<String, Integer> places;

    /** Reads rows of this form, see {@link LoanWorkbook}. */
    public RightCells(SheetForm form) {
        this.form = form;
        this.places = form.places();
    }

    /**
     * A row as it was understood.
     *
     * @param line empty when something is missing or cannot be
     * @param findings what is, at the columns
     * @param contractNumber of the pledge; empty when it cannot be read
     */
    public record Row(Optional<RightLine> line, List<Finding> findings, String contractNumber) {}

    /** On whose behalf and when a row is read: its standing is what the clerk found on that day. */
    public record Told(String by, LocalDate on, Instant at) {}

    /** Understands a row; its cells stand in the order of the form. */
    public Row read(List<Cell> cells, Told told) {
        CellReader row = new CellReader(form, places, cells);
        List<Finding> rules = new ArrayList<>();
        RightDraft draft = right(row);
        Optional<RightRecord> right = draft.read(rules);
        Optional<StatusEntry> standing = standing(row, draft, told, rules);
        Optional<AppraisalDraft.Facts> appraisal = appraisal(row).read(told.on(), rules);
        PledgeDraft pledge = pledge(row, draft);
        Optional<PledgeContract> contract = pledge.read(rules);
        Optional<Registration> registration = registration(row, rules);
        List<Finding> findings = RightColumns.of(row.findings(RightColumns.of(rules)));
        String number = pledge.contractNumber();
        Optional<RightLine> line = findings.isEmpty()
                ? Optional.of(new RightLine(
                        contract.orElseThrow(),
                        registration.orElse(null),
                        right.orElseThrow(),
                        standing.orElseThrow(),
                        appraisal.orElseThrow()))
                : Optional.empty();
        return new Row(line, findings, number == null ? "" : number.strip());
    }

    /** The pledge contract that a row names, without reading anything else; empty when it cannot be read. */
    public String contractNumber(List<Cell> cells) {
        String number = new CellReader(form, places, cells).text(RightForm.CONTRACT, RecordLimits.NUMBER_LENGTH);
        return number == null ? "" : number.strip();
    }

    private static RightDraft right(CellReader row) {
        return new RightDraft(
                row.choice(RightForm.KIND, RightKind.class),
                row.text(RightForm.NUMBER, RightNumber.TYPED_LENGTH),
                row.text(RightForm.NAME, RecordLimits.NAME_LENGTH),
                owners(row),
                row.choiceOrCode(RightForm.DIVISION, DIVISION),
                row.day(RightForm.APPLIED),
                row.day(RightForm.GRANTED),
                row.day(RightForm.EXPIRES),
                isSaid(row, RightForm.PLEDGED_BEFORE),
                row.text(RightForm.TWIN, RightNumber.TYPED_LENGTH),
                isSaid(row, RightForm.DIVISIONAL));
    }

    private static boolean isSaid(CellReader row, String pointer) {
        Boolean said = row.flag(pointer);
        return said != null && said;
    }

    private static List<RightDraft.OwnerDraft> owners(CellReader row) {
        String text = row.text(RightForm.OWNERS, LONGEST_LIST);
        if (text == null) {
            return List.of();
        }
        Optional<List<Listed.Part>> parts = Listed.parts(text);
        if (parts.isEmpty()) {
            row.fail(RightForm.OWNERS, "OWNERS_FORM", Map.of());
            return List.of();
        }
        return parts.get().stream().map(RightCells::owner).toList();
    }

    /** The last of several words is the code when it looks like one: names have commas too. */
    private static RightDraft.OwnerDraft owner(Listed.Part part) {
        int last = part.words().size() - 1;
        boolean coded = last > 0
                && (CODE.matcher(part.words().get(last)).matches()
                        || part.words().get(last).isEmpty());
        List<String> name = coded ? part.words().subList(0, last) : part.words();
        return new RightDraft.OwnerDraft(coded ? part.words().get(last) : null, String.join(",", name), part.share());
    }

    /** In force from its grant on, free of impediments, the fee paid until the day that the row names. */
    private static Optional<StatusEntry> standing(CellReader row, RightDraft right, Told told, List<Finding> found) {
        LocalDate paidUntil = row.day(RightForm.FEE);
        RightKind kind = right.kind();
        FeeStatus fee = FeeStatus.NOT_DUE;
        if (paidUntil != null) {
            fee = paidUntil.isBefore(told.on()) ? FeeStatus.UNPAID : FeeStatus.PAID;
        } else if (kind != null && kind.hasYearlyFee() && right.grantedOn() != null) {
            Stated.require(RightForm.FEE, null, found);
        }
        return new StatusDraft(
                        right.grantedOn() == null ? LegalStatus.PENDING : LegalStatus.IN_FORCE,
                        Set.of(),
                        fee,
                        paidUntil,
                        told.on(),
                        SOURCE)
                .read("/standing", told.by(), told.at(), found);
    }

    private static AppraisalDraft appraisal(CellReader row) {
        return new AppraisalDraft(
                amount(row, RightForm.VALUE, RightForm.VALUE_WAN),
                row.choice(RightForm.METHOD, AppraisalMethod.class),
                row.text(RightForm.APPRAISER, RecordLimits.NAME_LENGTH),
                row.day(RightForm.APPRAISED),
                row.day(RightForm.VALID_UNTIL),
                row.text(RightForm.REPORT, RecordLimits.NUMBER_LENGTH));
    }

    private static PledgeDraft pledge(CellReader row, RightDraft right) {
        String uscc = row.text(RightForm.PLEDGOR, RecordLimits.USCC_LENGTH);
        return new PledgeDraft(
                row.text(RightForm.CONTRACT, RecordLimits.NUMBER_LENGTH),
                row.text(RightForm.BRANCH, RecordLimits.NUMBER_LENGTH),
                uscc,
                pledgorName(uscc, right),
                right.divisionCode(),
                List.of(new PledgeDraft.RightDraft("1", row.text(RightForm.CONSENT, RecordLimits.NUMBER_LENGTH))),
                amount(row, RightForm.SECURED, RightForm.SECURED_WAN),
                row.day(RightForm.SECURED_FROM),
                row.day(RightForm.SECURED_TO),
                row.flag(RightForm.INSISTED));
    }

    /** The name of the owner with the pledgor's code; of the first one where none has it, which the rules then refuse. */
    private static @Nullable String pledgorName(@Nullable String uscc, RightDraft right) {
        return right.owners().stream()
                .filter(owner -> uscc != null && uscc.strip().equalsIgnoreCase(owner.uscc()))
                .findFirst()
                .or(() -> right.owners().stream().findFirst())
                .map(RightDraft.OwnerDraft::name)
                .orElse(null);
    }

    private static Optional<Registration> registration(CellReader row, List<Finding> found) {
        String typed = row.text(RightForm.REGISTRATION, RecordLimits.NUMBER_LENGTH);
        LocalDate on = row.day(RightForm.REGISTERED);
        boolean none = typed == null && on == null;
        if (none && !row.isUnreadable(RightForm.REGISTRATION) && !row.isUnreadable(RightForm.REGISTERED)) {
            return Optional.empty();
        }
        String number = Stated.number(RightForm.REGISTRATION, typed, true, found);
        Stated.day(RightForm.REGISTERED, on, found);
        return number == null || on == null ? Optional.empty() : Optional.of(new Registration(number, on));
    }

    private static @Nullable Money amount(CellReader row, String pointer, String inWan) {
        Money yuan = row.amount(pointer, pointer, 1);
        Money wan = row.amount(pointer, inWan, WAN);
        return yuan == null ? wan : yuan;
    }
}

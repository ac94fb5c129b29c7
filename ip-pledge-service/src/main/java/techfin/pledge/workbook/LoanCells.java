package techfin.pledge.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.RateDraft;
import techfin.lending.record.RateKind;
import techfin.lending.record.RecordLimits;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.pledge.loan.IpLoanDraft;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.Purpose;
import techfin.pledge.loan.RiskParty;
import techfin.pledge.loan.RiskShare;
import techfin.pledge.loan.SecurityKind;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.value.Cells;
import techfin.sheetkit.value.Reading;

/** What a row of the sheet of loans says. */
public final class LoanCells {
    private static final int WAN = 10_000;
    private static final int LONGEST_LIST = 2_000;
    private static final Pattern DIVISION = Pattern.compile("[0-9A-Z]{6}");
    private static final Pattern NUMBER = Pattern.compile(RecordLimits.NUMBER);
    private static final List<Choice> PARTIES = Columns.all(
            RiskParty.class,
            List.of("省级补偿资金", "市级补偿资金", "县级补偿资金", "银行", "保险公司", "担保公司", "评估机构", "其他"),
            List.of("Province fund", "City fund", "County fund", "Bank", "Insurer", "Guarantor", "Appraiser", "Other"));

    private final SheetForm form;
    private final Map<String, Integer> places;

    /** Reads rows of this form, see {@link LoanWorkbook}. */
    public LoanCells(SheetForm form) {
        this.form = form;
        this.places = form.places();
    }

    /**
     * A row as it was understood.
     *
     * @param line empty when something is missing or cannot be
     * @param findings what is, at the columns
     * @param principal null when it cannot be read
     * @param noteNumber empty when it cannot be read
     */
    public record Row(
            Optional<LoanLine> line,
            List<Finding> findings,
            @Nullable Money principal,
            String noteNumber) {}

    /** Understands a row; its cells stand in the order of the form. */
    public Row read(List<Cell> cells) {
        CellReader row = new CellReader(form, places, cells);
        IpLoanDraft draft = draft(row);
        List<Finding> rules = new ArrayList<>();
        Optional<IpLoanRecord> record = draft.read(rules);
        List<Finding> findings = row.findings(LoanLine.atColumns(rules));
        Money principal = draft.principal();
        boolean plausible = principal != null && principal.compareTo(RecordLimits.LARGEST_PRINCIPAL) <= 0;
        String note = draft.noteNumber();
        return new Row(
                findings.isEmpty() ? record.map(LoanLine::new) : Optional.empty(),
                findings,
                plausible ? principal : null,
                note == null ? "" : note.strip());
    }

    private static IpLoanDraft draft(CellReader row) {
        Percent share = share(row);
        boolean mixed = share != null && !share.equals(Percent.HUNDRED);
        return new IpLoanDraft(
                row.text(LoanForm.CONTRACT, RecordLimits.NUMBER_LENGTH),
                row.text(LoanForm.NOTE, RecordLimits.NUMBER_LENGTH),
                row.text(LoanForm.USCC, RecordLimits.USCC_LENGTH),
                row.text(LoanForm.NAME, RecordLimits.NAME_LENGTH),
                row.choiceOrCode(LoanForm.DIVISION, DIVISION),
                row.text(LoanForm.INDUSTRY, RecordLimits.NUMBER_LENGTH),
                row.text(LoanForm.BRANCH, RecordLimits.NUMBER_LENGTH),
                row.day(LoanForm.SIGNED),
                row.day(LoanForm.DISBURSED),
                row.day(LoanForm.MATURES),
                principal(row),
                rate(row),
                mixed ? SecurityKind.MIXED : SecurityKind.IP_PLEDGE,
                share,
                row.text(LoanForm.CERTIFICATE, RecordLimits.NUMBER_LENGTH),
                row.choice(LoanForm.PURPOSE, Purpose.class),
                row.flag(LoanForm.FIRST),
                pledges(row),
                risks(row),
                row.text(LoanForm.PREDECESSOR, RecordLimits.NUMBER_LENGTH));
    }

    private static @Nullable Percent share(CellReader row) {
        BigDecimal percent = row.percent(LoanForm.SHARE);
        if (percent == null) {
            return null;
        }
        try {
            return Percent.parse(percent.stripTrailingZeros().toPlainString());
        } catch (IllegalArgumentException e) {
            row.fail(LoanForm.SHARE, "OUT_OF_RANGE", Map.of());
            return null;
        }
    }

    private static @Nullable Money principal(CellReader row) {
        Money yuan = row.amount(LoanForm.PRINCIPAL, LoanForm.PRINCIPAL, 1);
        Money wan = row.amount(LoanForm.PRINCIPAL, LoanForm.PRINCIPAL_WAN, WAN);
        return yuan == null ? wan : yuan;
    }

    /** The rate; its kind, when it is not said, is that whose columns are filled. */
    private static RateDraft rate(CellReader row) {
        RateKind said = row.choice(LoanForm.RATE_KIND, RateKind.class);
        Rate percent = row.rate(LoanForm.RATE_PERCENT);
        LprTenor tenor = row.choice(LoanForm.RATE_TENOR, LprTenor.class);
        Integer spread = row.whole(LoanForm.RATE_SPREAD);
        boolean floating = tenor != null || spread != null;
        RateKind kind = said;
        if (said == null && percent != null && !floating) {
            kind = RateKind.FIXED;
        } else if (said == null && percent == null && floating) {
            kind = RateKind.LPR_PLUS;
        }
        return new RateDraft(kind, percent, tenor, spread, row.days(LoanForm.RATE_REPRICED));
    }

    private static List<String> pledges(CellReader row) {
        String text = row.text(LoanForm.PLEDGES, LONGEST_LIST);
        List<String> numbers = text == null ? List.of() : Listed.words(text);
        boolean form = numbers.stream()
                .allMatch(number -> number.length() <= RecordLimits.NUMBER_LENGTH
                        && NUMBER.matcher(number).matches());
        if (!form || numbers.size() > IpLoanDraft.MOST_PLEDGES) {
            row.fail(
                    LoanForm.PLEDGES,
                    "PLEDGE_CONTRACTS_FORM",
                    Map.of("most", Integer.toString(IpLoanDraft.MOST_PLEDGES)));
            return List.of();
        }
        return numbers;
    }

    private static List<RiskShare> risks(CellReader row) {
        String text = row.text(LoanForm.RISKS, LONGEST_LIST);
        if (text == null) {
            return List.of();
        }
        Optional<List<Listed.Part>> parts = Listed.parts(text);
        List<RiskShare> shares = new ArrayList<>();
        parts.ifPresent(all -> all.forEach(part -> risk(part).ifPresent(shares::add)));
        if (parts.isEmpty() || shares.size() < parts.get().size() || shares.size() > RiskShare.MOST) {
            String known = String.join("、", PARTIES.stream().map(Choice::zh).toList());
            String knownEn = String.join(", ", PARTIES.stream().map(Choice::en).toList());
            row.fail(LoanForm.RISKS, "RISK_SHARES_FORM", Map.of("parties", known, "partiesEn", knownEn));
            return List.of();
        }
        return shares;
    }

    private static Optional<RiskShare> risk(Listed.Part part) {
        Reading<String> party = Cells.choice(new Cell.Text(part.words().getFirst()), PARTIES);
        if (!(party instanceof Reading.Good<String> good) || part.words().size() > 2) {
            return Optional.empty();
        }
        String name = part.words().size() == 2 ? part.words().getLast() : "";
        return Optional.of(new RiskShare(RiskParty.valueOf(good.value()), name.isEmpty() ? null : name, part.share()));
    }
}

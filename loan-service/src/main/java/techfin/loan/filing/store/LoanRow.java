package techfin.loan.filing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.servicing.Balance;
import techfin.lending.servicing.SettlementReport;
import techfin.loan.filing.Achievement;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.Evaluation;
import techfin.loan.filing.Filing;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.Rollover;
import techfin.loan.filing.Security;
import techfin.loan.filing.Stage;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

/** The row of a loan, column by column. */
@Singleton
class LoanRow {
    /** What never changes after the record is added, then what changes. */
    private static final List<String> FIXED =
            List.of("id", "bank_code", "submitted_on", "entered_by", "filing_deadline");

    private static final List<String> CHANGING = List.of(
            "version",
            "status",
            "bank_branch_code",
            "contract_number",
            "note_number",
            "uscc",
            "enterprise_name",
            "enterprise_name_folded",
            "division_code",
            "industry_code",
            "library_number",
            "signed_on",
            "disbursed_on",
            "matures_on",
            "principal",
            "rate_kind",
            "annual_rate_percent",
            "rate_tenor",
            "rate_spread_bp",
            "rate_repriced_on",
            "security_kind",
            "purpose",
            "stage",
            "first_loan",
            "achievement_name",
            "achievement_number",
            "predecessor_note_number",
            "filed_amount",
            "outstanding",
            "interest_paid",
            "released",
            "checked_by",
            "decided_by",
            "decided_on",
            "settled_on",
            "overdue_days",
            "warnings",
            "marked_fields",
            "evaluation_kind",
            "evaluation_passed_on",
            "evaluation_reference",
            "lapses_on",
            "corrects_version",
            "settlement_repaid",
            "settlement_reported_by",
            "settlement_confirmed_by",
            "settlement_confirmed_on",
            "extended_to",
            "predecessor_id",
            "predecessor_contract_number",
            "successor_id",
            "library_check",
            "library_checked_on");

    static final String ALL = String.join(", ", FIXED) + ", " + String.join(", ", CHANGING);
    static final String INSERT = "INSERT INTO loan (" + ALL + ") VALUES ("
            + String.join(", ", Collections.nCopies(FIXED.size() + CHANGING.size(), "?")) + ")";
    static final String UPDATE = "UPDATE loan SET "
            + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE id = ? AND version = ?";

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private final ObjectMapper json;

    LoanRow(ObjectMapper json) {
        this.json = json;
    }

    /** The values of a new row, in the order of {@link #INSERT}. */
    @Nullable
    Object[] all(Loan loan) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(loan.id());
        values.add(loan.bankCode());
        values.add(loan.filing().submittedOn());
        values.add(loan.filing().enteredBy());
        values.add(loan.filing().deadline());
        addChanging(values, loan);
        return values.toArray();
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    @Nullable
    Object[] change(Loan changed) {
        List<@Nullable Object> values = new ArrayList<>();
        addChanging(values, changed);
        values.add(changed.id());
        values.add(changed.version() - 1);
        return values.toArray();
    }

    private void addChanging(List<@Nullable Object> values, Loan loan) {
        LoanRecord record = loan.record();
        values.add(loan.version());
        values.add(loan.status().name());
        values.add(record.bankBranchCode());
        values.add(record.contractNumber());
        values.add(record.noteNumber());
        values.add(record.borrower().uscc().value());
        values.add(record.borrower().name());
        values.add(FoldedName.of(record.borrower().name()).text());
        values.add(record.borrower().divisionCode());
        values.add(record.borrower().industryCode());
        values.add(record.borrower().libraryNumber());
        values.add(record.signedOn());
        values.add(record.disbursedOn());
        values.add(record.maturesOn());
        values.add(record.principal().toYuan());
        addRate(values, record.rate());
        values.add(record.security().name());
        values.add(record.purpose().name());
        values.add(record.stage().name());
        values.add(record.firstLoan());
        Achievement achievement = record.achievement();
        values.add(achievement == null ? null : achievement.name());
        values.add(achievement == null ? null : achievement.registrationNumber());
        values.add(record.predecessorNoteNumber());
        values.add(loan.filing().filedAmount().toYuan());
        values.add(loan.balance().outstanding().toYuan());
        values.add(loan.balance().interestPaid().toYuan());
        values.add(loan.isReleased());
        values.add(loan.filing().checkedBy());
        values.add(loan.filing().decidedBy());
        values.add(loan.filing().decidedOn());
        values.add(loan.balance().settledOn());
        values.add(loan.balance().overdueDays());
        values.add(write(loan.warnings()));
        values.add(String.join(",", loan.markedFields()));
        Evaluation evaluation = loan.filing().evaluation();
        values.add(evaluation == null ? null : evaluation.kind().name());
        values.add(evaluation == null ? null : evaluation.passedOn());
        values.add(evaluation == null ? null : evaluation.reference());
        values.add(loan.lapsesOn());
        values.add(loan.filing().correctsVersion());
        SettlementReport settlement = loan.balance().settlement();
        values.add(settlement == null ? null : settlement.repaid().toYuan());
        values.add(settlement == null ? null : settlement.reportedBy());
        values.add(settlement == null ? null : settlement.confirmedBy());
        values.add(settlement == null ? null : settlement.confirmedOn());
        values.add(loan.extendedTo());
        values.add(loan.rollover().predecessorId());
        values.add(loan.rollover().predecessorContract());
        values.add(loan.rollover().successorId());
        LibraryCheck check = loan.filing().libraryCheck();
        values.add(check == null ? null : check.outcome().name());
        values.add(check == null ? null : check.on());
    }

    private static void addRate(List<@Nullable Object> values, LoanRate rate) {
        switch (rate) {
            case LoanRate.Fixed fixed -> {
                values.add("FIXED");
                values.add(fixed.annualRate().toPercent());
                values.add(null);
                values.add(null);
                values.add(null);
            }
            case LoanRate.LprPlus plus -> {
                values.add("LPR_PLUS");
                values.add(null);
                values.add(plus.tenor().name());
                values.add(plus.spreadBp());
                values.add(plus.repricedOn().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
            }
        }
    }

    Loan read(ResultSet row) throws SQLException {
        return new Loan(
                row.getString("id"),
                row.getLong("version"),
                LoanStatus.valueOf(row.getString("status")),
                row.getString("bank_code"),
                readRecord(row),
                new Filing(
                        money(row, "filed_amount"),
                        day(row, "filing_deadline"),
                        day(row, "submitted_on"),
                        row.getString("entered_by"),
                        row.getString("checked_by"),
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class),
                        readEvaluation(row),
                        row.getObject("corrects_version", Long.class),
                        readCheck(row)),
                new Balance(
                        money(row, "outstanding"),
                        money(row, "interest_paid"),
                        row.getObject("settled_on", LocalDate.class),
                        row.getInt("overdue_days"),
                        readSettlement(row)),
                row.getObject("extended_to", LocalDate.class),
                new Rollover(
                        row.getString("predecessor_id"),
                        row.getString("predecessor_contract_number"),
                        row.getString("successor_id")),
                readFindings(row.getString("warnings")),
                split(row.getString("marked_fields")));
    }

    private static @Nullable LibraryCheck readCheck(ResultSet row) throws SQLException {
        String outcome = row.getString("library_check");
        return outcome == null
                ? null
                : new LibraryCheck(LibraryCheck.Outcome.valueOf(outcome), day(row, "library_checked_on"));
    }

    private static LoanRecord readRecord(ResultSet row) throws SQLException {
        String achievement = row.getString("achievement_name");
        return new LoanRecord(
                row.getString("contract_number"),
                row.getString("note_number"),
                new Borrower(
                        new Uscc(row.getString("uscc")),
                        row.getString("enterprise_name"),
                        row.getString("division_code"),
                        row.getString("industry_code"),
                        row.getString("library_number")),
                row.getString("bank_branch_code"),
                day(row, "signed_on"),
                day(row, "disbursed_on"),
                day(row, "matures_on"),
                money(row, "principal"),
                readRate(row),
                Security.valueOf(row.getString("security_kind")),
                Purpose.valueOf(row.getString("purpose")),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("first_loan"),
                achievement == null ? null : new Achievement(achievement, row.getString("achievement_number")),
                row.getString("predecessor_note_number"));
    }

    private static @Nullable Evaluation readEvaluation(ResultSet row) throws SQLException {
        String kind = row.getString("evaluation_kind");
        return kind == null
                ? null
                : new Evaluation(
                        Evaluation.Kind.valueOf(kind),
                        day(row, "evaluation_passed_on"),
                        row.getString("evaluation_reference"));
    }

    private static @Nullable SettlementReport readSettlement(ResultSet row) throws SQLException {
        BigDecimal repaid = row.getBigDecimal("settlement_repaid");
        return repaid == null
                ? null
                : new SettlementReport(
                        Money.ofYuan(repaid, RoundingMode.UNNECESSARY),
                        row.getString("settlement_reported_by"),
                        row.getString("settlement_confirmed_by"),
                        row.getObject("settlement_confirmed_on", LocalDate.class));
    }

    private static LoanRate readRate(ResultSet row) throws SQLException {
        if ("FIXED".equals(row.getString("rate_kind"))) {
            return new LoanRate.Fixed(Rate.ofPercent(row.getBigDecimal("annual_rate_percent")
                    .stripTrailingZeros()
                    .toPlainString()));
        }
        String repriced = row.getString("rate_repriced_on");
        return new LoanRate.LprPlus(
                LprTenor.valueOf(row.getString("rate_tenor")),
                row.getInt("rate_spread_bp"),
                split(repriced).stream().map(LocalDate::parse).toList());
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return money(row, row.findColumn(column));
    }

    static Money money(ResultSet row, int column) throws SQLException {
        return Money.ofYuan(row.getBigDecimal(column), RoundingMode.UNNECESSARY);
    }

    private String write(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("warnings could not be written", e);
        }
    }

    private List<Finding> readFindings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("warnings could not be read", e);
        }
    }
}

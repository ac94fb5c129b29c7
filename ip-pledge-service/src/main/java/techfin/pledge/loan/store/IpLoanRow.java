package techfin.pledge.loan.store;

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
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.lending.servicing.Balance;
import techfin.lending.servicing.SettlementReport;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.pledge.loan.Borrower;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpFiling;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.Purpose;
import techfin.pledge.loan.RiskParty;
import techfin.pledge.loan.RiskShare;
import techfin.pledge.loan.SecurityKind;
import techfin.pledge.right.RightKind;
import techfin.subsidy.LoanRate;

/** The row of an IP pledge loan, column by column; its pledges have rows of their own. */
@Singleton
class IpLoanRow {
    /** What never changes after the record is added, then what changes. */
    private static final List<String> FIXED = List.of("id", "bank_code", "submitted_on");

    private static final List<String> CHANGING = List.of(
            "version",
            "status",
            "bank_branch_code",
            "contract_number",
            "note_number",
            "uscc",
            "enterprise_name",
            "division_code",
            "industry_code",
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
            "pledged_share_percent",
            "share_certificate",
            "purpose",
            "first_loan",
            "risk_shares",
            "predecessor_note_number",
            "pledged_on",
            "first_pledge",
            "right_kinds",
            "outstanding",
            "interest_paid",
            "entered_by",
            "released",
            "checked_by",
            "decided_by",
            "decided_on",
            "settled_on",
            "overdue_days",
            "settlement_repaid",
            "settlement_reported_by",
            "settlement_confirmed_by",
            "settlement_confirmed_on",
            "extended_to",
            "warnings",
            "marked_fields");

    static final String ALL = String.join(", ", FIXED) + ", " + String.join(", ", CHANGING);
    static final String INSERT = "INSERT INTO loan (" + ALL + ") VALUES ("
            + String.join(", ", Collections.nCopies(FIXED.size() + CHANGING.size(), "?")) + ")";
    static final String UPDATE = "UPDATE loan SET "
            + CHANGING.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE id = ? AND version = ?";

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<StoredShare>> SHARES = new TypeReference<>() {};
    private final ObjectMapper json;

    IpLoanRow(ObjectMapper json) {
        this.json = json;
    }

    /** A risk share as the column holds it. */
    record StoredShare(RiskParty party, @Nullable String name, String percent) {
        static StoredShare of(RiskShare share) {
            return new StoredShare(share.party(), share.name(), share.percent().toString());
        }

        RiskShare read() {
            return new RiskShare(party, name, Percent.parse(percent));
        }
    }

    /** The values of a new row, in the order of {@link #INSERT}. */
    @Nullable
    Object[] all(IpLoan loan) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(loan.id());
        values.add(loan.bankCode());
        values.add(loan.filing().submittedOn());
        addChanging(values, loan);
        return values.toArray();
    }

    /** The values of a changed row, in the order of {@link #UPDATE}. */
    @Nullable
    Object[] change(IpLoan next) {
        List<@Nullable Object> values = new ArrayList<>();
        addChanging(values, next);
        values.add(next.id());
        values.add(next.version() - 1);
        return values.toArray();
    }

    private void addChanging(List<@Nullable Object> values, IpLoan loan) {
        IpLoanRecord record = loan.record();
        values.add(loan.version());
        values.add(loan.status().name());
        values.add(record.bankBranchCode());
        values.add(record.contractNumber());
        values.add(record.noteNumber());
        values.add(record.borrower().uscc().value());
        values.add(record.borrower().name());
        values.add(record.borrower().divisionCode());
        values.add(record.borrower().industryCode());
        values.add(record.signedOn());
        values.add(record.disbursedOn());
        values.add(record.maturesOn());
        values.add(record.principal().toYuan());
        addRate(values, record.rate());
        values.add(record.security().name());
        values.add(new BigDecimal(record.pledgedShare().toString()));
        values.add(record.shareCertificate());
        values.add(record.purpose().name());
        values.add(record.firstLoan());
        values.add(write(record.riskShares().stream().map(StoredShare::of).toList()));
        values.add(record.predecessorNoteNumber());
        values.add(loan.collateral().pledgedOn());
        values.add(loan.collateral().firstPledge());
        values.add(
                loan.collateral().kindsInOrder().stream().map(RightKind::name).collect(Collectors.joining(",")));
        values.add(loan.balance().outstanding().toYuan());
        values.add(loan.balance().interestPaid().toYuan());
        values.add(loan.filing().enteredBy());
        values.add(loan.isReleased());
        values.add(loan.filing().checkedBy());
        values.add(loan.filing().decidedBy());
        values.add(loan.filing().decidedOn());
        values.add(loan.balance().settledOn());
        values.add(loan.balance().overdueDays());
        SettlementReport settlement = loan.balance().settlement();
        values.add(settlement == null ? null : settlement.repaid().toYuan());
        values.add(settlement == null ? null : settlement.reportedBy());
        values.add(settlement == null ? null : settlement.confirmedBy());
        values.add(settlement == null ? null : settlement.confirmedOn());
        values.add(loan.extendedTo());
        values.add(write(loan.warnings()));
        values.add(String.join(",", loan.markedFields()));
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

    /** The loan without its pledges. */
    IpLoan read(ResultSet row) throws SQLException {
        return new IpLoan(
                row.getString("id"),
                row.getLong("version"),
                LoanStatus.valueOf(row.getString("status")),
                row.getString("bank_code"),
                readRecord(row),
                new IpFiling(
                        day(row, "submitted_on"),
                        row.getString("entered_by"),
                        row.getString("checked_by"),
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class)),
                new Collateral(
                        day(row, "pledged_on"),
                        row.getBoolean("first_pledge"),
                        split(row.getString("right_kinds")).stream()
                                .map(RightKind::valueOf)
                                .collect(Collectors.toSet())),
                new Balance(
                        money(row, "outstanding"),
                        money(row, "interest_paid"),
                        row.getObject("settled_on", LocalDate.class),
                        row.getInt("overdue_days"),
                        readSettlement(row)),
                row.getObject("extended_to", LocalDate.class),
                read(row.getString("warnings"), FINDINGS),
                split(row.getString("marked_fields")));
    }

    private IpLoanRecord readRecord(ResultSet row) throws SQLException {
        return new IpLoanRecord(
                row.getString("contract_number"),
                row.getString("note_number"),
                new Borrower(
                        new Uscc(row.getString("uscc")),
                        row.getString("enterprise_name"),
                        row.getString("division_code"),
                        row.getString("industry_code")),
                row.getString("bank_branch_code"),
                day(row, "signed_on"),
                day(row, "disbursed_on"),
                day(row, "matures_on"),
                money(row, "principal"),
                readRate(row),
                SecurityKind.valueOf(row.getString("security_kind")),
                Percent.parse(row.getBigDecimal("pledged_share_percent")
                        .stripTrailingZeros()
                        .toPlainString()),
                row.getString("share_certificate"),
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("first_loan"),
                List.of(),
                read(row.getString("risk_shares"), SHARES).stream()
                        .map(StoredShare::read)
                        .toList(),
                row.getString("predecessor_note_number"));
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
        return new LoanRate.LprPlus(
                LprTenor.valueOf(row.getString("rate_tenor")),
                row.getInt("rate_spread_bp"),
                split(row.getString("rate_repriced_on")).stream()
                        .map(LocalDate::parse)
                        .toList());
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofYuan(row.getBigDecimal(column), RoundingMode.UNNECESSARY);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column could not be written", e);
        }
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column could not be read", e);
        }
    }
}

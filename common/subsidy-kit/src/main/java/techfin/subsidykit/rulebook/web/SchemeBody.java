package techfin.subsidykit.rulebook.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.DayCount;
import techfin.money.LprTenor;
import techfin.subsidy.Budget.WhenShort;
import techfin.subsidy.Grant.Per;
import techfin.subsidy.LprFixing;

/**
 * The shape of a scheme version for readers and generators of clients; {@link techfin.subsidy.SchemeVersion} reads it
 * and names every wrong field.
 *
 * @param validFrom first day on which it answers: after today and after every known version's
 * @param validUntil last such day, null while there is no later version
 * @param termLimit ISO period from the first drawdown, for example {@code P3Y}
 * @param grants in the order of working
 */
@Introspected
@Schema(name = "SchemeVersion")
public record SchemeBody(
        @NotNull String code,
        @NotNull String version,
        @NotNull Name name,
        @NotNull String source,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @NotNull Base base,
        @NotNull DayCount dayCount,

        @Schema(example = "P3Y") @Nullable String termLimit,

        @Nullable Boolean limitToInterestPaid,
        @Nullable Boolean applyPledgedShare,
        @Nullable Boolean applyFiledShare,
        @Nullable Boolean countExtension,
        @Nullable List<Condition> conditions,
        @NotNull List<Grant> grants,
        @Nullable Budget budget) {

    /** The scheme's name in both languages. */
    @Introspected
    @Schema(name = "SchemeName")
    public record Name(@NotNull String zh, @NotNull String en) {}

    /** What the percentages are taken of. */
    @Schema(name = "SchemeBaseKind")
    public enum BaseKind {
        INTEREST_PAID,
        LPR_INTEREST,
        FIXED_POINTS,
        INTEREST_ABOVE_LPR,
        COSTS,
        PRINCIPAL,
        PRINCIPAL_STEPS
    }

    /**
     * {@code LPR_INTEREST} has tenor and fixing, {@code FIXED_POINTS} rates, {@code INTEREST_ABOVE_LPR} a spread,
     * {@code COSTS} items, {@code PRINCIPAL} a percentage of the loan, {@code PRINCIPAL_STEPS} amounts by its size.
     */
    @Introspected
    @Schema(name = "SchemeBase")
    public record Base(
            @NotNull BaseKind kind,
            @Nullable LprTenor tenor,
            @Nullable LprFixing fixing,
            @Nullable Boolean limitToContractRate,

            @Schema(example = "1.5") @Nullable String annualRatePercent,

            @Schema(example = "2") @Nullable String firstLoanAnnualRatePercent,

            @Nullable Integer spreadBp,
            @Nullable List<CostItem> items,

            @Schema(example = "3") @Nullable String percent,

            @Nullable List<Size> steps) {}

    /** A kind of cost of a loan. */
    @Schema(name = "SchemeCost")
    public enum Cost {
        INTEREST_PAID,
        LPR_INTEREST,
        APPRAISAL,
        INSURANCE,
        GUARANTEE,
        RATING
    }

    /**
     * How much of a cost counts; {@code LPR_INTEREST} has tenor and fixing.
     *
     * @param percent default 100
     * @param cap most of one loan
     * @param capPercentOfPrincipal most of one loan as a share of its principal
     */
    @Introspected
    @Schema(name = "SchemeCostItem")
    public record CostItem(
            @NotNull Cost cost,
            @Nullable LprTenor tenor,
            @Nullable LprFixing fixing,
            @Nullable Boolean limitToContractRate,

            @Schema(example = "50") @Nullable String percent,

            @Schema(example = "30000.00") @Nullable String cap,

            @Schema(example = "0.5") @Nullable String capPercentOfPrincipal) {}

    /** What a loan above a size gets, once; the sizes rise. */
    @Introspected
    @Schema(name = "SchemeSize")
    public record Size(
            @NotNull @Schema(example = "1000000.00") String above,

            @NotNull @Schema(example = "30000.00") String amount) {}

    /** What is asked of a loan. */
    @Schema(name = "SchemeConditionKind")
    public enum ConditionKind {
        FILED_AFTER,
        SETTLED_BY,
        REPAID_ON_TIME,
        ONCE_PER_ENTERPRISE,
        RATE_CEILING,
        PAID_WITHIN,
        PLEDGE_BEFORE_DRAWDOWN,
        FIRST_LOAN_ONLY,
        FIRST_PLEDGE_ONLY,
        RIGHT_KINDS,
        PRINCIPAL_AT_MOST
    }

    /** A condition with what its kind needs: a date, a ceiling of one kind, a window, kinds of rights, or an amount. */
    @Introspected
    @Schema(name = "SchemeCondition")
    public record Condition(
            @NotNull ConditionKind kind,
            @Nullable LocalDate date,
            @Nullable Integer lprSpreadBp,

            @Schema(example = "150") @Nullable String lprMultiplePercent,

            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> kinds,

            @Schema(example = "10000000.00") @Nullable String amount) {}

    /** What one party pays, of the base or of an earlier party's amount. */
    @Introspected
    @Schema(name = "SchemeGrant")
    public record Grant(
            @NotNull String party,
            @Nullable String ofParty,

            @NotNull @Schema(example = "40") String percent,

            @Schema(example = "500000.00") @Nullable String capPerLoan,

            @Nullable EnterpriseCap capPerEnterprise) {}

    /** Most that one enterprise gets from a party. */
    @Introspected
    @Schema(name = "SchemeEnterpriseCap")
    public record EnterpriseCap(
            @NotNull @Schema(example = "500000.00") String amount,

            @NotNull Per per) {}

    /** What a round may cost. */
    @Introspected
    @Schema(name = "SchemeBudget")
    public record Budget(
            @NotNull @Schema(example = "5000000.00") String amount,

            @NotNull WhenShort whenShort) {}
}

package techfin.rating.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product of finance as its rule or its bank tells it.
 *
 * @param id stable, for example {@code SD-LKD}
 * @param version of the rule behind it
 * @param regions prefixes of division codes; empty for the whole country
 * @param stages empty for every stage
 * @param anyOf qualifications of which one is enough
 * @param allOf qualifications that all are needed
 * @param termMonths the longest term; null where none was published
 * @param extensions how many extensions of the same length are allowed
 * @param securities empty where it is none of the rule's business
 * @param purposes allowed ones; empty for every one that is not forbidden
 * @param validFromAssumed whether no source states the first day, so that it is our assumption
 * @param papers what must be brought along
 * @param source where all this stands, and how sure it is
 */
public record Product(
        String id,
        String version,
        Kind kind,
        Names name,
        Set<String> regions,
        Set<Stage> stages,
        List<Requirement> anyOf,
        List<Requirement> allOf,
        @Nullable GradeFloor gradeFloor,
        boolean firstLoanOnly,
        AmountRule amount,
        RateRule rate,
        @Nullable Integer termMonths,
        int extensions,
        Set<Security> securities,
        Set<Purpose> purposes,
        Set<Purpose> forbiddenPurposes,
        List<RiskShare> riskShares,
        @Nullable Subsidy subsidy,
        @Nullable Bonus bonus,
        @Nullable Pool pool,
        LocalDate validFrom,
        boolean validFromAssumed,
        @Nullable LocalDate validUntil,
        List<Names> papers,
        String source,
        @Nullable Names note) {
    public Product {
        regions = Set.copyOf(regions);
        stages = Set.copyOf(stages);
        anyOf = List.copyOf(anyOf);
        allOf = List.copyOf(allOf);
        securities = Set.copyOf(securities);
        purposes = Set.copyOf(purposes);
        forbiddenPurposes = Set.copyOf(forbiddenPurposes);
        riskShares = List.copyOf(riskShares);
        papers = List.copyOf(papers);
    }

    /** What kind of help it is. */
    public enum Kind {
        LOAN,
        GUARANTEE,
        SUBSIDY,
        RISK_POOL,
        BANK_FUNDING,
        EQUITY_LINKED,
        VOUCHER,
        SERVICE
    }

    /** A text in both languages. */
    public record Names(String zh, String en) {}

    /** Whether a rule gives it by qualification, so that no grade denies it. */
    public boolean isByQualification() {
        return !anyOf.isEmpty() || !allOf.isEmpty();
    }
}

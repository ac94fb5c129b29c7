package techfin.subsidy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.money.DayCount;
import techfin.subsidy.tree.Reading;
import techfin.subsidy.tree.Tree;

/**
 * One dated version of a scheme: a rule as data, with its source.
 *
 * @param code the scheme, for example {@code SD-TRANSFER-LOAN}
 * @param version for example {@code 2025}, the budget year of the round
 * @param source document and article the rule comes from
 * @param validFrom first day on which this version answers for its scheme
 * @param validUntil last such day, null while there is no later version
 * @param termLimit counted from the first drawdown; later days do not count; null for none
 * @param limitToInterestPaid all parties together stay within interest paid
 * @param applyPledgedShare only the share that the IP pledge secures counts
 * @param applyFiledShare only the share of the principal inside the filing limit counts
 * @param countExtension days after the original maturity count too, up to the extended one
 * @param grants in the order of working; a share of a party names an earlier one
 * @param budget what a round may cost, null for no limit
 */
public record SchemeVersion(
        String code,
        String version,
        Name name,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Base base,
        DayCount dayCount,
        @Nullable Period termLimit,
        boolean limitToInterestPaid,
        boolean applyPledgedShare,
        boolean applyFiledShare,
        boolean countExtension,
        List<Condition> conditions,
        List<Grant> grants,
        @Nullable Budget budget) {

    public SchemeVersion {
        conditions = List.copyOf(conditions);
        grants = List.copyOf(grants);
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("valid until " + validUntil + ", before it is valid from " + validFrom);
        }
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("a scheme that grants nothing");
        }
        Set<String> earlier = new HashSet<>();
        for (Grant grant : grants) {
            if (grant.ofParty() != null && !earlier.contains(grant.ofParty())) {
                throw new IllegalArgumentException("a share of " + grant.ofParty() + ", which is no earlier party");
            }
            if (!earlier.add(grant.party())) {
                throw new IllegalArgumentException("two grants of " + grant.party());
            }
        }
    }

    /** The scheme's name in Chinese and English. */
    public record Name(String zh, String en) {}

    /** Reads a scheme version as the contract writes it; every wrong field is reported. */
    public static Reading<SchemeVersion> fromTree(@Nullable Object tree) {
        return SchemeReader.read(tree, "");
    }

    /** Whether this version answers for its scheme on {@code day}. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /**
     * This version with its last day before the first day of a successor; as it is where it ends before that anyway.
     *
     * @throws IllegalArgumentException if the successor does not begin later than this one
     */
    public SchemeVersion endedBy(SchemeVersion successor) {
        if (!validFrom.isBefore(successor.validFrom)) {
            throw new IllegalArgumentException(
                    "version " + successor.version + " of " + code + " does not begin later than version " + version);
        }
        if (!isValidOn(successor.validFrom)) {
            return this;
        }
        return new SchemeVersion(
                code,
                version,
                name,
                source,
                validFrom,
                successor.validFrom.minusDays(1),
                base,
                dayCount,
                termLimit,
                limitToInterestPaid,
                applyPledgedShare,
                applyFiledShare,
                countExtension,
                conditions,
                grants,
                budget);
    }

    /** The scheme version as the contract writes it and {@link #fromTree} reads it. */
    public Map<String, @Nullable Object> toTree() {
        return SchemeTree.of(this).build();
    }

    /** What shows this version in a list. */
    public Map<String, @Nullable Object> toSummaryTree() {
        return Tree.of("code", code)
                .with("version", version)
                .with("name", Tree.of("zh", name.zh()).with("en", name.en()))
                .with("source", source)
                .with("validFrom", validFrom)
                .with("validUntil", validUntil)
                .build();
    }
}

package techfin.subsidy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.LprPublication;
import techfin.subsidy.tree.CanonicalJson;
import techfin.subsidy.tree.Tree;

/**
 * Everything a figure rests on: rules, inputs, the prime rates used, each step and the result. A program that has
 * nothing but the receipt can do the sum again.
 *
 * @param rates the publications used, by day
 * @param ratesKnownUntil the last publication day that was known when the figure was made
 */
public record Receipt(
        SchemeVersion rules,
        LoanFacts loan,
        List<PreviousGrant> previousGrants,
        @Nullable Integer grantYear,
        LocalDate ratesKnownUntil,
        List<LprPublication> rates,
        List<Step> steps,
        List<Refusal> refusals,
        Figures figures) {
    /** Names the arithmetic; raised whenever the same facts could give another figure or another receipt. */
    public static final String ENGINE = "techfin-subsidy/1";

    /** The field with the digest over all others, so that a receipt alone shows any change of itself. */
    public static final String CONTENT_DIGEST = "contentDigest";

    public Receipt {
        previousGrants = List.copyOf(previousGrants);
        rates = List.copyOf(rates);
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
    }

    String outcome() {
        return refusals.isEmpty() ? "GRANTED" : "REFUSED";
    }

    /** The receipt as an object, in the order of reading. */
    public Map<String, @Nullable Object> toTree() {
        Tree tree = Tree.of("scheme", rules.code())
                .with("version", rules.version())
                .with("engine", ENGINE)
                .with("rules", rules.toTree())
                .with("loan", loan.toTree())
                .withAll(
                        "previousGrants",
                        previousGrants,
                        grant -> Tree.of("schemeCode", grant.schemeCode())
                                .with("year", grant.year())
                                .with("party", grant.party())
                                .with("amount", grant.amount()))
                .with("grantYear", grantYear)
                .with(
                        "lpr",
                        Tree.of("knownUntil", ratesKnownUntil).withAll("publications", rates, Receipt::publication))
                .withAll("steps", steps, Step::toTree)
                .with("outcome", outcome())
                .withAll("refusals", refusals, Refusal::code);
        Map<String, @Nullable Object> content = figures.addTo(tree).build();
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(content);
        whole.put(CONTENT_DIGEST, CanonicalJson.digest(content));
        return whole;
    }

    private static Tree publication(LprPublication publication) {
        return Tree.of("publishedOn", publication.publishedOn())
                .with("oneYearPercent", publication.oneYear())
                .with("overFiveYearsPercent", publication.overFiveYears());
    }

    /** {@code receiptDigest} of a quote: SHA-256 over the whole receipt in RFC 8785 canonical JSON. */
    public String digest() {
        return digest(toTree());
    }

    /** The same for a receipt that was read from JSON. */
    public static String digest(Map<String, @Nullable Object> receipt) {
        return CanonicalJson.digest(receipt);
    }
}

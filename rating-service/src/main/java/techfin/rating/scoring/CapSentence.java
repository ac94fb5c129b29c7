package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cap written as a sentence, such as {@code debt ratio > 100% -> at most B}.
 *
 * @param circumstance what stands before the arrow
 * @param atMost the grade after it
 */
record CapSentence(String circumstance, String atMost) {
    private static final Pattern ARROW = Pattern.compile("(.+?)\\s*->\\s*(?:at most )?(\\S+)");
    private static final Pattern SCORE = Pattern.compile("(\\S+) score (\\d+(?:\\.\\d+)?)");
    private static final Pattern DEBT = Pattern.compile("debt ratio > (\\d+(?:\\.\\d+)?)%");
    private static final Pattern TAX = Pattern.compile("tax credit grade (\\S+)");
    private static final Pattern COVERAGE = Pattern.compile("coverage < (\\d+(?:\\.\\d+)?)%( in one dimension)?");
    private static final String NOT_AUDITED = "accounts not audited";
    private static final String TAX_INDICATOR = "E03";

    static Optional<CapSentence> read(String sentence) {
        Matcher arrow = ARROW.matcher(sentence);
        if (!arrow.matches()) {
            return Optional.empty();
        }
        String circumstance = arrow.group(1);
        boolean understood = NOT_AUDITED.equals(circumstance)
                || List.of(SCORE, DEBT, TAX, COVERAGE).stream()
                        .anyMatch(form -> form.matcher(circumstance).matches());
        return understood ? Optional.of(new CapSentence(circumstance, arrow.group(2))) : Optional.empty();
    }

    /**
     * The circumstance.
     *
     * @param indicators of the system; the grade of tax credit is the indicator named after it, else E03
     */
    Cap.When when(List<Indicator> indicators) {
        Matcher score = SCORE.matcher(circumstance);
        if (score.matches()) {
            return new Cap.When.ScoreAtMost(score.group(1), new BigDecimal(score.group(2)));
        }
        Matcher debt = DEBT.matcher(circumstance);
        if (debt.matches()) {
            return new Cap.When.DebtRatioAbove(new BigDecimal(debt.group(1)));
        }
        Matcher tax = TAX.matcher(circumstance);
        if (tax.matches()) {
            String code = indicators.stream()
                    .filter(i -> i.name().en().startsWith("tax credit grade"))
                    .map(Indicator::code)
                    .findFirst()
                    .orElse(TAX_INDICATOR);
            return new Cap.When.LevelIs(code, tax.group(1));
        }
        Matcher coverage = COVERAGE.matcher(circumstance);
        if (coverage.matches()) {
            BigDecimal percent = new BigDecimal(coverage.group(1));
            return coverage.group(2) == null
                    ? new Cap.When.CoverageBelow(percent)
                    : new Cap.When.DimensionCoverageBelow(percent);
        }
        return new Cap.When.NotAudited();
    }
}

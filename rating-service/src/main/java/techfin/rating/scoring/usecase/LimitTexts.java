package techfin.rating.scoring.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.rating.scoring.Cap;
import techfin.rating.scoring.Gate;
import techfin.rating.scoring.IndicatorSystem;
import techfin.rating.scoring.Name;
import techfin.rating.scoring.ScoreSheet;
import techfin.servicekit.problem.Language;
import techfin.servicekit.problem.ProblemTexts;

/** Says in a sentence what keeps a grade down. */
final class LimitTexts {
    private final IndicatorSystem system;
    private final boolean chinese;

    LimitTexts(IndicatorSystem system, Language language) {
        this.system = system;
        chinese = language == Language.ZH;
    }

    String of(ScoreSheet.BindingLimit limit, String stage) {
        return switch (limit.kind()) {
            case VETO -> veto(limit.reason());
            case CAP -> cap(limit);
            case EMPTY_DIMENSION ->
                chinese
                        ? "维度“" + dimension(limit.reason()) + "”没有适用的指标"
                        : "no indicator of " + dimension(limit.reason()) + " applies";
            case GATE ->
                system.gates().stream()
                        .filter(gate -> gate.grade().equals(limit.reason()))
                        .findFirst()
                        .map(gate -> demand(gate, stage))
                        .orElse(limit.reason());
        };
    }

    /** The words of a known ground; any other reason is told as it was stated. */
    private String veto(String reason) {
        String key = "veto." + reason;
        String words = ProblemTexts.loaded().text(chinese ? Language.ZH : Language.EN, key, Map.of());
        return words.equals(key) ? reason : words;
    }

    /** A document states the reason of a cap in Chinese; in English its circumstance says as much. */
    private String cap(ScoreSheet.BindingLimit limit) {
        return system.caps().stream()
                .filter(cap -> !chinese && cap.reason().equals(limit.reason()))
                .findFirst()
                .map(cap -> circumstance(cap.when()))
                .orElse(limit.reason());
    }

    private String circumstance(Cap.When when) {
        return switch (when) {
            case Cap.When.ScoreAtMost scored ->
                indicator(scored.indicator()) + ": score of at most " + shown(scored.score());
            case Cap.When.LevelIs level -> indicator(level.indicator()) + ": level " + level.level();
            case Cap.When.DebtRatioAbove debts -> "debt ratio above " + shown(debts.percent()) + " %";
            case Cap.When.NotAudited none -> "accounts not audited";
            case Cap.When.CoverageBelow share -> "data cover less than " + shown(share.percent()) + " % of the weights";
            case Cap.When.DimensionCoverageBelow share ->
                "data cover less than " + shown(share.percent()) + " % of one dimension";
        };
    }

    private String indicator(String code) {
        return system.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .map(indicator -> code + " " + in(indicator.name()))
                .orElse(code);
    }

    private String demand(Gate gate, String stage) {
        List<String> demands = new ArrayList<>();
        gate.ofDimension().forEach((code, least) -> demands.add(dimension(code) + " ≥ " + shown(least.in(stage))));
        BigDecimal every = gate.ofEvery();
        if (every != null) {
            demands.add((chinese ? "各维度 ≥ " : "every dimension ≥ ") + shown(every));
        }
        return gate.grade() + (chinese ? "级要求：" : " requires ") + String.join(chinese ? "，" : ", ", demands);
    }

    private static String shown(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }

    private String dimension(String code) {
        return system.dimensions().stream()
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .map(dimension -> in(dimension.name()))
                .orElse(code);
    }

    private String in(Name name) {
        return chinese ? name.zh() : name.en();
    }
}

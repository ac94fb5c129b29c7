package techfin.rating.scoring.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import techfin.rating.scoring.Gate;
import techfin.rating.scoring.IndicatorSystem;
import techfin.rating.scoring.Name;
import techfin.rating.scoring.ScoreSheet;
import techfin.servicekit.problem.Language;

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
            case VETO, CAP -> limit.reason();
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

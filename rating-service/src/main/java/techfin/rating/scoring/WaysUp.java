package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what would lift an enterprise to the next grade: single changes, with the exact threshold of a figure, and pairs
 * of changes where no single one is enough. Every way is proved by scoring it.
 */
public final class WaysUp {
    /** Most ways that are named. */
    public static final int MOST = 20;

    private final Scorer scorer;
    private final String stage;
    private final Facts facts;
    private final Map<String, Value> values;
    private final Block block;
    private final Scores scores;
    private final int target;

    private WaysUp(Scorer scorer, String stage, Facts facts, Map<String, Value> values, int target) {
        this.scorer = scorer;
        this.stage = stage;
        this.facts = facts;
        this.values = values;
        this.target = target;
        block = scorer.newBlock(1);
        scores = scorer.newScores(block);
    }

    /**
     * The ways to the next better grade; none for the best grade, under a veto or without a grade.
     *
     * @param sheet the sheet of these values
     */
    public static List<Explanation.Way> of(Scorer scorer, ScoreSheet sheet, Facts facts, Map<String, Value> values) {
        int now = scorer.system().grades().indexOf(sheet.grade());
        return now <= 0 ? List.of() : new WaysUp(scorer, sheet.stage(), facts, values, now - 1).find(sheet);
    }

    /** What one indicator may become, with what it stands for. */
    private record Candidate(ScoreSheet.IndicatorScore scored, CutPoints.Cut cut) {
        String code() {
            return scored.indicator().code();
        }
    }

    private List<Explanation.Way> find(ScoreSheet sheet) {
        List<Explanation.Way> ways = new ArrayList<>();
        List<Candidate> notEnough = new ArrayList<>();
        for (ScoreSheet.IndicatorScore scored : sheet.indicators()) {
            List<Candidate> candidates = candidates(scored);
            Optional<Candidate> first = candidates.stream()
                    .filter(c -> reaches(c.code(), c.cut().value()))
                    .findFirst();
            if (first.isPresent()) {
                ways.add(way(List.of(sharpened(first.get()))));
            } else {
                notEnough.addAll(candidates);
            }
        }
        ways.addAll(pairs(notEnough));
        ways.sort(Comparator.comparingInt((Explanation.Way way) -> way.moves().size())
                .thenComparing(Explanation.Way::total)
                .thenComparing(way -> way.moves().getFirst().code()));
        return ways.size() > MOST ? ways.subList(0, MOST) : ways;
    }

    private List<Candidate> candidates(ScoreSheet.IndicatorScore scored) {
        if (scored.state() == ScoreSheet.State.NOT_APPLICABLE
                || scored.indicator().effect() == Indicator.Effect.PENALTY) {
            return List.of();
        }
        BigDecimal now = scored.score() == null ? BigDecimal.ZERO : scored.score();
        return CutPoints.above(
                        scored.indicator().scoring(),
                        values.get(scored.indicator().code()),
                        now)
                .stream()
                .map(cut -> new Candidate(scored, cut))
                .toList();
    }

    /** For any two indicators the least pair of cut points that is enough together. */
    private List<Explanation.Way> pairs(List<Candidate> candidates) {
        Map<String, List<Candidate>> byCode = new LinkedHashMap<>();
        candidates.forEach(
                c -> byCode.computeIfAbsent(c.code(), code -> new ArrayList<>()).add(c));
        List<List<Candidate>> groups = List.copyOf(byCode.values());
        List<Explanation.Way> ways = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                leastPair(groups.get(i), groups.get(j)).ifPresent(ways::add);
            }
        }
        return ways;
    }

    private Optional<Explanation.Way> leastPair(List<Candidate> ones, List<Candidate> others) {
        if (!reaches(ones.getLast(), others.getLast())) {
            return Optional.empty();
        }
        Optional<Explanation.Way> least = Optional.empty();
        for (Candidate one : ones) {
            Optional<Candidate> other =
                    others.stream().filter(c -> reaches(one, c)).findFirst();
            if (other.isPresent()) {
                Explanation.Way way = way(List.of(one, other.get()));
                if (least.isEmpty() || way.total().compareTo(least.get().total()) < 0) {
                    least = Optional.of(way);
                }
            }
        }
        return least;
    }

    private boolean reaches(Candidate one, Candidate other) {
        Map<String, Value> changed = new LinkedHashMap<>(values);
        changed.put(one.code(), one.cut().value());
        changed.put(other.code(), other.cut().value());
        return reaches(changed);
    }

    private boolean reaches(String code, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(values);
        changed.put(code, value);
        return reaches(changed);
    }

    private boolean reaches(Map<String, Value> changed) {
        rate(changed);
        return scores.grade(0) <= target;
    }

    private void rate(Map<String, Value> changed) {
        block.clear();
        scorer.put(block, stage, facts, changed);
        scorer.score(block, scores);
    }

    /** The candidate with the least figure that is still enough, searched between the value now and its cut point. */
    private Candidate sharpened(Candidate candidate) {
        Value from = now(candidate);
        if (!(candidate.cut().needed() instanceof Value.Figure enough)
                || !(from instanceof Value.Figure start)
                || Layout.isList(candidate.scored().indicator().scoring())) {
            return candidate;
        }
        long low = Units.millionths(start.number());
        long high = Units.millionths(enough.number());
        while (Math.abs(high - low) > 1) {
            long middle = low + (high - low) / 2;
            if (reaches(candidate.code(), replaced(candidate, middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Value needed = new Value.Figure(Units.value(high).stripTrailingZeros());
        return new Candidate(
                candidate.scored(),
                new CutPoints.Cut(
                        replaced(candidate, high),
                        candidate.cut().input(),
                        needed,
                        candidate.cut().score()));
    }

    private Value replaced(Candidate candidate, long millionths) {
        Value figure = new Value.Figure(Units.value(millionths));
        String input = candidate.cut().input();
        return input.isEmpty() ? figure : Parts.with(values.get(candidate.code()), input, figure);
    }

    private @org.jspecify.annotations.Nullable Value now(Candidate candidate) {
        Value whole = values.get(candidate.code());
        String input = candidate.cut().input();
        if (input.isEmpty()) {
            return whole;
        }
        if (Layout.isList(candidate.scored().indicator().scoring())) {
            return new Value.Figure(Parts.figure(whole, input));
        }
        return whole instanceof Value.Parts parts ? parts.byInput().get(input) : null;
    }

    private Explanation.Way way(List<Candidate> candidates) {
        Map<String, Value> changed = new LinkedHashMap<>(values);
        candidates.forEach(c -> changed.put(c.code(), c.cut().value()));
        rate(changed);
        return new Explanation.Way(
                scorer.gradeNames().get(scores.grade(0)),
                candidates.stream()
                        .map(c -> new Explanation.Move(
                                c.code(), c.cut().input(), now(c), c.cut().needed()))
                        .toList(),
                BigDecimal.valueOf(scores.total(0), 2));
    }
}

package techfin.rating.fact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import techfin.rating.scoring.Value;

/** Facts of a year, written down in one line for tests. */
final class Years {
    private Years() {}

    /** {@code "REVENUE=10, REVENUE_PREVIOUS=NA"}: numbers, NA, and whatever is not named is missing. */
    static YearFacts of(String stated) {
        Map<Fact, Value> facts = new EnumMap<>(Fact.class);
        for (String one : stated.split(",", -1)) {
            if (!one.isBlank()) {
                String[] pair = one.strip().split("=", -1);
                facts.put(
                        Fact.valueOf(pair[0]),
                        pair[1].equals("NA") ? Value.NOT_APPLICABLE : FactReader.figure(new BigDecimal(pair[1])));
            }
        }
        return new YearFacts(facts);
    }

    /** A value in one word: a number, a level, NA, missing, or parts. */
    static String shown(Value value) {
        return switch (value) {
            case Value.Figure figure -> figure.number().toPlainString();
            case Value.Level level -> level.name();
            case Value.NotApplicable none -> "NA";
            case Value.Missing missing -> "missing";
            case Value.Parts parts -> {
                StringBuilder text = new StringBuilder();
                parts.byInput()
                        .forEach((name, part) -> text.append(text.isEmpty() ? "" : " ")
                                .append(name)
                                .append('=')
                                .append(shown(part)));
                yield text.toString();
            }
        };
    }
}

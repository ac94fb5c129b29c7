package techfin.rating.fact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import techfin.rating.scoring.Value;

/** Facts of one enterprise and year; what is not named is missing. */
public final class YearFacts {
    private final Map<Fact, Value> values;

    public YearFacts(Map<Fact, Value> values) {
        this.values = new EnumMap<>(Fact.class);
        this.values.putAll(values);
    }

    public Value of(Fact fact) {
        return values.getOrDefault(fact, Value.MISSING);
    }

    /** The number of a fact; empty when it is missing or does not apply. */
    public Optional<BigDecimal> number(Fact fact) {
        return of(fact) instanceof Value.Figure figure ? Optional.of(figure.number()) : Optional.empty();
    }

    public boolean isMissing(Fact fact) {
        return of(fact) instanceof Value.Missing;
    }

    public boolean isNotApplicable(Fact fact) {
        return of(fact) instanceof Value.NotApplicable;
    }

    /** Whether it is stated and not 0. */
    public boolean isYes(Fact fact) {
        return number(fact).filter(number -> number.signum() != 0).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearFacts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

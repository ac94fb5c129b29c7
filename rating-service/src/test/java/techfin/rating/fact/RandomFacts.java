package techfin.rating.fact;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import techfin.rating.scoring.Value;

/** Facts of a year by chance: some missing, some not applicable, some 0, some huge. */
final class RandomFacts {
    private final Random random;

    RandomFacts(long seed) {
        random = new Random(seed);
    }

    /** @param scale every amount of yuan is multiplied by it */
    YearFacts facts(BigDecimal scale) {
        Map<Fact, Value> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            int chance = random.nextInt(20);
            BigDecimal number = number(fact);
            if (chance == 0 && fact.mayNotApply()) {
                facts.put(fact, Value.NOT_APPLICABLE);
            } else if (chance > 1) {
                facts.put(fact, FactReader.figure(fact.kind() == FactKind.YUAN ? number.multiply(scale) : number));
            }
        }
        return new YearFacts(facts);
    }

    private BigDecimal number(Fact fact) {
        boolean zero = random.nextInt(8) == 0;
        boolean minus = fact.isSigned() && random.nextInt(4) == 0;
        long fen = random.nextLong(random.nextInt(5) == 0 ? 1000 : 10_000_000_000L);
        BigDecimal number = switch (fact.kind()) {
            case YUAN -> BigDecimal.valueOf(fen + 1, 2);
            case WAN -> BigDecimal.valueOf(random.nextInt(5_000_000), 3);
            case PERCENT -> BigDecimal.valueOf(random.nextInt(10_001), 2);
            case COUNT -> BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 6 : 3000));
            case GRADE -> BigDecimal.valueOf(1 + random.nextInt(10));
            case YES_NO -> BigDecimal.valueOf(random.nextInt(2));
        };
        BigDecimal shown = zero && fact.kind() != FactKind.GRADE ? BigDecimal.ZERO : number;
        return minus ? shown.negate() : shown;
    }

    /** The same facts with more of one, if it is stated. */
    YearFacts with(YearFacts facts, Fact raised, BigDecimal by) {
        Map<Fact, Value> changed = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            changed.put(fact, facts.of(fact));
        }
        facts.number(raised).ifPresent(number -> changed.put(raised, FactReader.figure(number.add(by))));
        return new YearFacts(changed);
    }
}

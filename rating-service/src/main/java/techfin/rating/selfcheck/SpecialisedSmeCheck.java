package techfin.rating.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.Condition.Standing;

/** Specialised SMEs and, from 2026-04-01, little giants: by the rule of the day asked for. */
public final class SpecialisedSmeCheck {
    private SpecialisedSmeCheck() {}

    /**
     * What the rule of the day says.
     *
     * @param total points of the rule of 2022; null under the rule of 2026, which has none of its own
     * @param direct whether a direct route stands in for the points
     * @param littleGiant null under the rule of 2022, which is asked about specialised SMEs only
     */
    public record Result(
            OfficialRule rule,
            @Nullable Points total,
            boolean direct,
            Verdict verdict,
            List<Item> items,
            List<Condition> conditions,
            List<Shortfall> missing,
            @Nullable LittleGiant littleGiant) {
        public Result {
            items = List.copyOf(items);
            conditions = List.copyOf(conditions);
            missing = List.copyOf(missing);
        }
    }

    /** What is asked of a little giant, beside the conditions of a specialised SME. */
    public record LittleGiant(Verdict verdict, List<Condition> conditions, List<Shortfall> missing) {
        public LittleGiant {
            conditions = List.copyOf(conditions);
            missing = List.copyOf(missing);
        }
    }

    /** The answer for these facts. */
    public static Result of(SpecialisedSmeFacts facts) {
        return OfficialRules.SPECIALISED_SME_2022.isOver(facts.on()) ? by2026(facts) : by2022(facts);
    }

    private static Result by2022(SpecialisedSmeFacts facts) {
        List<Item> items = SpecialisedSme2022.items(facts);
        List<Condition> conditions = SpecialisedSme2022.entry(facts);
        Points total = Item.sum(items);
        boolean direct = !facts.direct().isEmpty();
        List<Shortfall> missing = new ArrayList<>(Condition.shortfalls(conditions));
        if (!direct && total.low() < SpecialisedSme2022.PASS) {
            missing.add(Shortfall.of(
                    "TOTAL_BELOW_PASS",
                    "points",
                    SpecialisedSme2022.PASS - total.low(),
                    "pass",
                    SpecialisedSme2022.PASS));
        }
        return new Result(
                OfficialRules.SPECIALISED_SME_2022,
                total,
                direct,
                verdict(Condition.all(conditions).and(points(total, direct))),
                items,
                conditions,
                missing,
                null);
    }

    private static Standing points(Points total, boolean direct) {
        if (direct || total.low() >= SpecialisedSme2022.PASS) {
            return Standing.MET;
        }
        return total.high() >= SpecialisedSme2022.PASS ? Standing.UNKNOWN : Standing.NOT_MET;
    }

    private static Result by2026(SpecialisedSmeFacts facts) {
        List<Condition> conditions = Gradient2026.specialised(facts);
        List<Condition> higher = Gradient2026.littleGiant(facts);
        Standing standing = Condition.all(conditions);
        LittleGiant littleGiant =
                new LittleGiant(verdict(standing.and(Condition.all(higher))), higher, Condition.shortfalls(higher));
        return new Result(
                OfficialRules.GRADIENT_2026,
                null,
                false,
                verdict(standing),
                List.of(),
                conditions,
                Condition.shortfalls(conditions),
                littleGiant);
    }

    private static Verdict verdict(Standing standing) {
        return switch (standing) {
            case MET -> Verdict.PASS;
            case NOT_MET -> Verdict.FAIL;
            case UNKNOWN -> Verdict.DEPENDS;
        };
    }
}

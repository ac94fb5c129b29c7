package techfin.rating.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition that no points make up for.
 *
 * @param code stable; its text says what is asked
 * @param standing whether the facts meet it
 * @param values what its text names, such as a bound
 */
public record Condition(String code, Standing standing, Map<String, String> values) {
    public Condition {
        values = Map.copyOf(values);
    }

    /** Whether the facts meet a condition. */
    public enum Standing {
        MET,
        NOT_MET,
        /** A fact that it needs was not stated. */
        UNKNOWN;

        static Standing of(@Nullable Boolean met) {
            if (met == null) {
                return UNKNOWN;
            }
            return met ? MET : NOT_MET;
        }

        /** Unknown without the fact. */
        static <T> Standing of(@Nullable T fact, Predicate<T> test) {
            return of(fact == null ? null : test.test(fact));
        }

        /** One of two ways is enough. */
        Standing or(Standing other) {
            if (this == MET || other == MET) {
                return MET;
            }
            return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NOT_MET;
        }

        /** Both are needed. */
        Standing and(Standing other) {
            if (this == NOT_MET || other == NOT_MET) {
                return NOT_MET;
            }
            return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : MET;
        }
    }

    static Condition of(String code, Standing standing) {
        return new Condition(code, standing, Map.of());
    }

    static Condition of(String code, Standing standing, String name, Object value) {
        return new Condition(code, standing, Map.of(name, value.toString()));
    }

    static Condition of(String code, Standing standing, String name, Object value, String name2, Object value2) {
        return new Condition(code, standing, Map.of(name, value.toString(), name2, value2.toString()));
    }

    /** All of them together. */
    static Standing all(List<Condition> conditions) {
        return conditions.stream().map(Condition::standing).reduce(Standing.MET, Standing::and);
    }

    /** What is missing to meet those of them that are not met or not known. */
    static List<Shortfall> shortfalls(List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.standing != Standing.MET)
                .map(condition -> new Shortfall(condition.code, condition.values))
                .toList();
    }
}

package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.Map;

/** What is stated for an indicator or for one of its inputs. Missing and not applicable are different things. */
public sealed interface Value {
    /** Should exist but was not supplied: scores nothing and lowers coverage. */
    Value MISSING = new Missing();

    /** Undefined or irrelevant for this enterprise: its weight goes to the rest of the dimension. */
    Value NOT_APPLICABLE = new NotApplicable();

    /** A figure in the indicator's unit, at most six decimal places. */
    record Figure(BigDecimal number) implements Value {}

    /** One of the named levels of the indicator, for example {@code municipal}. */
    record Level(String name) implements Value {}

    /** Several inputs by name: options of which the best counts, items of a checklist, incidents to deduct. */
    record Parts(Map<String, Value> byInput) implements Value {
        public Parts {
            byInput = Ordered.copy(byInput);
        }
    }

    /** See {@link #MISSING}. */
    record Missing() implements Value {}

    /** See {@link #NOT_APPLICABLE}. */
    record NotApplicable() implements Value {}

    /** A figure from its text, for example {@code "4.5"}. */
    static Value of(String number) {
        return new Figure(new BigDecimal(number));
    }
}

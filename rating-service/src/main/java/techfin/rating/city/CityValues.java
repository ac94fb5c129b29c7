package techfin.rating.city;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Recorded values by indicator; versions are added and never changed. */
public interface CityValues {
    /** Every recorded version by the indicator's code. */
    Map<String, List<CityValue>> all();

    /** Every recorded version of one indicator. */
    List<CityValue> of(String code);

    /**
     * Adds a version.
     *
     * @throws Taken when somebody has recorded this version of this year already
     */
    void add(String code, CityValue value, String recordedBy, Instant recordedAt);

    /** Somebody was faster. */
    final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what the database said. */
        public Taken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

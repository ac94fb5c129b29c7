package techfin.rating.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was rated how on a day. */
public interface Cohorts {
    /**
     * A stretch of enterprises in the order of their codes.
     *
     * @param last code of the last enterprise that was looked at, also of one whose rating did not stand any more
     */
    record Stretch(List<Rated> ratings, String last) {
        public Stretch {
            ratings = List.copyOf(ratings);
        }
    }

    /**
     * The next ratings that stood on a day: of each enterprise the latest made for that day or before, while it was valid.
     *
     * @param lastUscc code of the last enterprise of the stretch before, null from the beginning
     * @param divisionCode where the enterprises are seated today, null for the whole city
     * @return null behind the last enterprise
     */
    @Nullable
    Stretch after(@Nullable String lastUscc, LocalDate on, @Nullable String divisionCode);
}

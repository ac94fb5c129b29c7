package techfin.rating.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;

/** All assessments, and which of them stands of each enterprise. */
public interface Assessments {
    /**
     * An assessment with what stands of the enterprise after it.
     *
     * @param isFirst whether nothing stood before
     */
    record Made(Assessment assessment, Standing standing, boolean isFirst) {}

    /** Somebody else made the first assessment of an enterprise at the same moment. */
    final class MadeMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public MadeMeanwhile(Throwable cause) {
            super("assessed meanwhile", cause);
        }
    }

    /**
     * Adds assessments in a handful of statements; each stands from now on unless one of a later day does.
     *
     * @throws MadeMeanwhile when something stands already where nothing stood
     */
    void addAll(List<Made> made);

    /** What stands of the enterprises whose codes lie in this range, by code. */
    Map<Uscc, Standing> standingBetween(Uscc first, Uscc last);

    Optional<Standing> standing(Uscc uscc);

    /** One assessment inside a scope; none for a bank, which never sees an assessment itself. */
    Optional<Assessment> find(RatingScope scope, String id);

    /** All assessments of an enterprise, the latest day first. */
    List<Assessment> history(Uscc uscc);

    /**
     * Assessments, the newest first.
     *
     * @param uscc null for every enterprise
     * @param runId null for every run
     */
    List<Assessment> list(
            RatingScope scope, @Nullable Uscc uscc, @Nullable String runId, Optional<String> beforeId, int limit);

    long count(RatingScope scope, @Nullable Uscc uscc, @Nullable String runId);

    /**
     * How an enterprise compares: how many of a group there are, and how many of them have a lower total.
     *
     * @param on ratings that stand on this day
     */
    Compared comparedInDivision(String divisionCode, int total, LocalDate on);

    /** The same among enterprises of an industry. */
    Compared comparedInIndustry(String industryGroup, int total, LocalDate on);

    /** A group and how many of it are below. */
    record Compared(long all, long below, long equal) {}
}

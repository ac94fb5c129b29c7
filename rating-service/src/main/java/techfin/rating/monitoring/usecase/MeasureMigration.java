package techfin.rating.monitoring.usecase;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import techfin.rating.monitoring.MigrationMatrix;
import techfin.rating.monitoring.Rated;
import techfin.rating.scoring.Grade;
import techfin.rating.scoring.GradeScale;

/**
 * How the enterprises that had a grade on one day moved until another. Those that lost their grade in between and those that
 * came with one are kept apart, so that the matrix speaks of grades alone.
 */
@Singleton
public class MeasureMigration {
    private static final int COUNTED_PLACES = 2;
    private static final int PROJECTED_PLACES = 4;

    private final ReadCohorts cohorts;

    MeasureMigration(ReadCohorts cohorts) {
        this.cohorts = cohorts;
    }

    /**
     * The moves of a cohort.
     *
     * @param grades in the order of the systems, the grade of a veto last
     * @param counts by grade before and grade after
     * @param percents of each row, two places; empty for a grade that nobody had
     * @param projected percents after so many spans of the same length, four places; of a grade that nobody had it is taken
     *     that it stays
     * @param lost how many of each grade had none on the second day: their rating had ended, or too little was known
     * @param gained how many had each grade on the second day and none on the first
     */
    public record Migration(
            List<String> grades,
            List<List<Long>> counts,
            List<Optional<List<BigDecimal>>> percents,
            List<List<BigDecimal>> projected,
            Map<String, Long> lost,
            Map<String, Long> gained) {}

    /**
     * The moves between two days.
     *
     * @param spans for how many spans of this length they are carried on, 1 or more
     */
    public Migration between(Period period, int spans) {
        Map<String, Rated> before = cohorts.all(period.from(), period.divisionCode());
        Map<String, Rated> after = cohorts.all(period.to(), period.divisionCode());
        List<String> grades = grades(before, after);
        long[][] moves = new long[grades.size()][grades.size()];
        Map<String, Long> lost = zeros(grades);
        Map<String, Long> gained = zeros(grades);
        for (Rated was : before.values()) {
            if (cohorts.isGraded(was)) {
                Rated is = after.get(was.uscc().value());
                if (is == null || !cohorts.isGraded(is)) {
                    lost.merge(was.grade(), 1L, Long::sum);
                } else {
                    moves[grades.indexOf(was.grade())][grades.indexOf(is.grade())]++;
                }
            }
        }
        for (Rated is : after.values()) {
            Rated was = before.get(is.uscc().value());
            if (cohorts.isGraded(is) && (was == null || !cohorts.isGraded(was))) {
                gained.merge(is.grade(), 1L, Long::sum);
            }
        }
        return migration(grades, rows(moves), spans, lost, gained);
    }

    private static Migration migration(
            List<String> grades, List<List<Long>> counts, int spans, Map<String, Long> lost, Map<String, Long> gained) {
        MigrationMatrix matrix = MigrationMatrix.ofCounts(grades, counts);
        List<List<BigDecimal>> percents = matrix.percents(COUNTED_PLACES);
        List<Optional<List<BigDecimal>>> counted = new ArrayList<>();
        for (int i = 0; i < grades.size(); i++) {
            boolean isEmpty = counts.get(i).stream().allMatch(count -> count == 0);
            counted.add(isEmpty ? Optional.empty() : Optional.of(percents.get(i)));
        }
        return new Migration(grades, counts, counted, matrix.after(spans).percents(PROJECTED_PLACES), lost, gained);
    }

    /** All grades of all systems by which anybody was rated, the vetoed ones last. */
    private List<String> grades(Map<String, Rated> before, Map<String, Rated> after) {
        Map<String, Rated> bySystem = new TreeMap<>();
        after.values().forEach(rated -> bySystem.putIfAbsent(rated.systemId(), rated));
        before.values().forEach(rated -> bySystem.putIfAbsent(rated.systemId(), rated));
        Set<String> grades = new LinkedHashSet<>();
        List<GradeScale> scales = bySystem.values().stream().map(cohorts::scale).toList();
        scales.forEach(scale -> scale.earned().stream().map(Grade::name).forEach(grades::add));
        scales.forEach(scale -> grades.add(scale.vetoed()));
        return List.copyOf(grades);
    }

    private static Map<String, Long> zeros(List<String> grades) {
        Map<String, Long> zeros = new LinkedHashMap<>();
        grades.forEach(grade -> zeros.put(grade, 0L));
        return zeros;
    }

    private static List<List<Long>> rows(long[][] moves) {
        List<List<Long>> rows = new ArrayList<>();
        for (long[] row : moves) {
            List<Long> cells = new ArrayList<>();
            for (long cell : row) {
                cells.add(cell);
            }
            rows.add(cells);
        }
        return rows;
    }
}

package techfin.rating.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MigrationMatrixTest {
    private static final JsonNode CASE = published();

    private static JsonNode published() {
        try (var in = MigrationMatrixTest.class.getResourceAsStream("migration-matrix.json")) {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<List<BigDecimal>> rows(String field) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        CASE.path(field).forEach(row -> {
            List<BigDecimal> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.decimalValue()));
            rows.add(cells);
        });
        return rows;
    }

    private static List<String> grades() {
        List<String> grades = new ArrayList<>();
        CASE.path("grades").forEach(grade -> grades.add(grade.asText()));
        return grades;
    }

    private static MigrationMatrix oneYear() {
        return MigrationMatrix.ofPercents(grades(), rows("one_year_percent"));
    }

    /** Standard & Poor's average of 1981 to 2000, see the file. */
    @Test
    void the_published_matrix_after_two_years_to_the_last_printed_place() {
        List<List<BigDecimal>> twoYears = rows("recomputed_two_year_percent_4dp");
        List<List<BigDecimal>> found = oneYear().after(2).percents(4);
        for (int i = 0; i < twoYears.size(); i++) {
            for (int j = 0; j < twoYears.size(); j++) {
                assertThat(found.get(i).get(j))
                        .as("row %d, column %d", i, j)
                        .isEqualByComparingTo(twoYears.get(i).get(j));
            }
        }
    }

    @Test
    void the_published_defaults_within_five_years_to_the_last_printed_place() {
        JsonNode defaults = CASE.path("recomputed_five_year_default_percent_4dp");
        List<List<BigDecimal>> found = oneYear().after(5).percents(4);
        List<String> grades = grades();
        for (int i = 0; i < grades.size(); i++) {
            assertThat(found.get(i).getLast())
                    .as(grades.get(i))
                    .isEqualByComparingTo(defaults.path(grades.get(i)).decimalValue());
        }
    }

    /** By hand: of two halves that go over, after two spans 1/4 + 1/2 · 1/3. */
    @Test
    void a_small_matrix_by_hand() {
        MigrationMatrix matrix = MigrationMatrix.ofCounts(List.of("X", "Y"), List.of(List.of(5L, 5L), List.of(1L, 2L)));
        assertThat(matrix.percents(2).getFirst()).containsExactly(new BigDecimal("50.00"), new BigDecimal("50.00"));
        assertThat(matrix.percents(2).getLast()).containsExactly(new BigDecimal("33.33"), new BigDecimal("66.67"));
        assertThat(matrix.after(2).percents(4).getFirst())
                .containsExactly(new BigDecimal("41.6667"), new BigDecimal("58.3333"));
    }

    @Test
    void of_a_grade_that_nobody_had_it_is_taken_that_it_stays() {
        MigrationMatrix matrix = MigrationMatrix.ofCounts(List.of("X", "Y"), List.of(List.of(0L, 0L), List.of(1L, 1L)));
        assertThat(matrix.percents(0).getFirst()).containsExactly(new BigDecimal("100"), new BigDecimal("0"));
        assertThat(matrix.after(2).percents(0).getLast()).containsExactly(new BigDecimal("75"), new BigDecimal("25"));
    }

    @Test
    void spans_add_up_rows_stay_whole_and_many_enterprises_stay_exact() {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            List<String> grades = List.of("AAA", "AA", "A", "BBB", "BB", "B", "C", "D");
            List<List<Long>> counts = new ArrayList<>();
            for (int i = 0; i < grades.size(); i++) {
                List<Long> row = new ArrayList<>();
                for (int j = 0; j < grades.size(); j++) {
                    row.add((long) random.nextInt(20_000));
                }
                counts.add(row);
            }
            MigrationMatrix matrix = MigrationMatrix.ofCounts(grades, counts);
            assertThat(matrix.after(2).after(3).percents(12))
                    .isEqualTo(matrix.after(6).percents(12));
            for (List<BigDecimal> row : matrix.after(7).percents(12)) {
                BigDecimal sum = row.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.subtract(new BigDecimal("100")).abs()).isLessThan(new BigDecimal("0.00000000001"));
            }
        }
        assertThatThrownBy(() -> MigrationMatrix.ofCounts(List.of("X"), List.of(List.of(1L, 2L))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> oneYear().after(0)).isInstanceOf(IllegalArgumentException.class);
    }
}

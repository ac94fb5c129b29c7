package techfin.rating.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.rating.SharedCases;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Reading;

/** Published examples to the digits that were printed, and laws. */
class PrioritiesTest {
    private static final long SEED = 1980;
    private static final JsonNode CASES = SharedCases.read("ahp-cases.json").path("cases");

    @Test
    void the_drinks_of_saaty_2008() {
        JsonNode drinks = CASES.path(0);
        List<String> names = texts(drinks.path("names"));
        Priorities priorities = Priorities.of(new Comparisons(
                names,
                drinks.path("matrix")
                        .valueStream()
                        .map(row -> texts(row).stream()
                                .map(PrioritiesTest::judgement)
                                .toList())
                        .toList()));
        assertThat(rounded(priorities.weights(), 3))
                .isEqualTo(drinks.path("expected_weights_3dp")
                        .valueStream()
                        .map(weight -> weight.decimalValue().setScale(3))
                        .toList());
        assertThat(rounded(priorities.lambdaMax(), 4)).isEqualTo("7.1766");
        assertThat(rounded(ratio(priorities, RandomIndex.SAATY_2008), 3)).isEqualTo("0.022");
    }

    @Test
    void the_leader_on_two_levels() {
        JsonNode criteria = CASES.path(1);
        JsonNode twoLevel = CASES.path(2);
        List<String> alternatives = texts(twoLevel.path("alternatives"));
        Map<String, Comparisons> below = new LinkedHashMap<>();
        twoLevel.path("matrices_upper_triangle")
                .properties()
                .forEach(entry -> below.put(entry.getKey(), of(alternatives, entry.getValue())));
        Hierarchy.Weights weights = new Hierarchy(
                        of(texts(criteria.path("names")), criteria.path("upper_triangle")),
                        below,
                        RandomIndex.SAATY_2008)
                .weights();

        criteria.path("expected_weights_3dp")
                .properties()
                .forEach(expected -> assertThat(rounded(weight(weights.top(), expected.getKey()), 3))
                        .isEqualTo(
                                expected.getValue().decimalValue().setScale(3).toPlainString()));
        assertThat(rounded(weights.top().lambdaMax(), 4)).isEqualTo("4.1184");
        assertThat(rounded(ratio(weights.top(), RandomIndex.SAATY_2008), 3)).isEqualTo("0.044");

        Priorities experience = weights.below().get("Experience");
        assertThat(experience).isNotNull();
        assertThat(rounded(weight(experience, "Nell"), 3)).isEqualTo("0.717");
        assertThat(rounded(weight(experience, "Moll"), 3)).isEqualTo("0.217");
        assertThat(rounded(weight(experience, "Sue"), 3)).isEqualTo("0.066");
        assertThat(rounded(ratio(experience, RandomIndex.SAATY_2008), 3)).isEqualTo("0.035");
        Priorities education = weights.below().get("Education");
        assertThat(education).isNotNull();
        assertThat(rounded(ratio(education, RandomIndex.SAATY_2008), 3)).isEqualTo("0.062");

        List<BigDecimal> globalOfEducation = weights.global().getOrDefault("Education", List.of());
        assertThat(rounded(globalOfEducation, 3)).startsWith(new BigDecimal("0.024"), new BigDecimal("0.010"));
        // The publisher prints .093 and .150 for Sue after rounding on the way.
        assertThat(rounded(globalOfEducation.getLast(), 4)).isEqualTo("0.0925");
        assertThat(rounded(weights.totals().getOrDefault("Nell", BigDecimal.ZERO), 3))
                .isEqualTo("0.493");
        assertThat(rounded(weights.totals().getOrDefault("Moll", BigDecimal.ZERO), 3))
                .isEqualTo("0.358");
        assertThat(rounded(weights.totals().getOrDefault("Sue", BigDecimal.ZERO), 4))
                .isEqualTo("0.1491");
    }

    @Test
    void the_vehicle_by_the_table_of_donegan_and_dodd() {
        JsonNode vehicle = CASES.path(3);
        List<String> names = List.of("Cost", "Safety", "Style", "Capacity");
        Priorities priorities = Priorities.of(of(names, vehicle.path("upper_triangle")));
        vehicle.path("expected_weights_3dp")
                .properties()
                .forEach(expected -> assertThat(rounded(weight(priorities, expected.getKey()), 3))
                        .isEqualTo(
                                expected.getValue().decimalValue().setScale(3).toPlainString()));
        assertThat(rounded(priorities.lambdaMax(), 4)).isEqualTo("4.1992");
        assertThat(rounded(ratio(priorities, RandomIndex.DONEGAN_DODD), 2)).isEqualTo("0.08");
    }

    @Test
    void the_four_dimensions_of_the_proposed_system() {
        Priorities priorities = Priorities.of(new Comparisons(
                List.of("I", "M", "F", "E"), matrix(List.of("1 3 2 3", "1/3 1 1/2 1", "1/2 2 1 2", "1/3 1 1/2 1"))));
        assertThat(rounded(priorities.weights(), 3))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0.455", "0.141", "0.263", "0.141");
        assertThat(rounded(priorities.lambdaMax(), 4)).isEqualTo("4.0104");
        assertThat(rounded(ratio(priorities, RandomIndex.SAATY_1980), 4)).isEqualTo("0.0038");
    }

    @Test
    void the_same_judgements_are_consistent_by_one_table_and_not_by_another() {
        // A circle of preferences: its index lies between a tenth of .52 and a tenth of .58.
        Priorities priorities = Priorities.of(
                new Comparisons(List.of("a", "b", "c"), matrix(List.of("1 4/3 4/7", "3/4 1 1", "7/4 1 1"))));
        BigDecimal index = priorities.consistencyIndex();
        assertThat(ratio(priorities, RandomIndex.SAATY_1980)).isLessThan(ratio(priorities, RandomIndex.SAATY_2008));
        assertThat(index).isPositive();
    }

    @Test
    void weights_add_up_to_one_and_consistent_judgements_give_back_what_they_were_made_of() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(9);
            int[] parts =
                    IntStream.range(0, size).map(i -> 1 + random.nextInt(9)).toArray();
            List<List<Judgement>> matrix = IntStream.range(0, size)
                    .mapToObj(i -> IntStream.range(0, size)
                            .mapToObj(j -> judgement(parts[i] + "/" + parts[j]))
                            .toList())
                    .toList();
            Priorities priorities = Priorities.of(new Comparisons(names(size), matrix));
            BigDecimal whole = BigDecimal.valueOf(IntStream.of(parts).sum());
            for (int i = 0; i < size; i++) {
                assertThat(rounded(priorities.weights().get(i), 15))
                        .isEqualTo(BigDecimal.valueOf(parts[i])
                                .divide(whole, 15, RoundingMode.HALF_UP)
                                .toPlainString());
            }
            assertThat(priorities.consistencyIndex().abs()).isLessThan(new BigDecimal("1E-18"));
        }
    }

    @Test
    void any_judgements_give_positive_weights_of_one_together_and_lambda_is_never_below_the_size() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            int size = 3 + random.nextInt(8);
            Comparisons comparisons = new Comparisons(names(size), randomMatrix(size, random));
            Priorities priorities = Priorities.of(comparisons);
            assertThat(priorities.weights()).allMatch(weight -> weight.signum() > 0);
            assertThat(rounded(priorities.weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add), 30))
                    .isEqualTo(BigDecimal.ONE.setScale(30).toPlainString());
            assertThat(priorities.lambdaMax()).isGreaterThanOrEqualTo(BigDecimal.valueOf(size));
        }
    }

    @Test
    void the_order_of_names_does_not_matter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            int size = 3 + random.nextInt(5);
            List<List<Judgement>> matrix = randomMatrix(size, random);
            List<List<Judgement>> turned = IntStream.range(0, size)
                    .mapToObj(i -> IntStream.range(0, size)
                            .mapToObj(j -> matrix.get(size - 1 - i).get(size - 1 - j))
                            .toList())
                    .toList();
            List<BigDecimal> weights =
                    rounded(Priorities.of(new Comparisons(names(size), matrix)).weights(), 15);
            assertThat(rounded(
                            Priorities.of(new Comparisons(names(size), turned)).weights(), 15))
                    .isEqualTo(weights.reversed());
        }
    }

    @Test
    void fifteen_things_in_a_circle_of_extreme_judgements_still_come_to_stand_still() {
        int size = Comparisons.MOST;
        List<List<Judgement>> matrix = IntStream.range(0, size)
                .mapToObj(i -> IntStream.range(0, size)
                        .mapToObj(j -> i == j ? "1" : Math.floorMod(j - i, size) <= size / 2 ? "9" : "1/9")
                        .map(PrioritiesTest::judgement)
                        .toList())
                .toList();
        assertThat(rounded(Priorities.of(new Comparisons(names(size), matrix)).weights(), 12))
                .containsOnly(new BigDecimal("0.066666666667"));
    }

    @Test
    void a_matrix_that_is_none_cannot_be_built_and_each_wrong_place_is_named() {
        assertThatThrownBy(() -> new Comparisons(List.of("a", "b"), matrix(List.of("1 2", "1/3 1"))))
                .hasMessageContaining("not reciprocal");
        assertThat(errors(Map.of("names", List.of("a", "b"), "matrix", List.of(List.of(1, 3), List.of("0.333", 1)))))
                .containsExactly("/matrix/1/0 NOT_RECIPROCAL");
        assertThat(errors(Map.of("names", List.of("a", "b"), "matrix", List.of(List.of(2, 3), List.of("1/3", 1)))))
                .containsExactly("/matrix/0/0 DIAGONAL_NOT_ONE");
        assertThat(errors(Map.of("names", List.of("a", "b"), "matrix", List.of(List.of(1, 10), List.of("1/10", 1)))))
                .containsExactly("/matrix/0/1 NOT_A_JUDGEMENT", "/matrix/1/0 NOT_A_JUDGEMENT");
        assertThat(errors(Map.of("names", List.of("a", "b"), "matrix", List.of(List.of(1, -3), List.of("-1/3", 1)))))
                .containsExactly("/matrix/0/1 NOT_A_JUDGEMENT", "/matrix/1/0 NOT_A_JUDGEMENT");
        assertThat(errors(Map.of("names", List.of("a", "b"), "matrix", List.of(List.of(1, 3)))))
                .containsExactly("/matrix WRONG_LENGTH");
        assertThat(errors(Map.of("names", List.of("a", "a"), "upperTriangle", List.of(List.of(1)))))
                .containsExactly("/names/1 DUPLICATE_NAME");
        assertThat(errors(Map.of("names", List.of("a"), "upperTriangle", List.of())))
                .containsExactly("/names TOO_FEW");
        assertThat(errors(Map.of("names", names(16), "upperTriangle", List.of())))
                .containsExactly("/names TOO_MANY");
        assertThat(errors(Map.of("names", List.of("a", "b")))).containsExactly("/matrix ONE_OF_TWO");
        assertThat(errors(Map.of("names", names(5), "upperTriangle", ones(5), "randomIndex", "DONEGAN_DODD")))
                .containsExactly("/names NO_RANDOM_INDEX");
        assertThat(errors(Map.of("names", names(11), "upperTriangle", ones(11))))
                .containsExactly("/names NO_RANDOM_INDEX");
    }

    private static List<List<String>> ones(int size) {
        return IntStream.range(1, size)
                .mapToObj(i -> IntStream.range(0, size - i).mapToObj(j -> "1").toList())
                .toList();
    }

    private static List<String> errors(Map<String, @Nullable Object> question) {
        return switch (HierarchyReader.read(question)) {
            case Reading.Good<Hierarchy> good -> List.of();
            case Reading.Bad<Hierarchy> bad ->
                bad.errors().stream().map(PrioritiesTest::shown).toList();
        };
    }

    private static String shown(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    private static List<List<Judgement>> randomMatrix(int size, Random random) {
        List<List<Judgement>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Judgement> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                if (j < i) {
                    row.add(rows.get(j).get(i).reciprocal());
                } else {
                    row.add(i == j ? Judgement.EQUAL : randomJudgement(random));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static Judgement randomJudgement(Random random) {
        Judgement judgement = judgement(Integer.toString(1 + random.nextInt(9)));
        return random.nextBoolean() ? judgement : judgement.reciprocal();
    }

    /** A matrix of its judgements above the diagonal, named by pairs. */
    private static Comparisons of(List<String> names, JsonNode pairs) {
        List<List<Judgement>> matrix = names.stream()
                .map(row ->
                        names.stream().map(column -> pair(row, column, pairs)).toList())
                .toList();
        return new Comparisons(names, matrix);
    }

    private static Judgement pair(String row, String column, JsonNode pairs) {
        if (row.equals(column)) {
            return Judgement.EQUAL;
        }
        JsonNode stated = pairs.path(row + "/" + column);
        return stated.isMissingNode()
                ? judgement(pairs.path(column + "/" + row).asText()).reciprocal()
                : judgement(stated.asText());
    }

    private static List<List<Judgement>> matrix(List<String> rows) {
        return rows.stream()
                .map(row -> List.of(row.split(" ", -1)).stream()
                        .map(PrioritiesTest::judgement)
                        .toList())
                .toList();
    }

    private static Judgement judgement(String text) {
        return Judgement.read(text).orElseThrow();
    }

    private static List<String> names(int size) {
        return IntStream.range(0, size).mapToObj(i -> "n" + i).toList();
    }

    private static BigDecimal weight(Priorities priorities, String name) {
        return priorities.weights().get(priorities.names().indexOf(name));
    }

    private static BigDecimal ratio(Priorities priorities, RandomIndex table) {
        return priorities.consistencyRatio(table).orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static List<BigDecimal> rounded(List<BigDecimal> numbers, int places) {
        return numbers.stream()
                .map(number -> number.setScale(places, RoundingMode.HALF_UP))
                .toList();
    }

    private static String rounded(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}

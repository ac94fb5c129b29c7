package techfin.rating.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.SharedCases;

/** 国科发政〔2017〕115号, by its bands and by laws. */
class TechSmeCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final long SEED = 115;

    @TestFactory
    Stream<DynamicTest> the_shared_cases() {
        return SharedCases.read("tech-sme-cases.json")
                .path("cases")
                .valueStream()
                .map(row -> DynamicTest.dynamicTest(row.path("id").asText(), () -> {
                    TechSmeCheck.Result result = TechSmeCheck.of(new TechSmeFacts(
                            DAY,
                            row.path("staff").intValue(),
                            row.path("st_staff").intValue(),
                            row.path("revenue").decimalValue(),
                            row.path("rd").decimalValue(),
                            row.path("cost").decimalValue(),
                            row.path("assets").decimalValue(),
                            row.path("class1").intValue(),
                            row.path("class2").intValue(),
                            row.has("direct")
                                    ? Set.of(DirectRoute.named(
                                                    row.path("direct").path(0).asText())
                                            .orElseThrow())
                                    : Set.of(),
                            row.path("negative").asBoolean()));
                    var expected = row.path("expected");
                    assertThat(result.staff().points().low())
                            .isEqualTo(expected.path("staff_score").intValue());
                    assertThat(result.rd().points().low())
                            .isEqualTo(expected.path("rd_score").intValue());
                    assertThat(result.ip().points().low())
                            .isEqualTo(expected.path("ip_score").intValue());
                    assertThat(result.total()).isEqualTo(expected.path("total").intValue());
                    assertThat(result.sizeOk())
                            .isEqualTo(expected.path("size_ok").asBoolean());
                    assertThat(result.qualified())
                            .isEqualTo(expected.path("qualified").asBoolean());
                    assertThat(result.missing().isEmpty()).isEqualTo(result.qualified());
                }));
    }

    @ParameterizedTest(name = "{0} of {1} employees: {2}")
    @CsvSource({
        "30, 100, 20",
        "2999, 10000, 16",
        "25, 100, 16",
        "2499, 10000, 12",
        "20, 100, 12",
        "1999, 10000, 8",
        "15, 100, 8",
        "1499, 10000, 4",
        "10, 100, 4",
        "999, 10000, 0",
        "1, 3, 20",
        "0, 100, 0",
        "0, 0, 0",
        "100, 100, 20"
    })
    void each_bound_of_the_staff_item_belongs_to_the_better_band(int science, int all, int points) {
        assertThat(TechSmeCheck.of(facts(all, science, "1000", "60", "900", "900", 0, 0))
                        .staff()
                        .points())
                .isEqualTo(Points.of(points));
    }

    @ParameterizedTest(name = "R&D {0} of sales {1} and costs {2}: {3}")
    @CsvSource({
        "6, 100, 1000, 50",
        "5.999999, 100, 1000, 40",
        "5, 100, 1000, 40",
        "4, 100, 1000, 30",
        "3, 100, 1000, 20",
        "2, 100, 1000, 10",
        "1.999999, 100, 1000, 0",
        "30, 10000, 100, 50",
        "29.999999, 10000, 100, 40",
        "25, 10000, 100, 40",
        "20, 10000, 100, 30",
        "15, 10000, 100, 20",
        "10, 10000, 100, 10",
        "9.999999, 10000, 100, 0",
        // a third of sales of 0.03: compared by multiplying, so no digit is lost
        "0.001, 0.03, 1, 20",
        "10, 0, 100, 10",
        "10, 0, 0, 0",
        "0, 0, 0, 0",
        "3, 100, 10, 50"
    })
    void the_better_of_two_ratios_scores_and_no_sales_leave_only_the_one_of_costs(
            String rd, String sales, String cost, int points) {
        assertThat(TechSmeCheck.of(facts(100, 10, sales, rd, cost, "900", 0, 0))
                        .rd()
                        .points())
                .isEqualTo(Points.of(points));
    }

    @ParameterizedTest(name = "{0} of class 1 and {1} of class 2: {2}")
    @CsvSource({"0, 0, 0", "0, 1, 6", "0, 2, 12", "0, 3, 18", "0, 4, 24", "0, 99, 24", "1, 0, 30", "5, 9, 30"})
    void rights_score_by_class_and_number(int first, int second, int points) {
        assertThat(TechSmeCheck.of(facts(100, 10, "1000", "60", "900", "900", first, second))
                        .ip()
                        .points())
                .isEqualTo(Points.of(points));
    }

    @ParameterizedTest(name = "{0} staff, {1} sales, {2} assets: {3}")
    @CsvSource({
        "500, 20000, 20000, true",
        "501, 20000, 20000, false",
        "500, 20000.000001, 20000, false",
        "500, 20000, 20000.000001, false"
    })
    void the_limits_of_size_belong_to_it(int staff, String sales, String assets, boolean ok) {
        TechSmeCheck.Result result = TechSmeCheck.of(facts(staff, staff, sales, "2000", "20000", assets, 1, 0));
        assertThat(result.total()).isEqualTo(100);
        assertThat(result.sizeOk()).isEqualTo(ok);
        assertThat(result.qualified()).isEqualTo(ok);
    }

    @Test
    void a_staff_item_of_zero_fails_with_eighty_points() {
        TechSmeCheck.Result result = TechSmeCheck.of(facts(100, 9, "1000", "60", "900", "900", 1, 0));
        assertThat(result.total()).isEqualTo(80);
        assertThat(result.qualified()).isFalse();
        assertThat(result.missing()).extracting(Shortfall::code).containsExactly("STAFF_ITEM_ZERO");
    }

    @Test
    void a_direct_route_helps_neither_against_size_nor_against_an_exclusion() {
        TechSmeFacts small = new TechSmeFacts(
                DAY, 10, 0, wan("1"), wan("0"), wan("1"), wan("1"), 0, 0, Set.of(DirectRoute.LED_STANDARD), false);
        assertThat(TechSmeCheck.of(small).route()).isEqualTo(TechSmeCheck.Route.DIRECT);
        TechSmeFacts large = new TechSmeFacts(
                DAY, 501, 0, wan("1"), wan("0"), wan("1"), wan("1"), 0, 0, Set.of(DirectRoute.LED_STANDARD), false);
        assertThat(TechSmeCheck.of(large).route()).isNull();
        assertThat(TechSmeCheck.of(large).missing()).extracting(Shortfall::code).containsExactly("STAFF_ABOVE_LIMIT");
        TechSmeFacts excluded = new TechSmeFacts(
                DAY, 10, 0, wan("1"), wan("0"), wan("1"), wan("1"), 0, 0, Set.of(DirectRoute.LED_STANDARD), true);
        assertThat(TechSmeCheck.of(excluded).route()).isNull();
        assertThat(TechSmeCheck.of(excluded).missing())
                .extracting(Shortfall::code)
                .containsExactly("EXCLUDED");
    }

    @Test
    void what_nobody_stated_gives_no_points_and_leaves_what_it_could_give_open() {
        TechSmeCheck.Result result =
                TechSmeCheck.of(new TechSmeFacts(DAY, null, null, null, null, null, null, null, null, Set.of(), false));
        assertThat(result.total()).isZero();
        assertThat(List.of(result.staff(), result.rd(), result.ip())).allMatch(Item::missing);
        assertThat(Item.sum(List.of(result.staff(), result.rd(), result.ip()))).isEqualTo(new Points(0, 100));
        assertThat(result.sizeOk()).isFalse();
    }

    @Test
    void more_of_a_good_thing_never_lowers_the_score() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            int staff = 1 + random.nextInt(600);
            int science = random.nextInt(staff + 1);
            BigDecimal sales = wan(random);
            BigDecimal cost = wan(random);
            BigDecimal rd = wan(random).movePointLeft(1);
            int first = random.nextInt(2);
            int second = random.nextInt(6);
            int total = total(staff, science, sales, rd, cost, first, second);
            assertThat(total(staff, science, sales, rd.add(wan(random)), cost, first, second))
                    .isGreaterThanOrEqualTo(total);
            assertThat(total(staff, Math.min(staff, science + 1), sales, rd, cost, first, second))
                    .isGreaterThanOrEqualTo(total);
            assertThat(total(staff, science, sales, rd, cost, first + 1, second))
                    .isGreaterThanOrEqualTo(total);
            assertThat(total(staff, science, sales, rd, cost, first, second + 1))
                    .isGreaterThanOrEqualTo(total);
        }
    }

    @Test
    void the_unit_of_money_does_not_matter_to_the_ratios() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal sales = wan(random);
            BigDecimal cost = wan(random);
            BigDecimal rd = wan(random).movePointLeft(1);
            BigDecimal unit = new BigDecimal("7");
            assertThat(total(100, 10, sales.multiply(unit), rd.multiply(unit), cost.multiply(unit), 0, 0))
                    .isEqualTo(total(100, 10, sales, rd, cost, 0, 0));
        }
    }

    private static int total(
            int staff, int science, BigDecimal sales, BigDecimal rd, BigDecimal cost, int first, int second) {
        return TechSmeCheck.of(new TechSmeFacts(
                        DAY, staff, science, sales, rd, cost, BigDecimal.ONE, first, second, Set.of(), false))
                .total();
    }

    private static TechSmeFacts facts(
            int staff, int science, String sales, String rd, String cost, String assets, int first, int second) {
        return new TechSmeFacts(
                DAY, staff, science, wan(sales), wan(rd), wan(cost), wan(assets), first, second, Set.of(), false);
    }

    private static BigDecimal wan(String amount) {
        return new BigDecimal(amount);
    }

    private static BigDecimal wan(Random random) {
        return BigDecimal.valueOf(random.nextInt(3_000_000), 2);
    }
}

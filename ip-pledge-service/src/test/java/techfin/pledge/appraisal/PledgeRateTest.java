package techfin.pledge.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.right.RightKind;

class PledgeRateTest {
    private final PledgeRateCeilings shipped = PledgeRateCeilings.shipped();

    /** policy.md 2.6; what no source names is assumed to be 30. */
    @ParameterizedTest
    @CsvSource({
        "INVENTION_PATENT, 50",
        "UTILITY_MODEL, 30",
        "DESIGN, 30",
        "TRADEMARK, 50",
        "SOFTWARE_COPYRIGHT, 30",
        "WORK_COPYRIGHT, 30",
        "LAYOUT_DESIGN, 30",
        "PLANT_VARIETY, 30",
        "GEOGRAPHICAL_INDICATION, 30"
    })
    void every_kind_has_a_ceiling(RightKind kind, String percent) {
        assertThat(shipped.of(kind)).hasToString(percent);
    }

    @Test
    void ceilings_are_set_per_kind_and_the_others_stay() {
        PledgeRateCeilings set = shipped.with("INVENTION_PATENT=25, UTILITY_MODEL = 12.5");
        assertThat(set.of(RightKind.INVENTION_PATENT)).hasToString("25");
        assertThat(set.of(RightKind.UTILITY_MODEL)).hasToString("12.5");
        assertThat(set.of(RightKind.TRADEMARK)).hasToString("50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INVENTION_PATENT",
                "PATENT=40",
                "INVENTION_PATENT=-1",
                "INVENTION_PATENT=100.01",
                "INVENTION_PATENT=40%",
                "INVENTION_PATENT=40,",
                "INVENTION_PATENT=40,INVENTION_PATENT=40"
            })
    void a_setting_that_cannot_be_is_refused(String text) {
        assertThatThrownBy(() -> shipped.with(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** An invention of 6,000,000 and a utility model of 1,000,000: 3,000,000 + 300,000. */
    @ParameterizedTest
    @CsvSource({"3300000.00, 47.14, false", "3300000.01, 47.14, true", "5000000.00, 71.43, true", "0.00, 0.00, false"})
    void a_package_is_measured_by_each_right_s_own_ceiling(String loan, String percent, boolean warned) {
        PledgeRate rate = PledgeRate.of(
                Money.parse(loan),
                List.of(
                        new PledgeRate.Pledged(RightKind.INVENTION_PATENT, Money.parse("6000000.00")),
                        new PledgeRate.Pledged(RightKind.UTILITY_MODEL, Money.parse("1000000.00"))));
        assertThat(rate.percent()).isEqualTo(percent);
        assertThat(rate.warning("/amount", shipped).isPresent()).isEqualTo(warned);
        rate.warning("/amount", shipped)
                .map(Finding::values)
                .ifPresent(values -> assertThat(values)
                        .containsEntry("ceiling", "47.14")
                        .containsEntry("kinds", "INVENTION_PATENT 50 %, UTILITY_MODEL 30 %"));
    }

    @Test
    void a_package_within_every_single_ceiling_is_never_warned_of_and_above_every_one_always() {
        Random seeded = new Random(20261121);
        RightKind[] kinds = RightKind.values();
        for (int round = 0; round < 2_000; round++) {
            List<PledgeRate.Pledged> rights = new ArrayList<>();
            long within = 0;
            long above = 0;
            for (int i = 0; i <= seeded.nextInt(4); i++) {
                RightKind kind = kinds[seeded.nextInt(kinds.length)];
                long fen = 1L + seeded.nextInt(1_000_000_000);
                rights.add(new PledgeRate.Pledged(kind, Money.ofFen(fen)));
                long millionths = shipped.of(kind).millionths();
                within += fen * (millionths / 1_000_000) / 100;
                above += fen * (millionths / 1_000_000) / 100 + 1;
            }
            assertThat(PledgeRate.of(Money.ofFen(within), rights).warning("/amount", shipped))
                    .isEmpty();
            assertThat(PledgeRate.of(Money.ofFen(above), rights).warning("/amount", shipped))
                    .isPresent();
        }
    }
}

package techfin.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void the_odd_fen_goes_to_the_earlier_of_equals() {
        assertThat(Allocation.byLargestRemainder(Money.parse("1.00"), List.of(1L, 1L, 1L)))
                .containsExactly(Money.parse("0.34"), Money.parse("0.33"), Money.parse("0.33"));
    }

    @Test
    void the_largest_remainder_comes_first() {
        assertThat(Allocation.byLargestRemainder(Money.parse("0.10"), List.of(1L, 2L, 4L)))
                .containsExactly(Money.parse("0.01"), Money.parse("0.03"), Money.parse("0.06"));
    }

    @Test
    void nobody_gets_nothing_of_nothing() {
        assertThat(Allocation.byLargestRemainder(Money.ZERO, List.of(0L, 0L))).containsOnly(Money.ZERO);
        assertThatThrownBy(() -> Allocation.byLargestRemainder(Money.parse("0.01"), List.of(0L)))
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> Allocation.byLargestRemainder(Money.parse("-0.01"), List.of(1L)))
                .hasMessageContaining("negative amount");
        assertThatThrownBy(() -> Allocation.byLargestRemainder(Money.ZERO, List.of(-1L)))
                .hasMessageContaining("negative weight");
    }

    @Test
    void parts_add_up_and_stay_within_a_fen_of_the_exact_share() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            List<Long> weights = random.longs(1 + random.nextInt(12), 0, 1_000_000_000_000_000L)
                    .boxed()
                    .toList();
            long sum = weights.stream().mapToLong(Long::longValue).sum();
            Money total = Money.ofFen(random.nextLong(0, 1_000_000_000_000L));
            List<Money> parts = Allocation.byLargestRemainder(total, weights);
            assertThat(Money.sum(parts)).isEqualTo(total);
            for (int part = 0; part < parts.size(); part++) {
                BigDecimal exact = BigDecimal.valueOf(total.fen())
                        .multiply(BigDecimal.valueOf(weights.get(part)))
                        .divide(BigDecimal.valueOf(sum), 6, RoundingMode.HALF_UP);
                assertThat(exact.subtract(BigDecimal.valueOf(parts.get(part).fen()))
                                .abs())
                        .isLessThanOrEqualTo(BigDecimal.ONE);
            }
        }
    }
}

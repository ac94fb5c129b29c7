package techfin.rating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import techfin.rating.assessment.Assessments;

final class PercentileTest {
    @Test
    void the_share_below_counts_equals_by_half() {
        assertThat(Percentile.of(new Assessments.Compared(10, 6, 1))
                        .orElseThrow()
                        .percentile())
                .isEqualByComparingTo("65.0");
        assertThat(Percentile.of(new Assessments.Compared(7, 0, 7))
                        .orElseThrow()
                        .percentile())
                .isEqualByComparingTo("50.0");
        assertThat(Percentile.of(new Assessments.Compared(6, 5, 1))
                        .orElseThrow()
                        .percentile())
                .isEqualByComparingTo("91.7");
    }

    @Test
    void a_group_of_fewer_than_five_is_not_shown() {
        assertThat(Percentile.of(new Assessments.Compared(4, 3, 1))).isEmpty();
        assertThat(Percentile.of(new Assessments.Compared(5, 3, 1))).isPresent();
    }
}

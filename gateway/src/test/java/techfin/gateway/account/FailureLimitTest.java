package techfin.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FailureLimit limit = new FailureLimit(3, INTERVAL, 2);

    @Test
    void as_many_failures_as_the_limit_says_are_borne_at_once_and_the_next_waits_one_interval() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.waiting("a", START)).isZero();
            limit.failed("a", START);
        }

        assertThat(limit.waiting("a", START)).isEqualTo(INTERVAL);
        assertThat(limit.waiting("a", START.plusSeconds(9))).isEqualTo(Duration.ofSeconds(1));
        assertThat(limit.waiting("a", START.plusSeconds(10))).isZero();
        assertThat(limit.waiting("b", START)).isZero();
    }

    @Test
    void each_interval_gives_one_more_try_back_and_never_more_than_the_limit() {
        fail("a", 3, START);
        fail("a", 1, START.plusSeconds(10));
        assertThat(limit.waiting("a", START.plusSeconds(10))).isEqualTo(INTERVAL);

        Instant dayAfter = START.plus(Duration.ofDays(1));
        fail("a", 3, dayAfter);
        assertThat(limit.waiting("a", dayAfter)).isEqualTo(INTERVAL);
    }

    @Test
    void a_success_forgets_what_failed_before() {
        fail("a", 3, START);

        limit.succeeded("a");

        assertThat(limit.waiting("a", START)).isZero();
        fail("a", 2, START);
        assertThat(limit.waiting("a", START)).isZero();
    }

    @Test
    void of_more_keys_than_are_kept_the_one_without_a_failure_for_longest_is_forgotten() {
        fail("a", 3, START);
        fail("b", 3, START);
        fail("a", 1, START);

        fail("c", 1, START);

        assertThat(limit.waiting("b", START)).isZero();
        assertThat(limit.waiting("a", START)).isPositive();
    }

    @Test
    void a_limit_without_tries_time_or_keys_is_no_limit() {
        assertThatThrownBy(() -> new FailureLimit(0, INTERVAL, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FailureLimit(1, Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FailureLimit(1, INTERVAL, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void fail(String key, int times, Instant now) {
        for (int i = 0; i < times; i++) {
            limit.failed(key, now);
        }
    }
}

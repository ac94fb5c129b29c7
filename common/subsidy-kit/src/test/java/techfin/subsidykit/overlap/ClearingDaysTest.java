package techfin.subsidykit.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.servicekit.problem.Problem;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

@OnEveryDatabase
class ClearingDaysTest {
    private final TestDatabase database;
    private final TwoServices.Running left;
    private final TwoServices.Running right;

    ClearingDaysTest(TestDatabase database) {
        this.database = database;
        left = TwoServices.on(database).left;
        right = TwoServices.on(database).right;
    }

    @Test
    void free_days_are_claimed_and_then_granted() {
        InterestDays days = Wanted.fresh();
        Clearance clearance = left.clear(days);
        assertThat(clearance.clear()).containsExactly(days.caseId());
        assertThat(clearance.overlapping()).isEmpty();
        assertThat(left.states(days)).containsExactly("CLAIMED");
        grant(left, clearance, days);
        assertThat(left.states(days)).containsExactly("GRANTED");
        left.overlaps().release(clearance);
        assertThat(left.states(days)).containsExactly("GRANTED");
    }

    @Test
    void granted_days_are_taken_here_and_at_the_neighbour() {
        InterestDays days = Wanted.fresh();
        left.approve(days);
        InterestDays here = Wanted.twin(days);
        InterestDays there = Wanted.twin(days);
        assertThat(left.clear(here).overlapping())
                .isEqualTo(Map.of(here.caseId(), Set.of(OverlapKind.CONTRACT, OverlapKind.NOTE)));
        assertThat(right.clear(there).overlapping()).isEqualTo(Map.of(there.caseId(), Set.of(OverlapKind.NEIGHBOUR)));
        assertThat(left.states(here)).isEmpty();
        assertThat(right.states(there)).isEmpty();
    }

    @Test
    void days_that_are_only_claimed_are_taken_too_until_they_are_released() {
        InterestDays days = Wanted.fresh();
        Clearance clearance = left.clear(days);
        InterestDays there = Wanted.twin(days);
        assertThat(right.clear(there).clear()).isEmpty();
        left.overlaps().release(clearance);
        assertThat(right.clear(there).clear()).containsExactly(there.caseId());
    }

    @Test
    void the_days_after_the_granted_ones_are_free() {
        InterestDays days = Wanted.fresh();
        left.approve(days);
        InterestDays later = Wanted.on(Wanted.twin(days), Wanted.TO, Wanted.TO.plusDays(90));
        InterestDays oneDayEarlier = Wanted.on(Wanted.twin(days), Wanted.TO.minusDays(1), Wanted.TO.plusDays(90));
        assertThat(right.clear(oneDayEarlier).clear()).isEmpty();
        assertThat(right.clear(later).clear()).containsExactly(later.caseId());
    }

    @Test
    void one_that_overlaps_holds_up_none_of_the_others() {
        InterestDays taken = Wanted.fresh();
        right.approve(taken);
        InterestDays overlapping = Wanted.twin(taken);
        InterestDays good = Wanted.fresh();
        Clearance clearance = left.clear(overlapping, good);
        assertThat(clearance.clear()).containsExactly(good.caseId());
        assertThat(clearance.overlapping().keySet()).containsExactly(overlapping.caseId());
    }

    @Test
    void two_of_one_batch_that_want_the_same_days_are_both_refused() {
        InterestDays one = Wanted.fresh();
        InterestDays other = Wanted.twin(one);
        Clearance clearance = left.clear(one, other);
        assertThat(clearance.clear()).isEmpty();
        assertThat(clearance.overlapping().keySet()).containsExactlyInAnyOrder(one.caseId(), other.caseId());
        assertThat(left.clear(one).clear()).containsExactly(one.caseId());
    }

    @Test
    void a_grant_needs_a_claim_that_is_there_for_the_same_days() {
        InterestDays days = Wanted.fresh();
        Clearance clearance = left.clear(days);
        assertThat(lost(clearance, Wanted.on(days, Wanted.FROM, Wanted.TO.plusDays(1))))
                .isEqualTo("CLEARANCE_LOST");
        assertThat(lost(clearance, Wanted.fresh())).isEqualTo("CLEARANCE_LOST");
        left.overlaps().release(clearance);
        assertThat(lost(clearance, days)).isEqualTo("CLEARANCE_LOST");
    }

    @Test
    void who_claims_the_same_case_later_takes_the_claim_over() {
        InterestDays days = Wanted.fresh();
        Clearance first = left.clear(days);
        Clearance second = left.clear(days);
        left.overlaps().release(first);
        assertThat(lost(first, days)).isEqualTo("CLEARANCE_LOST");
        grant(left, second, days);
        assertThat(left.states(days)).containsExactly("GRANTED");
        assertThat(left.clear(days).clear()).isEmpty();
        assertThat(left.states(days)).containsExactly("GRANTED");
    }

    @Test
    void days_of_a_reversed_grant_are_free_again() {
        InterestDays days = Wanted.fresh();
        left.approve(days);
        left.inUnit(() -> {
            left.overlaps().free(days.caseId());
            return days;
        });
        InterestDays there = Wanted.twin(days);
        assertThat(right.clear(there).clear()).containsExactly(there.caseId());
    }

    @Test
    void a_claim_whose_process_died_counts_no_more_after_ten_minutes() {
        InterestDays days = Wanted.fresh();
        left.claims()
                .claim(List.of(days), Instant.now().minus(Claims.COUNTS_FOR).plusSeconds(60));
        assertThat(right.clear(Wanted.twin(days)).clear()).isEmpty();
        left.claims()
                .claim(List.of(days), Instant.now().minus(Claims.COUNTS_FOR).minusSeconds(1));
        InterestDays there = Wanted.twin(days);
        assertThat(right.clear(there).clear()).containsExactly(there.caseId());
    }

    @Test
    void a_claim_is_too_old_for_a_grant_long_before_it_counts_no_more() {
        InterestDays days = Wanted.fresh();
        Map<String, String> old =
                left.claims().claim(List.of(days), Instant.now().minus(Claims.GRANTABLE_FOR));
        assertThat(lost(new Clearance(old.keySet(), Map.of(), old), days)).isEqualTo("CLEARANCE_LOST");
        assertThat(left.states(days)).containsExactly("CLAIMED");
    }

    @Test
    void nothing_is_clear_and_nothing_stays_claimed_when_the_neighbour_is_dead() {
        TwoServices.Running alone = TwoServices.alone(database);
        InterestDays days = Wanted.fresh();
        Problem problem = catchThrowableOfType(Problem.class, () -> alone.clear(days));
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("NEIGHBOUR_UNAVAILABLE");
        assertThat(problem.headers()).containsKey("Retry-After");
        assertThat(alone.states(days)).isEmpty();
    }

    @Test
    void of_two_that_claim_the_same_days_at_once_never_both_are_clear() throws Exception {
        for (int round = 0; round < 10; round++) {
            InterestDays one = Wanted.fresh();
            InterestDays here = Wanted.twin(one);
            assertThat(clearAtOnce(() -> left.clear(one), () -> left.clear(here)))
                    .hasSizeLessThan(2);
            InterestDays other = Wanted.fresh();
            InterestDays there = Wanted.twin(other);
            assertThat(clearAtOnce(() -> left.clear(other), () -> right.clear(there)))
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void claiming_and_granting_keep_to_their_side_of_the_transaction() {
        InterestDays days = Wanted.fresh();
        assertThatIllegalStateException().isThrownBy(() -> left.inUnit(() -> left.clear(days)));
        Clearance clearance = left.clear(days);
        assertThatIllegalStateException().isThrownBy(() -> left.overlaps().grant(clearance, days));
        assertThatIllegalStateException().isThrownBy(() -> left.overlaps().free(days.caseId()));
    }

    private static void grant(TwoServices.Running service, Clearance clearance, InterestDays days) {
        service.inUnit(() -> {
            service.overlaps().grant(clearance, days);
            return days;
        });
    }

    private String lost(Clearance clearance, InterestDays days) {
        Problem problem = catchThrowableOfType(Problem.class, () -> grant(left, clearance, days));
        assertThat(problem.status()).isEqualTo(409);
        return problem.code();
    }

    /** The cases that are clear when both are asked at the same moment. */
    private static List<String> clearAtOnce(Callable<Clearance> one, Callable<Clearance> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<String> clear = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Clearance>> both = new ArrayList<>();
            for (Callable<Clearance> call : List.of(one, other)) {
                both.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            for (Future<Clearance> each : both) {
                clear.addAll(each.get().clear());
            }
        }
        return clear;
    }
}

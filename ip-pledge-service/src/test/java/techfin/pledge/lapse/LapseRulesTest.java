package techfin.pledge.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;

class LapseRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DEBT_ENDS = LocalDate.of(2028, 3, 1);
    private static final LapseRules RULES = new LapseRules(LapseRules.USUAL_FEE_DAYS);
    private static final Watched.Pledged PLEDGED =
            new Watched.Pledged("right", "202110000001.6", "pledge", "BANK-A", "371502");

    private static Watched right(
            Watched.Standing standing,
            Watched.Baseline then,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate loansEndOn) {
        return new Watched(PLEDGED, expiresOn, standing, then, DEBT_ENDS, loansEndOn);
    }

    private static Watched.Standing inForce(FeeStatus fee, @Nullable LocalDate due, Impediment... impediments) {
        return new Watched.Standing(LegalStatus.IN_FORCE, Set.of(impediments), fee, due);
    }

    private static List<Lapse> fee(FeeStatus fee, @Nullable LocalDate due) {
        return RULES.lapses(right(inForce(fee, due), Watched.Baseline.UNKNOWN, null, null), TODAY);
    }

    /** Ninety days after 2 March 2026 is 31 May 2026: assumed, no text says how early. */
    @ParameterizedTest
    @CsvSource({
        "PAID, 2026-06-01, ",
        "PAID, 2026-05-31, FEE_DUE",
        "DUE, 2026-06-01, ",
        "DUE, 2026-03-02, FEE_DUE",
        "PAID, 2026-03-01, FEE_DUE",
        "DUE, 2025-12-31, FEE_DUE",
        "UNPAID, 2026-01-31, FEE_UNPAID",
        "UNPAID, 2027-01-31, FEE_UNPAID",
        "PAID, , ",
        "NOT_DUE, , ",
    })
    void a_fee_is_warned_of_ninety_days_ahead_and_when_it_is_unpaid(
            FeeStatus status, @Nullable LocalDate due, @Nullable LapseKind kind) {
        List<Lapse> found = fee(status, due);
        if (kind == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(new Lapse(kind, String.valueOf(due), due));
        }
    }

    @Test
    void how_early_a_fee_is_warned_of_can_be_set() {
        LocalDate due = TODAY.plusDays(10);
        Watched right = right(inForce(FeeStatus.PAID, due), Watched.Baseline.UNKNOWN, null, null);
        assertThat(new LapseRules(9).lapses(right, TODAY)).isEmpty();
        assertThat(new LapseRules(10).lapses(right, TODAY)).hasSize(1);
        assertThatThrownBy(() -> new LapseRules(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-03-01, 2028-03-01, ",
        "2028-02-29, , TERM_ENDS_BEFORE_DEBT",
        "2028-03-01, 2028-06-30, TERM_ENDS_BEFORE_LOAN",
        "2028-02-29, 2028-06-30, TERM_ENDS_BEFORE_DEBT TERM_ENDS_BEFORE_LOAN",
        ", 2099-12-31, ",
    })
    void a_term_has_to_last_as_long_as_the_debt_and_every_running_loan(
            @Nullable LocalDate expiresOn, @Nullable LocalDate loansEndOn, @Nullable String kinds) {
        List<Lapse> found = RULES.lapses(
                right(inForce(FeeStatus.NOT_DUE, null), Watched.Baseline.UNKNOWN, expiresOn, loansEndOn), TODAY);
        assertThat(found.stream().map(lapse -> lapse.kind().name()))
                .containsExactly(kinds == null ? new String[0] : kinds.split(" ", -1));
        assertThat(found).allMatch(lapse -> lapse.cause().equals(String.valueOf(expiresOn)));
    }

    @Test
    void a_right_that_is_not_in_force_any_more_is_warned_of_and_nothing_else_of_it() {
        LocalDate soon = TODAY.plusDays(1);
        for (LegalStatus status : List.of(LegalStatus.ENDED, LegalStatus.INVALID)) {
            Watched.Standing over = new Watched.Standing(status, Set.of(), FeeStatus.UNPAID, soon);
            assertThat(RULES.lapses(right(over, Watched.Baseline.UNKNOWN, soon, null), TODAY))
                    .containsExactly(new Lapse(LapseKind.NOT_IN_FORCE, status.name(), null));
        }
    }

    @Test
    void impediments_are_warned_of_one_by_one_unless_the_register_knew_them() {
        Watched.Standing now =
                inForce(FeeStatus.NOT_DUE, null, Impediment.INVALIDATION_PENDING, Impediment.COURT_PRESERVATION);
        Watched.Baseline knew = new Watched.Baseline(LegalStatus.IN_FORCE, Set.of(Impediment.INVALIDATION_PENDING));
        assertThat(RULES.lapses(right(now, knew, null, null), TODAY))
                .containsExactly(new Lapse(LapseKind.IMPEDIMENT, "COURT_PRESERVATION", null));
        assertThat(RULES.lapses(right(now, Watched.Baseline.UNKNOWN, null, null), TODAY))
                .extracting(Lapse::cause)
                .containsExactly("COURT_PRESERVATION", "INVALIDATION_PENDING");
        Watched.Standing lifted = inForce(FeeStatus.NOT_DUE, null);
        assertThat(RULES.lapses(right(lifted, knew, null, null), TODAY)).isEmpty();
    }

    /** Law: a fee warning that is there today is there tomorrow, as long as nobody finds anything out. */
    @Test
    void no_warning_goes_away_with_time_alone() {
        Random random = new Random(20260302);
        for (int i = 0; i < 500; i++) {
            List<FeeStatus> all = List.of(FeeStatus.values());
            FeeStatus fee = all.get(random.nextInt(all.size()));
            LocalDate due = fee == FeeStatus.NOT_DUE ? null : TODAY.plusDays(random.nextInt(400) - 200);
            Watched right = right(
                    inForce(fee, due),
                    Watched.Baseline.UNKNOWN,
                    TODAY.plusDays(random.nextInt(2_000)),
                    TODAY.plusDays(random.nextInt(2_000)));
            LocalDate later = TODAY.plusDays(random.nextInt(300));
            assertThat(RULES.lapses(right, later)).containsAll(RULES.lapses(right, TODAY));
        }
    }
}

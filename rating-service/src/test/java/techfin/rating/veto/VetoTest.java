package techfin.rating.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;

class VetoTest {
    private static final Uscc FIRM = new Uscc("91371502MA0000001X");
    private static final LocalDate EVENT = LocalDate.of(2025, 3, 1);

    private static Veto entered(VetoGround ground, LocalDate on) {
        return Veto.entered(
                "v", FIRM, new VetoFacts(ground, on, "文件", "事由"), new Proposed("reviewer", on.plusDays(10)));
    }

    private static Veto confirmed(VetoGround ground, LocalDate on) {
        return entered(ground, on).decided(true, new Decided("approver", on.plusDays(20), "属实"));
    }

    private static Veto lifted(Veto veto, LocalDate from) {
        return veto.liftingProposed(new Lifting.Terms(from, "修复", "文件"), new Proposed("reviewer", from))
                .liftingDecided(true, new Decided("approver", from.plusDays(3), "同意"));
    }

    /** 国科发政〔2017〕115号: in the year of the event and the next. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2024-12-31, NOT_YET",
        "2025-01-01, 2025-01-01, IN_FORCE",
        "2025-01-01, 2026-12-31, IN_FORCE",
        "2025-01-01, 2027-01-01, OVER",
        "2025-12-31, 2025-12-30, NOT_YET",
        "2025-12-31, 2026-12-31, IN_FORCE",
        "2025-12-31, 2027-01-01, OVER",
        "2024-02-29, 2025-12-31, IN_FORCE",
    })
    void a_major_accident_counts_in_its_year_and_the_next(LocalDate event, LocalDate day, Veto.Standing standing) {
        assertThat(confirmed(VetoGround.MAJOR_ACCIDENT, event).standingOn(day)).isEqualTo(standing);
    }

    @ParameterizedTest
    @EnumSource(
            value = VetoGround.class,
            names = {"MAJOR_ACCIDENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void any_other_event_counts_until_it_is_lifted(VetoGround ground) {
        Veto veto = confirmed(ground, EVENT);
        assertThat(veto.lastDay()).isEmpty();
        assertThat(veto.isInForce(EVENT)).isTrue();
        assertThat(veto.isInForce(EVENT.plusYears(40))).isTrue();
        LocalDate from = EVENT.plusYears(3);
        Veto lifted = lifted(veto, from);
        assertThat(lifted.lastDay()).contains(from.minusDays(1));
        assertThat(lifted.isInForce(from.minusDays(1))).isTrue();
        assertThat(lifted.standingOn(from)).isEqualTo(Veto.Standing.LIFTED);
    }

    @Test
    void an_accident_lifted_after_its_days_is_over_before() {
        Veto lifted = lifted(confirmed(VetoGround.MAJOR_ACCIDENT, EVENT), LocalDate.of(2028, 1, 5));
        assertThat(lifted.lastDay()).contains(LocalDate.of(2026, 12, 31));
        assertThat(lifted.standingOn(LocalDate.of(2027, 6, 1))).isEqualTo(Veto.Standing.OVER);
    }

    @Test
    void what_was_lifted_from_its_own_day_on_never_counted() {
        Veto lifted = lifted(confirmed(VetoGround.FALSE_DATA, EVENT), EVENT);
        assertThat(Stream.iterate(EVENT.minusDays(2), day -> day.plusDays(1)).limit(5))
                .noneMatch(lifted::isInForce);
    }

    @Test
    void nobody_decides_on_an_own_entry_in_whatever_letters() {
        Veto veto = entered(VetoGround.FALSE_DATA, EVENT);
        for (String same : List.of("reviewer", "Reviewer")) {
            assertThatThrownBy(() -> veto.decided(true, new Decided(same, EVENT, "r")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(veto.entered().isBy(same)).isTrue();
        }
        Veto open = confirmed(VetoGround.FALSE_DATA, EVENT)
                .liftingProposed(new Lifting.Terms(EVENT, "r", "s"), new Proposed("reviewer", EVENT));
        assertThatThrownBy(() -> open.liftingDecided(true, new Decided("REVIEWER", EVENT, "r")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One step of a seeded walk through everything that can happen, possible or not. */
    private static @Nullable Veto step(Veto before, int choice, LocalDate day) {
        try {
            return switch (choice) {
                case 0 -> before.decided(true, new Decided("approver", day, "r"));
                case 1 -> before.decided(false, new Decided("approver", day, "r"));
                case 2 -> before.liftingProposed(new Lifting.Terms(day, "r", "s"), new Proposed("reviewer", day));
                case 3 -> before.liftingDecided(true, new Decided("approver", day, "r"));
                default -> before.liftingDecided(false, new Decided("approver", day, "r"));
            };
        } catch (IllegalStateException notNow) {
            return null;
        }
    }

    @Test
    void whatever_happens_a_veto_counts_on_one_stretch_of_days_and_only_when_confirmed() {
        Random random = new Random(20261121);
        List<VetoGround> grounds = List.of(VetoGround.values());
        for (int walk = 0; walk < 500; walk++) {
            VetoGround ground = grounds.get(random.nextInt(grounds.size()));
            Veto veto = entered(ground, EVENT.plusDays(random.nextInt(400)));
            List<Veto> versions = new ArrayList<>(List.of(veto));
            for (int i = 0; i < 12; i++) {
                Veto next = step(veto, random.nextInt(5), veto.facts().on().plusDays(random.nextInt(900)));
                if (next != null) {
                    assertThat(next.version()).isEqualTo(veto.version() + 1);
                    versions.add(next);
                    veto = next;
                }
            }
            for (Veto version : versions) {
                List<LocalDate> days = version.facts()
                        .on()
                        .minusDays(3)
                        .datesUntil(version.facts().on().plusDays(1200))
                        .filter(version::isInForce)
                        .toList();
                boolean isDecidedFor = version.state() == Veto.State.CONFIRMED || version.state() == Veto.State.LIFTED;
                if (!isDecidedFor) {
                    assertThat(days).isEmpty();
                } else if (!days.isEmpty()) {
                    assertThat(days.getFirst()).isEqualTo(version.facts().on());
                    assertThat(days).hasSize((int)
                            (days.getLast().toEpochDay() - days.getFirst().toEpochDay() + 1));
                    version.lastDay()
                            .filter(last -> last.isBefore(version.facts().on().plusDays(1200)))
                            .ifPresent(last -> assertThat(days.getLast()).isEqualTo(last));
                }
            }
        }
    }

    @Test
    void an_entry_states_everything_and_nothing_of_the_future_or_long_over() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        List<Finding> found = new ArrayList<>();
        assertThat(new VetoDraft(null, null, " ", null).read(today, found)).isEmpty();
        assertThat(found).extracting(Finding::pointer).containsExactly("/ground", "/on", "/source", "/text");
        found.clear();
        new VetoDraft(VetoGround.FALSE_DATA, today.plusDays(1), "s", "t").read(today, found);
        assertThat(found).extracting(Finding::code).containsExactly("IN_FUTURE");
        found.clear();
        new VetoDraft(VetoGround.MAJOR_ACCIDENT, LocalDate.of(2024, 12, 31), "s", "t").read(today, found);
        assertThat(found).extracting(Finding::code).containsExactly("VETO_OVER");
        found.clear();
        assertThat(new VetoDraft(VetoGround.MAJOR_ACCIDENT, LocalDate.of(2025, 1, 1), " s", "t").read(today, found))
                .hasValueSatisfying(facts -> assertThat(facts.source()).isEqualTo("s"));
        assertThat(found).isEmpty();
    }
}

package techfin.rating.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.access.RatingScope;
import techfin.servicekit.id.Ids;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class KeepingInputsTest {
    private static final Instant AT = Instant.parse("2026-05-06T07:08:09Z");
    private final RunningService service;
    private final RatingInputs inputs;

    KeepingInputsTest(TestDatabase database) {
        service = RunningService.on(database);
        inputs = service.context().getBean(RatingInputs.class);
    }

    private static Uscc fresh() {
        return new Uscc(RegisterStory.freshUscc());
    }

    private static RatingInput input(Uscc uscc, int year, int revision, boolean current, Instant at) {
        return new RatingInput(
                Ids.next(),
                uscc,
                year,
                revision,
                current,
                "371502",
                "3451",
                LocalDate.of(2012, 4, 18),
                Money.parse("126000000.00"),
                true,
                new BigDecimal("52.083333"),
                "{\"I01\":{\"rd_revenue_pct\":\"4.5\"},\"I02\":\"NA\",\"I04\":\"self_I_1\",\"I08\":null}",
                LocalDate.of(year, 12, 31),
                InputSource.DECLARED,
                null,
                at);
    }

    private static RatingInput bare(Uscc uscc) {
        return new RatingInput(
                Ids.next(),
                uscc,
                2025,
                1,
                true,
                "371581",
                "7320",
                null,
                null,
                false,
                null,
                "{}",
                LocalDate.of(2025, 12, 31),
                InputSource.GENERATED,
                null,
                AT);
    }

    @Test
    void an_input_is_kept_as_it_is_and_found_as_the_current_one() {
        Uscc uscc = fresh();
        RatingInput first = input(uscc, 2025, 1, true, AT);
        assertThat(inputs.lastRevision(uscc, 2025)).isZero();
        inputs.replaceCurrent(first);
        assertThat(inputs.current(uscc)).contains(first);
        assertThat(inputs.find(first.id())).contains(first);
        assertThat(inputs.lastRevision(uscc, 2025)).isEqualTo(1);
        RatingInput bare = bare(fresh());
        inputs.replaceCurrent(bare);
        assertThat(inputs.find(bare.id())).contains(bare);
        assertThat(inputs.find(Ids.next())).isEmpty();
        assertThat(inputs.current(fresh())).isEmpty();
    }

    @Test
    void a_newer_input_takes_the_place_of_the_current_one_which_stays_on_record() {
        Uscc uscc = fresh();
        RatingInput first = input(uscc, 2024, 1, true, AT);
        RatingInput second = input(uscc, 2025, 1, true, AT.plusSeconds(1));
        RatingInput old = input(uscc, 2023, 1, false, AT.plusSeconds(2));
        inputs.replaceCurrent(first);
        inputs.replaceCurrent(second);
        inputs.addAll(List.of(old));
        assertThat(inputs.current(uscc)).contains(second);
        assertThat(inputs.history(uscc))
                .extracting(RatingInput::id, RatingInput::current)
                .containsExactly(tuple(old.id(), false), tuple(second.id(), true), tuple(first.id(), false));
    }

    @Test
    void a_revision_is_added_once_and_a_refused_one_leaves_the_current_one() {
        Uscc uscc = fresh();
        RatingInput first = input(uscc, 2025, 1, true, AT);
        inputs.replaceCurrent(first);
        assertThatThrownBy(() -> inputs.replaceCurrent(input(uscc, 2025, 1, true, AT)))
                .isInstanceOf(RatingInputs.ReplacedMeanwhile.class);
        assertThatThrownBy(() -> inputs.addAll(List.of(input(uscc, 2025, 2, true, AT))))
                .isInstanceOf(RatingInputs.ReplacedMeanwhile.class);
        assertThatThrownBy(() -> inputs.replaceCurrent(input(uscc, 2025, 2, false, AT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(inputs.current(uscc)).contains(first);
        assertThat(inputs.history(uscc)).hasSize(1);
    }

    @Test
    void an_older_year_never_takes_the_place_of_a_later_one() {
        Uscc uscc = fresh();
        RatingInput later = input(uscc, 2025, 1, true, AT);
        inputs.replaceCurrent(later);
        assertThatThrownBy(() -> inputs.replaceCurrent(input(uscc, 2024, 1, true, AT)))
                .isInstanceOf(RatingInputs.ReplacedMeanwhile.class);
        assertThat(inputs.current(uscc)).contains(later);
    }

    @Test
    void of_twins_at_one_moment_one_is_added() throws Exception {
        for (int round = 0; round < 10; round++) {
            Uscc uscc = fresh();
            if (round % 2 == 1) {
                inputs.replaceCurrent(input(uscc, 2025, 1, true, AT));
            }
            int revision = round % 2 == 1 ? 2 : 1;
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> twins = Stream.of(1, 2)
                        .map(twin -> pool.submit(() -> {
                            start.await();
                            try {
                                inputs.replaceCurrent(input(uscc, 2025, revision, true, AT));
                                return true;
                            } catch (RatingInputs.ReplacedMeanwhile late) {
                                return false;
                            }
                        }))
                        .toList();
                assertThat(twins.get(0).get() ^ twins.get(1).get()).isTrue();
            }
            assertThat(inputs.history(uscc).stream().filter(RatingInput::current))
                    .singleElement()
                    .extracting(RatingInput::revision)
                    .isEqualTo(revision);
        }
    }

    @Test
    void the_current_inputs_are_walked_in_order_each_once_and_only_inside_the_scope() {
        RegisterStory story = new RegisterStory(service);
        Uscc here = new Uscc(story.registered());
        Uscc moved = new Uscc(story.registered());
        story.change(
                TestTokens.bureauReviewer(),
                moved.value(),
                "{\"divisionCode\": \"371581\", \"reason\": \"迁址\"}",
                "\"v1\"");
        List<RatingInput> added = new ArrayList<>();
        for (Uscc uscc : List.of(here, moved, fresh(), fresh())) {
            added.add(input(uscc, 2024, 1, false, AT));
            added.add(input(uscc, 2025, 1, true, AT));
        }
        inputs.addAll(added);
        List<String> expected =
                added.stream().filter(RatingInput::current).map(RatingInput::id).toList();
        assertThat(walk(new RatingScope.OfCity()))
                .isSortedAccordingTo(
                        (a, b) -> a.uscc().value().compareTo(b.uscc().value()))
                .extracting(RatingInput::id)
                .containsAll(expected)
                .doesNotHaveDuplicates();
        assertThat(walk(new RatingScope.OfDivisions(Set.of("371502", "371503"))))
                .extracting(RatingInput::uscc)
                .contains(here)
                .doesNotContain(moved);
        assertThat(walk(new RatingScope.OfDivisions(Set.of("371581"))))
                .extracting(RatingInput::uscc)
                .contains(moved)
                .doesNotContain(here);
        assertThat(walk(new RatingScope.OfDivisions(Set.of()))).isEmpty();
        assertThat(walk(new RatingScope.OfEnterprise(here)))
                .extracting(RatingInput::uscc)
                .containsExactly(here);
        assertThat(walk(new RatingScope.OfBank("BANK-A"))).isEmpty();
    }

    private List<RatingInput> walk(RatingScope scope) {
        List<RatingInput> all = new ArrayList<>();
        @Nullable String last = null;
        for (List<RatingInput> page = inputs.after(last, scope, 2);
                !page.isEmpty();
                page = inputs.after(last, scope, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            all.addAll(page);
            last = page.getLast().uscc().value();
        }
        return all;
    }
}

package techfin.rating.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.DeclarationStory.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AssessmentStory;
import techfin.rating.DeclarationStory;
import techfin.rating.DeclarationStory.Opened;
import techfin.rating.QualificationStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.input.InputSource;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.rating.review.usecase.WatchRatings;
import techfin.servicekit.json.PlainJson;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** The level of qualification follows the library when days pass and lists change; on a database of its own. */
@OnEveryDatabase
class FollowingTheLibraryTest {
    private static final Map<String, RunningService> SERVICES = new ConcurrentHashMap<>();

    private final RunningService service;
    private final DeclarationStory declaring;
    private final QualificationStory library;
    private final AssessmentStory assessing;
    private final RatingInputs inputs;

    FollowingTheLibraryTest(TestDatabase database) {
        service = SERVICES.computeIfAbsent(database.name(), name -> RunningService.alone(database));
        declaring = new DeclarationStory(service);
        library = new QualificationStory(service);
        assessing = new AssessmentStory(service);
        inputs = service.context().getBean(RatingInputs.class);
    }

    private RatingInput current(Uscc uscc) {
        return inputs.current(uscc).orElseThrow();
    }

    private static @Nullable Object level(RatingInput input) {
        return ((Map<?, ?>) Objects.requireNonNull(PlainJson.of(input.valuesJson()))).get("E01");
    }

    /** A verified declaration of an enterprise that is in the library of this year. */
    private Opened verified() {
        String uscc = new RegisterStory(service).registered();
        library.recorded(uscc, QualificationStory.techSme());
        Opened draft = declaring.opened(uscc);
        declaring.write(draft, DeclarationStory.typical());
        done(declaring.submit(draft));
        done(declaring.decide(TestTokens.county371502(), draft, "{\"decision\": \"TAKE_UP\"}"));
        done(declaring.decide(TestTokens.county371502(), draft, "{\"decision\": \"VERIFY\"}"));
        return draft;
    }

    /** The registration of a year holds until 31 March of the next: 国科发政〔2017〕115号. */
    @Test
    void a_registration_that_lapses_leaves_the_rating_on_the_next_day_and_the_old_one_keeps_its_digits() {
        Uscc uscc = new Uscc(verified().uscc());
        RatingInput before = current(uscc);
        assertThat(level(before)).isEqualTo("tech_sme_or_innovative_sme");
        String old = assessing.assessed(uscc);
        LocalDate lastDay = LocalDate.of(RunningService.today().getYear() + 1, Month.MARCH, 31);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(RunningService.today(), lastDay));
        try {
            service.days().moveTo(days);
            assertThat(assessing.assess(uscc).at("/written")).isEqualTo("0");
            service.days().moveTo(days + 1);
            String next = assessing.assessed(uscc);
            RatingInput after = current(uscc);
            assertThat(level(after)).isEqualTo("none");
            assertThat(after.source()).isEqualTo(InputSource.REFRESHED);
            assertThat(after.revision()).isEqualTo(before.revision() + 1);
            assertThat(after.declarationId()).isEqualTo(before.declarationId());
            assertThat(inputs.history(uscc)).hasSize(2);
            Answer first = assessing.assessment(TestTokens.auditor(), old);
            assertThat(first.at("/assessment/inputId")).isEqualTo(before.id());
            assertThat(first.at("/recalculatedTheSame")).isEqualTo("true");
            Answer second = assessing.assessment(TestTokens.auditor(), next);
            assertThat(second.at("/assessment/inputId")).isEqualTo(after.id());
            assertThat(second.at("/recalculatedTheSame")).isEqualTo("true");
            assertThat(total(second)).isLessThan(total(first));
            assertThat(assessing.assess(uscc).at("/written")).isEqualTo("0");
            assertThat(current(uscc)).isEqualTo(after);
        } finally {
            service.days().moveTo(0);
        }
    }

    private static BigDecimal total(Answer assessment) {
        return new BigDecimal(assessment.at("/assessment/total"));
    }

    @Test
    void the_daily_watch_takes_a_revoked_one_from_the_data_and_calls_for_a_review() {
        Opened declaration = verified();
        Uscc uscc = new Uscc(declaration.uscc());
        assessing.assessed(uscc);
        String id = library.list(TestTokens.auditor(), uscc.value(), "").at("/items/0/id");
        LocalDate today = service.businessDay();
        done(library.revoke(TestTokens.bureauReviewer(), uscc.value(), id, today, "\"v1\""));
        WatchRatings watch = service.context().getBean(WatchRatings.class);
        watch.on(today.minusDays(1));
        assertThat(level(current(uscc))).as("not made older").isEqualTo("tech_sme_or_innovative_sme");
        watch.on(today);
        assertThat(level(current(uscc))).isEqualTo("none");
        assertThat(current(uscc).source()).isEqualTo(InputSource.REFRESHED);
        assertThat(service.as(TestTokens.auditor())
                        .get("/api/rating/v1/review-triggers?open=true&uscc=" + uscc)
                        .json()
                        .at("/items")
                        .findValuesAsText("kind"))
                .contains("NEW_DATA");
    }

    @Test
    void a_run_over_the_city_takes_what_came_into_the_library() {
        Uscc uscc = new Uscc(verified().uscc());
        LocalDate from = RunningService.today().minusDays(30);
        library.recorded(uscc.value(), """
                {"kind": "HIGH_TECH", "year": %d, "number": "GR2026370001", "validFrom": "%s", "validUntil": null,
                 "source": "备案公告"}
                """.formatted(from.getYear(), from));
        Answer started = assessing.start(TestTokens.bureauReviewer(), "{\"scope\": {}}");
        assessing.finished(started.at("/id"));
        assertThat(level(current(uscc))).isEqualTo("high_tech");
        Answer rating = service.as(TestTokens.auditor()).get("/api/rating/v1/enterprises/" + uscc + "/rating");
        assertThat(rating.status()).as(rating.text()).isEqualTo(200);
        assertThat(assessing.assess(uscc).at("/written")).isEqualTo("0");
    }

    @Test
    void a_level_that_an_official_source_stated_stays_whatever_the_library_says() {
        Opened declaration = verified();
        Uscc uscc = new Uscc(declaration.uscc());
        done(declaring.official(
                TestTokens.bureauReviewer(),
                declaration,
                "\"E01\": {\"value\": \"zjtx_or_gazelle\", \"source\": \"QUALIFICATION_LIST\"}"));
        RatingInput stated = current(uscc);
        assessing.assessed(uscc);
        assertThat(current(uscc)).isEqualTo(stated);
        assertThat(level(stated)).isEqualTo("zjtx_or_gazelle");
    }

    @Test
    void data_of_an_enterprise_that_the_library_never_knew_stay_as_they_are() {
        Uscc uscc = assessing.firm(0);
        RatingInput before = current(uscc);
        assertThat(level(before)).isEqualTo("high_tech");
        assessing.assessed(uscc);
        assertThat(current(uscc)).isEqualTo(before);
    }
}

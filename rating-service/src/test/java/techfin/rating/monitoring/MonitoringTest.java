package techfin.rating.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AppealStory;
import techfin.rating.AssessmentStory;
import techfin.rating.OverrideStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.VetoStory;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** A small city that is rated on two days, on a database of its own, and what monitoring tells of it. */
@OnEveryDatabase
class MonitoringTest {
    private static final String MONITORING = "/api/rating/v1/monitoring";
    private static final Map<String, SmallCity> CITIES = new ConcurrentHashMap<>();

    private final SmallCity city;

    MonitoringTest(TestDatabase database) {
        city = CITIES.computeIfAbsent(database.name(), name -> new SmallCity(RunningService.alone(database)));
    }

    /** Six enterprises of 371502 and what became of them between the two days. */
    private static final class SmallCity {
        private final RunningService service;
        private final AssessmentStory assessing;
        private final LocalDate before;
        private final LocalDate after;
        private final List<String> assessedBefore = new ArrayList<>();
        private final List<String> assessedAfter = new ArrayList<>();
        private final String worse;

        SmallCity(RunningService service) {
            this.service = service;
            assessing = new AssessmentStory(service);
            after = service.businessDay();
            before = after.minusDays(400);
            Uscc stays = assessing.firm(0);
            Uscc falls = assessing.firm(0);
            Uscc lapses = assessing.firm(0);
            Uscc vetoed = assessing.firm(3);
            Uscc unknown = assessing.firm(0);
            withoutFinance(unknown);
            for (Uscc uscc : List.of(stays, falls, lapses, vetoed)) {
                assessedBefore.add(assessed(uscc, before));
            }
            assessed(unknown, before);
            lessInnovative(falls);
            new VetoStory(service).confirmed(vetoed.value(), "FALSE_DATA", after);
            asWorked(unknown);
            Uscc comes = assessing.firm(0);
            for (Uscc uscc : List.of(stays, falls, vetoed, unknown, comes)) {
                assessedAfter.add(assessed(uscc, after));
            }
            worse = grade(assessedAfter.get(1));
            new OverrideStory(service).approved(stays, assessedAfter.getFirst(), "A");
            AppealStory appeals = new AppealStory(service);
            String appeal = appeals.filed(falls, assessedAfter.get(1));
            appeals.decide(AppealStory.otherReviewer(), appeal, "TAKE", "\"v1\"");
            appeals.decide(AppealStory.otherReviewer(), appeal, "DISMISS", "\"v2\"");
            appeals.filed(comes, assessedAfter.get(4));
        }

        private String assessed(Uscc uscc, LocalDate on) {
            Answer answer = assessing.start(
                    TestTokens.bureauReviewer(), "{\"scope\": {\"uscc\": \"%s\"}, \"on\": \"%s\"}".formatted(uscc, on));
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            assertThat(answer.at("/assessmentId")).isNotEmpty();
            return answer.at("/assessmentId");
        }

        private void asWorked(Uscc uscc) {
            JsonNode firm = AssessmentStory.workedFirm(0);
            assessing.data(uscc, firm, firm.path("values").toString());
        }

        private void withoutFinance(Uscc uscc) {
            ObjectNode firm = AssessmentStory.workedFirm(0).deepCopy();
            ObjectNode values = (ObjectNode) firm.path("values");
            for (int i = 1; i <= 7; i++) {
                values.putNull("F0" + i);
            }
            assessing.data(uscc, firm, values.toString());
        }

        private void lessInnovative(Uscc uscc) {
            ObjectNode firm = AssessmentStory.workedFirm(0).deepCopy();
            ObjectNode values = (ObjectNode) firm.path("values");
            List.of("I01", "I02", "I05", "I06", "I07", "I09").forEach(code -> values.put(code, 0));
            assessing.data(uscc, firm, values.toString());
        }

        JsonNode assessment(String id) {
            return assessing.assessment(TestTokens.auditor(), id).json();
        }

        String grade(String id) {
            return assessment(id).at("/assessment/grade").asText();
        }

        JsonNode told(String path, String more) {
            Answer answer =
                    service.as(TestTokens.auditor()).get(MONITORING + path + "?from=" + before + "&to=" + after + more);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.json();
        }
    }

    /** The bins of what these assessments say at a pointer; nothing is a missing value and scores 0, NA does not count. */
    private List<Long> bins(List<String> assessments, String pointer) {
        ScoreBins bins = new ScoreBins();
        for (String id : assessments) {
            JsonNode score = city.assessment(id).at(pointer);
            if (!score.asText().equals("NA")) {
                BigDecimal points = score.isTextual() ? new BigDecimal(score.asText()) : BigDecimal.ZERO;
                bins.add(points.movePointRight(2).intValueExact());
            }
        }
        return bins.counts();
    }

    private static String six(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void totals_of_everybody_with_a_grade_are_compared() {
        JsonNode told = city.told("/score-stability", "");
        assertThat(told.at("/expected").asLong()).isEqualTo(4);
        assertThat(told.at("/actual").asLong()).isEqualTo(5);
        List<Long> before = bins(city.assessedBefore, "/assessment/total");
        List<Long> after = bins(city.assessedAfter, "/assessment/total");
        StabilityIndex expected = StabilityIndex.of(before, after).orElseThrow();
        assertThat(told.at("/index").asText()).isEqualTo(six(expected.index()));
        assertThat(told.at("/verdict").asText()).isEqualTo("SHIFTED");
        assertThat(told.at("/bins")).hasSize(10);
        assertThat(told.at("/bins/6/expected").asLong()).isEqualTo(3);
        assertThat(told.at("/bins/6/from").asInt()).isEqualTo(60);
        assertThat(told.at("/bins/0/expectedShare").asText()).isEqualTo("0.000100");
        assertThat(city.told("/score-stability", "&divisionCode=371502").at("/index"))
                .isEqualTo(told.at("/index"));
    }

    @Test
    void scores_of_every_indicator_are_those_of_the_sheets() {
        JsonNode items = city.told("/indicator-stability", "").at("/items");
        assertThat(items).hasSize(26);
        for (JsonNode item : items) {
            String pointer = "/sheet/indicatorScores/" + item.at("/code").asText();
            List<Long> before = bins(city.assessedBefore, pointer);
            List<Long> after = bins(city.assessedAfter, pointer);
            for (int bin = 0; bin < ScoreBins.BINS; bin++) {
                assertThat(item.at("/bins/" + bin + "/expected").asLong())
                        .as("%s, bin %d", pointer, bin)
                        .isEqualTo(before.get(bin));
                assertThat(item.at("/bins/" + bin + "/actual").asLong())
                        .as("%s, bin %d", pointer, bin)
                        .isEqualTo(after.get(bin));
            }
            assertThat(item.at("/index").asText())
                    .isEqualTo(
                            six(StabilityIndex.of(before, after).orElseThrow().index()));
        }
        assertThat(items.at("/0/code").asText()).isEqualTo("I01");
        assertThat(items.at("/0/nameZh").asText()).isEqualTo("研发投入强度");
    }

    @Test
    void moves_are_counted_and_who_lost_or_came_with_a_grade_stands_beside() {
        JsonNode told = city.told("/migration", "&spans=2");
        List<String> grades = new ArrayList<>();
        told.at("/grades").forEach(grade -> grades.add(grade.asText()));
        assertThat(grades).containsExactly("AAA", "AA", "A", "BBB", "BB", "B", "C", "D");
        JsonNode bbb = told.at("/rows/" + grades.indexOf("BBB"));
        int worse = grades.indexOf(city.worse);
        assertThat(worse).isBetween(grades.indexOf("BB"), grades.indexOf("C"));
        assertThat(bbb.at("/counts/" + grades.indexOf("BBB")).asLong()).isEqualTo(1);
        assertThat(bbb.at("/counts/" + worse).asLong()).isEqualTo(1);
        assertThat(bbb.at("/percents/" + worse).asText()).isEqualTo("50.00");
        assertThat(bbb.at("/projectedPercents/" + grades.indexOf("BBB")).asText())
                .isEqualTo("25.0000");
        assertThat(bbb.at("/projectedPercents/" + worse).asText()).isEqualTo("75.0000");
        assertThat(bbb.at("/lost").asLong()).isEqualTo(1);
        assertThat(bbb.at("/gained").asLong()).isEqualTo(2);
        JsonNode aa = told.at("/rows/" + grades.indexOf("AA"));
        assertThat(aa.at("/counts/" + grades.indexOf("D")).asLong()).isEqualTo(1);
        assertThat(told.at("/rows/0/percents").isNull()
                        || told.at("/rows/0/percents").isMissingNode())
                .isTrue();
        assertThat(told.at("/rows/0/projectedPercents/0").asText()).isEqualTo("100.0000");
    }

    @Test
    void overrides_and_appeals_are_counted_and_too_many_overrides_raise_the_alarm() {
        JsonNode told = city.told("/rates", "");
        assertThat(told.at("/overrideRate/some").asLong()).isEqualTo(1);
        assertThat(told.at("/overrideRate/all").asLong()).isEqualTo(5);
        assertThat(told.at("/overrideRate/percent").asText()).isEqualTo("20.00");
        assertThat(told.at("/overrideAlarm").asBoolean()).isTrue();
        assertThat(told.at("/overridesInForce/NEW_INFORMATION").asLong()).isEqualTo(1);
        assertThat(told.at("/overridesProposed/APPROVED").asLong()).isEqualTo(1);
        assertThat(told.at("/assessments").asLong()).isEqualTo(10);
        assertThat(told.at("/appealRate/percent").asText()).isEqualTo("20.00");
        assertThat(told.at("/upheldRate/some").asLong()).isZero();
        assertThat(told.at("/upheldRate/all").asLong()).isEqualTo(1);
        assertThat(told.at("/appeals/FILED").asLong()).isEqualTo(1);
        assertThat(told.at("/appealsOverdue").asLong()).isZero();
        assertThat(told.at("/vetoesConfirmed").asLong()).isEqualTo(1);
        assertThat(told.at("/grades/D").asLong()).isEqualTo(1);
        assertThat(city.service
                        .as(TestTokens.auditor())
                        .get(MONITORING + "/rates?from=" + city.before + "&to=" + city.before)
                        .at("/overrideAlarm"))
                .isEqualTo("false");
    }

    @Test
    void a_division_without_ratings_has_no_index_and_no_rate() {
        String elsewhere = "&divisionCode=371581";
        assertThat(city.told("/score-stability", elsewhere).at("/index").asText(""))
                .isEmpty();
        assertThat(city.told("/indicator-stability", elsewhere).at("/items")).isEmpty();
        assertThat(city.told("/migration", elsewhere).at("/rows")).isEmpty();
        JsonNode rates = city.told("/rates", elsewhere);
        assertThat(rates.at("/overrideRate/percent").asText("")).isEmpty();
        assertThat(rates.at("/assessments").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "to=2026-01-01, ?from, REQUIRED",
        "from=2026-01-01, ?to, REQUIRED",
        "from=2026-01-02&to=2026-01-01, ?to, PERIOD_BACKWARDS",
        "from=2026-01-01&to=2999-01-01, ?to, IN_FUTURE",
        "from=1900-01-01&to=2026-01-01, ?from, OUT_OF_RANGE",
        "from=2026-01-01&to=2026-01-01&divisionCode=371500, ?divisionCode, UNKNOWN_DIVISION",
        "from=2026-01-01&to=2026-01-01&spans=11, ?spans, OUT_OF_RANGE",
    })
    void days_and_places_that_cannot_be_are_named(String query, String pointer, String code) {
        Answer answer = city.service.as(TestTokens.auditor()).get(MONITORING + "/migration?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void only_the_bureau_and_the_auditor_monitor() {
        String query = "?from=" + city.before + "&to=" + city.after;
        for (String path : List.of("/score-stability", "/indicator-stability", "/migration", "/rates")) {
            for (String office : List.of(TestTokens.bureauReviewer(), TestTokens.bureauApprover())) {
                assertThat(city.service
                                .as(office)
                                .get(MONITORING + path + query)
                                .status())
                        .isEqualTo(200);
            }
            for (String other : List.of(
                    TestTokens.county371502(),
                    TestTokens.bankAClerk(),
                    TestTokens.ipReviewer(),
                    VetoStory.self(RegisterStory.freshUscc()))) {
                assertThat(city.service.as(other).get(MONITORING + path + query).status())
                        .isEqualTo(403);
            }
        }
    }
}

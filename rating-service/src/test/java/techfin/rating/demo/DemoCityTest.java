package techfin.rating.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.DemoEnterprises;
import techfin.lending.enterprise.Uscc;
import techfin.lending.place.City;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.record.Finding;
import techfin.rating.RunningService;
import techfin.rating.consent.Consent;
import techfin.rating.demo.DemoFirm.Part;
import techfin.rating.input.RatingInput;
import techfin.rating.monitoring.MigrationMatrix;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationDraft;
import techfin.rating.qualification.QualificationKey;
import techfin.rating.qualification.QualificationKind;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class DemoCityTest {
    private static final String PATH = "/api/rating/v1/";
    private static final List<String> GRADES = List.of("AAA", "AA", "A", "BBB", "BB", "B", "C", "D", "NR");
    private static final Divisions DIVISIONS = Divisions.shipped();
    private static final City CITY = new City("371500");
    private static final DemoStory STORY = DemoCity.tell(DIVISIONS, CITY);
    private static final LocalDate ENDS = LocalDate.of(2026, 10, 31);

    private final TestDatabase database;

    DemoCityTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void the_story_is_the_same_each_time() {
        assertThat(DemoCity.tell(DIVISIONS, CITY)).isEqualTo(STORY);
    }

    @Test
    void everybody_has_a_part_and_every_part_is_played() {
        Map<Part, Long> parts =
                STORY.firms().stream().collect(Collectors.groupingBy(DemoFirm::part, Collectors.counting()));
        for (Part part : Part.values()) {
            assertThat(parts.get(part)).as(part.name()).isNotNull();
        }
        assertThat(STORY.firms()).hasSize(2 + 5 * DIVISIONS.seatsIn(CITY).size());
        assertThat(STORY.firms().getFirst().uscc()).isEqualTo(DemoEnterprises.A);
        assertThat(STORY.firms().get(1).part()).isEqualTo(Part.ORDINARY);
    }

    @Test
    void every_qualification_passes_the_rules_of_the_library() {
        Set<QualificationKey> keys = new HashSet<>();
        for (Qualification one : STORY.qualifications()) {
            List<Finding> found = new ArrayList<>();
            new QualificationDraft(
                            one.kind(),
                            one.facts().year(),
                            one.facts().number(),
                            one.facts().validFrom(),
                            one.facts().validUntil(),
                            one.facts().source())
                    .read(ENDS, found);
            assertThat(found).as(one.toString()).isEmpty();
            assertThat(keys.add(QualificationKey.of(one))).as(one.toString()).isTrue();
        }
        assertThat(STORY.qualifications().stream()
                        .map(one -> one.standingOn(ENDS))
                        .collect(Collectors.toSet()))
                .contains(
                        Qualification.Standing.IN_FORCE,
                        Qualification.Standing.EXPIRED,
                        Qualification.Standing.REVOKED);
        assertThat(STORY.qualifications().stream()
                        .map(Qualification::kind)
                        .collect(Collectors.toSet())
                        .size())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_registration_has_the_number_under_which_loans_of_the_demo_city_are_filed() {
        Map<Uscc, DemoEnterprise> enterprises = DemoEnterprises.all(DIVISIONS, CITY).stream()
                .collect(Collectors.toMap(DemoEnterprise::uscc, Function.identity()));
        List<Qualification> registrations = STORY.qualifications().stream()
                .filter(one -> one.kind() == QualificationKind.TECH_SME)
                .toList();
        assertThat(registrations)
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(one.facts().number())
                        .isEqualTo(Objects.requireNonNull(enterprises.get(one.uscc()))
                                .registration(one.facts().year())));
        assertThat(registrations.stream().map(one -> one.facts().number())).doesNotHaveDuplicates();
    }

    @Test
    void consents_and_looks_fit_each_other() {
        Map<String, Consent> byId =
                STORY.consents().stream().collect(Collectors.toMap(Consent::id, Function.identity()));
        assertThat(STORY.looks()).hasSizeGreaterThan(5).allSatisfy(look -> {
            Consent consent = byId.get(look.consentId());
            assertThat(consent).isNotNull();
            assertThat(consent.names(look.bankCode())).isTrue();
            assertThat(consent.uscc()).isEqualTo(look.uscc());
            assertThat(look.at()).isAfterOrEqualTo(DemoDays.at(consent.from()));
        });
        assertThat(STORY.consents()).anyMatch(consent -> consent.withdrawal() != null);
    }

    @Test
    void a_service_in_demo_mode_tells_the_story_once_with_grades_of_three_years() {
        Map<String, String> demo = Map.of("TECHFIN_DEMO", "true");
        TestDatabase own = database.another();
        for (int start = 0; start < 2; start++) {
            try (EmbeddedServer server = RunningService.start(own, demo)) {
                Api auditor = Api.at(server.getPort()).as(TestTokens.auditor());
                assertThat(count(auditor, "enterprises")).isEqualTo(57);
                assertThat(count(auditor, "assessments"))
                        .isEqualTo(STORY.inputs().size());
                assertThat(count(auditor, "vetoes")).isEqualTo(2);
                ownRating(Api.at(server.getPort()).as(TestTokens.enterpriseA()));
                consentOfTheBank(Api.at(server.getPort()).as(TestTokens.bankAClerk()), start);
                if (start == 0) {
                    Map<Uscc, Map<Integer, String>> grades = grades(auditor);
                    plausible(grades);
                    moves(grades);
                    comparisons(auditor);
                    parts(grades);
                }
            }
        }
    }

    private static void ownRating(Api self) {
        Answer rating = self.get(PATH + "enterprises/" + DemoEnterprises.A + "/rating");
        assertThat(rating.status()).as(rating.text()).isEqualTo(200);
        assertThat(rating.at("/grade")).isEqualTo("BBB");
        assertThat(rating.at("/assessment/total")).isEqualTo("66.31");
        assertThat(rating.at("/trend")).isEqualTo("UP");
        assertThat(rating.at("/freshness/dataYear")).isEqualTo("2025");
        JsonNode history = self.get(PATH + "enterprises/" + DemoEnterprises.A + "/ratings")
                .json()
                .at("/items");
        assertThat(history.findValuesAsText("on")).containsExactly("2026-05-20", "2025-05-20", "2024-05-20");
        assertThat(history.findValuesAsText("grade").getFirst()).isEqualTo("BBB");
        assertThat(self.get(PATH + "enterprises/" + DemoEnterprises.A + "/matches")
                        .json()
                        .at("/matches"))
                .isNotEmpty();
    }

    private static void consentOfTheBank(Api bank, int looksBefore) {
        Answer rating = bank.get(PATH + "enterprises/" + DemoEnterprises.A + "/rating");
        assertThat(rating.status()).as(rating.text()).isEqualTo(200);
        assertThat(rating.at("/grade")).isEqualTo("BBB");
        assertThat(rating.json().at("/subGrades")).hasSize(4);
        assertThat(bank.get(PATH + "enterprises/" + DemoEnterprises.A + "/matches")
                        .status())
                .isEqualTo(404);
        assertThat(looksBefore).isLessThan(2);
    }

    /** Grades by enterprise and data year. */
    private static Map<Uscc, Map<Integer, String>> grades(Api auditor) {
        Map<Uscc, Map<Integer, String>> grades = new HashMap<>();
        for (JsonNode item : auditor.get(PATH + "assessments?limit=500").json().at("/items")) {
            grades.computeIfAbsent(new Uscc(item.path("uscc").textValue()), uscc -> new HashMap<>())
                    .put(
                            LocalDate.parse(item.path("on").textValue()).getYear() - 1,
                            item.path("grade").textValue());
        }
        return grades;
    }

    private static void plausible(Map<Uscc, Map<Integer, String>> grades) {
        Map<String, Long> latest = grades.values().stream()
                .filter(years -> years.containsKey(DemoDays.LAST_YEAR))
                .collect(Collectors.groupingBy(years -> years.get(DemoDays.LAST_YEAR), Collectors.counting()));
        String told = latest.toString();
        long all = latest.values().stream().mapToLong(Long::longValue).sum();
        long excellent = latest.getOrDefault("AAA", 0L) + latest.getOrDefault("AA", 0L);
        long middle = latest.getOrDefault("BBB", 0L) + latest.getOrDefault("BB", 0L);
        long poor = latest.getOrDefault("B", 0L) + latest.getOrDefault("C", 0L);
        assertThat(excellent).as(told).isBetween(2L, all / 6);
        assertThat(middle).as(told).isGreaterThan(all * 2 / 5);
        assertThat(poor).as(told).isBetween(3L, all / 4);
        assertThat(latest.getOrDefault("A", 0L)).as(told).isGreaterThan(3);
    }

    private static void moves(Map<Uscc, Map<Integer, String>> grades) {
        List<List<Long>> counts = GRADES.stream()
                .map(before -> GRADES.stream()
                        .map(after -> grades.values().stream()
                                .filter(years -> before.equals(years.get(2024)) && after.equals(years.get(2025)))
                                .count())
                        .toList())
                .toList();
        List<List<BigDecimal>> percents =
                MigrationMatrix.ofCounts(GRADES, counts).percents(2);
        long moved = 0;
        long down = 0;
        for (int before = 0; before < GRADES.size(); before++) {
            for (int after = 0; after < GRADES.size(); after++) {
                moved += before == after ? 0 : counts.get(before).get(after);
                down += after > before ? counts.get(before).get(after) : 0;
            }
        }
        assertThat(moved).as(counts.toString()).isBetween(8L, 40L);
        assertThat(down).as(counts.toString()).isPositive().isLessThan(moved);
        assertThat(percents.get(3).get(3)).isBetween(new BigDecimal("30"), new BigDecimal("95"));
    }

    private static void comparisons(Api auditor) {
        Set<String> places = new HashSet<>();
        int industries = 0;
        for (RatingInput input : STORY.inputsOf(DemoDays.LAST_YEAR)) {
            Answer rating = auditor.get(PATH + "enterprises/" + input.uscc() + "/rating");
            assertThat(rating.status()).as(rating.text()).isEqualTo(200);
            assertThat(rating.at("/inDivision/percentile")).as(rating.text()).isNotEmpty();
            places.add(input.divisionCode());
            industries += rating.at("/inIndustry/percentile").isEmpty() ? 0 : 1;
        }
        assertThat(places)
                .isEqualTo(DIVISIONS.seatsIn(CITY).stream().map(Division::code).collect(Collectors.toSet()));
        assertThat(industries).isGreaterThan(20);
    }

    private static void parts(Map<Uscc, Map<Integer, String>> grades) {
        for (DemoFirm firm : STORY.firms()) {
            Map<Integer, String> years = grades.getOrDefault(firm.uscc(), Map.of());
            switch (firm.part()) {
                case UNDER_VETO -> {
                    assertThat(years).containsEntry(2025, "D");
                    assertThat(years.get(2024)).isNotEqualTo("D");
                }
                case SECRETIVE -> assertThat(years).containsEntry(2025, "NR");
                case NEWCOMER -> assertThat(years).isEmpty();
                case SILENT -> assertThat(years).containsOnlyKeys(2023, 2024);
                case BEST -> assertThat(years).containsEntry(2025, "AAA");
                case TYPICAL -> assertThat(years).hasSize(3);
                case ORDINARY, INCOMPLETE, ACCUSED -> assertThat(years).isNotEmpty();
            }
        }
    }

    private static long count(Api api, String list) {
        return Long.parseLong(api.get(PATH + list + "/count").at("/count"));
    }
}

package techfin.rating.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.rating.qualification.QualificationKind;

/** What an applicant can have: by the products that come with the program, and by products made for one rule each. */
class MatchingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final long SEED = 60;
    private static final ProductCatalogue SHIPPED = shipped();
    private static final Matching MATCHING = new Matching(SHIPPED, LprTable.shipped());

    @Test
    void without_the_registration_of_this_year_a_tech_sme_is_told_which_year_is_missing() {
        Applicant lastYears = applicant(Map.of("qualifications", List.of(held("TECH_SME", 2025))));
        Outcome.NoMatch none = none("SD-LKD", lastYears);
        assertThat(none.reasons()).isEmpty();
        assertThat(none.anyOf())
                .contains(Line.of("LIBRARY_REGISTRATION_MISSING", "year", 2026))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"TECH_SME", "CREDIT_ENHANCED", "LEADS_PROJECT", "TALENT"})
    void one_of_four_ways_leads_to_the_transfer_loan(String kind) {
        Outcome.Matches match = match("SD-LKD", applicant(Map.of("qualifications", List.of(held(kind, 2026)))));
        assertThat(match.amount().most()).isEqualTo(Money.parse("20000000.00"));
        assertThat(match.rate()).isEqualTo(new RateRange(Rate.ofPercent("3.39"), Rate.ofPercent("3.39")));
        assertThat(match.shares())
                .extracting(share -> share.party() + " " + share.percent())
                .containsExactly("PROVINCE 35", "CITY_AND_COUNTY 35", "BANK 30");
        assertThat(match.explanation()).extracting(Line::code).contains("BY_QUALIFICATION", "RATE_OBSERVED");
    }

    @ParameterizedTest
    @EnumSource(GradeStep.class)
    void what_a_rule_gives_by_qualification_no_grade_denies(GradeStep grade) {
        Applicant applicant = applicant(
                Map.of("qualifications", List.of(held("TECH_SME", 2026), held("TALENT", 2026)), "grade", grade.name()));
        for (Product product : SHIPPED.products()) {
            if (product.isByQualification()
                    && When.isIn(orEverywhere(product), applicant)
                    && !product.firstLoanOnly()) {
                assertThat(MATCHING.of(product, applicant)).as(product.id()).isInstanceOf(Outcome.Matches.class);
            }
        }
        Outcome.Matches loan = match("SD-LKD", applicant);
        assertThat(loan.advice().stream().anyMatch(line -> line.code().equals("BELOW_SUGGESTED_GRADE")))
                .isEqualTo(!grade.isAtLeast(GradeStep.BBB));
    }

    @Test
    void where_nothing_but_the_grade_speaks_for_an_applicant_the_proposed_grade_counts() {
        assertThat(none("ICBC-KCD", applicant(Map.of("grade", "BBB"))).reasons())
                .containsExactly(Line.of("BELOW_SUGGESTED_GRADE", "grade", "BBB", "minimum", "A"));
        assertThat(none("ICBC-KCD", applicant(Map.of())).reasons())
                .containsExactly(Line.of("GRADE_MISSING", "minimum", "A"));
        assertThat(match("ICBC-KCD", applicant(Map.of("grade", "A"))).rate().least())
                .isEqualTo(Rate.ofPercent("3.85"));
    }

    @Test
    void early_research_on_credit_is_shared_otherwise() {
        Applicant applicant = applicant(Map.of(
                "qualifications", List.of(held("TECH_SME", 2026)),
                "stage", "EARLY",
                "purpose", "RESEARCH",
                "security", "CREDIT"));
        assertThat(match("SD-LKD", applicant).shares())
                .extracting(share -> share.party() + " " + share.percent() + " " + share.bound())
                .containsExactly("PUBLIC 90 AT_MOST", "BANK 10 AT_LEAST");
    }

    @Test
    void the_guarantee_is_shared_by_the_best_qualification() {
        assertThat(fund("LITTLE_GIANT")).isEqualTo("40");
        assertThat(fund("SPECIALISED_SME")).isEqualTo("40");
        assertThat(fund("HIGH_TECH")).isEqualTo("35");
        assertThat(fund("TECH_SME")).isEqualTo("30");
        assertThat(fund("INNOVATIVE_SME")).isEqualTo("30");
    }

    @Test
    void a_pledge_is_lent_on_by_kind_and_appraised_value() {
        Applicant applicant = applicant(Map.of(
                "grade",
                "BB",
                "rights",
                List.of(
                        Map.of("kind", "INVENTION", "value", "4000000.00"),
                        Map.of("kind", "TRADEMARK", "value", "1000000.01"),
                        Map.of("kind", "DESIGN", "value", "9000000.00"))));
        AmountRange amount = match("SD-IP", applicant).amount();
        // 10 % of both; 25 % of the patent and 50 % of the trademark, cut to the fen; a design cannot be pledged here
        assertThat(amount.least()).isEqualTo(Money.parse("500000.00"));
        assertThat(amount.most()).isEqualTo(Money.parse("1500000.00"));
        assertThat(none("SD-IP", applicant(Map.of("grade", "BB"))).reasons())
                .containsExactly(Line.of("NO_RIGHT_APPRAISED"));
    }

    @Test
    void every_reason_is_told_not_just_the_first() {
        Applicant applicant = applicant(Map.of(
                "divisionCode", "110101",
                "on", "2022-01-01",
                "purpose", "CONSUMPTION",
                "grade", "C"));
        Outcome.NoMatch none = none("SD-LKD", applicant);
        assertThat(none.reasons())
                .extracting(Line::code)
                .containsExactly("NOT_YET_VALID", "OUTSIDE_REGION", "PURPOSE_FORBIDDEN");
        assertThat(none.anyOf()).hasSize(4);
        assertThat(none("PBOC-RELEND", applicant).reasons())
                .extracting(Line::code)
                .containsExactly("NOT_YET_VALID", "STAGE_NOT_STATED", "FIRST_LOAN_ONLY");
    }

    @Test
    void a_qualification_that_is_over_is_told_with_its_last_day() {
        Applicant applicant = applicant(Map.of(
                "qualifications",
                List.of(Map.of("kind", "HIGH_TECH", "year", 2022, "validUntil", "2025-12-11"), held("GAZELLE", 2026))));
        assertThat(none("NAT-GUAR", applicant).anyOf())
                .contains(
                        Line.of("QUALIFICATION_EXPIRED", "kind", "HIGH_TECH", "lastDay", "2025-12-11"),
                        Line.of("QUALIFICATION_MISSING", "kind", "LITTLE_GIANT"));
    }

    @Test
    void the_registration_of_last_year_still_opens_what_asks_for_no_year_until_march() {
        Map<String, Object> held = held("TECH_SME", 2025);
        assertThat(MATCHING.of(
                        product("NAT-GUAR"), applicant(Map.of("qualifications", List.of(held), "on", "2026-03-31"))))
                .isInstanceOf(Outcome.Matches.class);
        assertThat(MATCHING.of(
                        product("NAT-GUAR"), applicant(Map.of("qualifications", List.of(held), "on", "2026-04-01"))))
                .isInstanceOf(Outcome.NoMatch.class);
    }

    @Test
    void those_that_suit_the_grade_come_first_in_the_order_of_the_proposal_and_those_that_do_not_fit_last() {
        List<Outcome> outcomes = MATCHING.of(applicant(
                Map.of("grade", "A", "qualifications", List.of(held("TECH_SME", 2026), held("HIGH_TECH", 2025)))));
        assertThat(outcomes).hasSize(SHIPPED.products().size());
        assertThat(outcomes.stream().limit(6).map(outcome -> outcome.product().id()))
                .containsExactly("SD-LKD", "NAT-GUAR", "CCB-E", "ICBC-KCD", "CIB-TECH", "QLB-KY");
        List<Boolean> fit =
                outcomes.stream().map(Outcome.Matches.class::isInstance).toList();
        assertThat(fit.indexOf(false)).isEqualTo(fit.lastIndexOf(true) + 1);
        Outcome.Matches first = (Outcome.Matches) outcomes.getFirst();
        assertThat(first.suited()).isTrue();
        assertThat(first.advice()).contains(Line.of("PROPOSED_AMOUNT", "least", "5000000.00", "most", "10000000.00"));
    }

    @Test
    void amounts_follow_from_research_sales_and_the_last_round_and_the_smallest_counts() {
        Product product = made("""
                {"kind": "MIN_OF", "rules": [{"kind": "PERCENT_OF_RD", "percent": "50"},
                 {"kind": "PERCENT_OF_REVENUE", "percent": "10"}, {"kind": "PERCENT_OF_LAST_ROUND", "percent": "33.333333"},
                 {"kind": "FIXED", "least": "100000.00", "most": "3000000.00"}]}""", MARKET, "");
        Map<String, Object> facts =
                new HashMap<>(Map.of("rd", "1000000.00", "revenue", "30000000.00", "lastEquityRound", "1000000.01"));
        AmountRange amount = match(product, applicant(facts)).amount();
        assertThat(amount).isEqualTo(new AmountRange(Money.parse("100000.00"), Money.parse("333333.33")));
        facts.put("rd", "0.00");
        facts.remove("revenue");
        assertThat(((Outcome.NoMatch) MATCHING.of(product, applicant(facts))).reasons())
                .containsExactly(Line.of("NO_RD"), Line.of("NO_REVENUE"));
    }

    @Test
    void the_linked_loan_is_half_of_the_last_round_within_its_limit() {
        Map<String, Object> facts = new HashMap<>(Map.of("grade", "AA", "lastEquityRound", "10000000.00"));
        assertThat(match("LINKED", applicant(facts)).amount().most()).isEqualTo(Money.parse("5000000.00"));
        facts.put("lastEquityRound", "100000000.00");
        assertThat(match("LINKED", applicant(facts)).amount().most()).isEqualTo(Money.parse("30000000.00"));
        facts.remove("lastEquityRound");
        assertThat(none("LINKED", applicant(facts)).reasons()).containsExactly(Line.of("NO_EQUITY_ROUND"));
    }

    @Test
    void a_limit_depends_on_the_place() {
        Map<String, Object> facts = new HashMap<>(Map.of("qualifications", List.of(held("TALENT", 2026))));
        assertThat(match("RC-LOAN", applicant(facts)).amount().most()).isEqualTo(Money.parse("50000000.00"));
        facts.put("divisionCode", "370202");
        assertThat(match("RC-LOAN", applicant(facts)).amount().most()).isEqualTo(Money.parse("60000000.00"));
        assertThat(match("RC-LOAN", applicant(facts)).shares().getFirst().percent())
                .isEqualTo(Percent.parse("80"));
    }

    @Test
    void rates_follow_the_prime_rate_of_the_day_and_say_when_it_is_only_the_latest_known() {
        // LPR of 2024-07-22: 3.35 %
        Product plus =
                made(OPEN, "{\"kind\": \"LPR_PLUS\", \"tenor\": \"ONE_YEAR\", \"leastBp\": -10, \"mostBp\": 40}", "");
        Outcome.Matches match = match(plus, applicant(Map.of("on", "2024-08-05")));
        assertThat(match.rate()).isEqualTo(new RateRange(Rate.ofPercent("3.25"), Rate.ofPercent("3.75")));
        assertThat(match.explanation()).extracting(Line::code).containsExactly("RATE_LPR", "RATE_LPR_PLUS");
        Product times = made(OPEN, "{\"kind\": \"LPR_TIMES\", \"tenor\": \"ONE_YEAR\", \"mostPercent\": \"130\"}", "");
        assertThat(match(times, applicant(Map.of("on", "2024-08-05"))).rate())
                .isEqualTo(new RateRange(null, Rate.ofPercent("4.355")));
        assertThat(match(times, applicant(Map.of("on", "2030-01-01"))).explanation())
                .extracting(Line::code)
                .containsExactly("RATE_LPR_LATEST_KNOWN", "RATE_LPR_TIMES");
    }

    @Test
    void an_observed_mean_is_the_latest_of_its_day() {
        Map<String, Object> facts =
                new HashMap<>(Map.of("qualifications", List.of(held("TALENT", 2025)), "on", "2025-05-01"));
        assertThat(match("SD-LKD", applicant(facts)).rate().most()).isEqualTo(Rate.ofPercent("3.60"));
    }

    @Test
    void a_bonus_raises_the_public_share_within_its_ceiling() {
        Map<String, Object> facts = new HashMap<>(Map.of("divisionCode", "340100"));
        assertThat(share("AH-POOL", facts)).isEqualTo("30");
        facts.put("firstLoan", true);
        assertThat(share("AH-POOL", facts)).isEqualTo("35");
        facts.put("security", "IP_PLEDGE");
        assertThat(share("AH-POOL", facts)).isEqualTo("35");
        facts.put("security", "GUARANTEE");
        assertThat(share("AH-POOL", facts)).isEqualTo("25");
        Product nearCeiling = made(OPEN, MARKET, """
                , "riskShares": [{"shares": [{"party": "PUBLIC", "percent": "78"}]}],
                "bonus": {"party": "PUBLIC", "points": "5", "firstLoan": true, "atMost": "80"}""");
        assertThat(match(nearCeiling, applicant(Map.of("firstLoan", true)))
                        .shares()
                        .getFirst()
                        .percent())
                .isEqualTo(Percent.parse("80"));
    }

    @Test
    void all_of_a_list_means_all_and_a_rules_own_floor_denies() {
        Product strict = made(OPEN, MARKET, """
                , "allOf": [{"kind": "HIGH_TECH"}, {"kind": "TALENT"}], "gradeFloor": {"grade": "A"}""");
        Map<String, Object> facts =
                new HashMap<>(Map.of("qualifications", List.of(held("HIGH_TECH", 2026)), "grade", "BBB"));
        assertThat(((Outcome.NoMatch) MATCHING.of(strict, applicant(facts))).reasons())
                .containsExactly(
                        Line.of("QUALIFICATION_MISSING", "kind", "TALENT"),
                        Line.of("BELOW_MINIMUM_GRADE", "grade", "BBB", "minimum", "A"));
        facts.put("qualifications", List.of(held("HIGH_TECH", 2026), held("TALENT", 2026)));
        facts.put("grade", "AA");
        assertThat(MATCHING.of(strict, applicant(facts))).isInstanceOf(Outcome.Matches.class);
    }

    @Test
    void a_product_has_its_window() {
        Product over = made(OPEN, MARKET, ", \"validUntil\": \"2025-12-31\"");
        assertThat(((Outcome.NoMatch) MATCHING.of(over, applicant(Map.of()))).reasons())
                .containsExactly(Line.of("NO_LONGER_VALID", "until", "2025-12-31"));
        assertThat(MATCHING.of(over, applicant(Map.of("on", "2025-12-31")))).isInstanceOf(Outcome.Matches.class);
    }

    @Test
    void one_more_qualification_a_better_grade_or_more_money_never_takes_a_product_away_or_lowers_its_limit() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            Map<String, Object> facts = randomFacts(random);
            Applicant before = applicant(facts);
            List<Map<String, Object>> better = new ArrayList<>();
            List<Object> more = new ArrayList<>((List<?>) facts.getOrDefault("qualifications", List.of()));
            more.add(held(any(random, QualificationKind.values()).name(), 2026));
            better.add(with(facts, "qualifications", more));
            GradeStep grade = before.grade();
            if (grade == null || grade != GradeStep.AAA) {
                better.add(
                        with(facts, "grade", grade == null ? "C" : better(grade).name()));
            }
            better.add(with(facts, "lastEquityRound", "90000000.00"));
            for (Map<String, Object> changed : better) {
                Applicant after = applicant(changed);
                for (Product product : SHIPPED.products()) {
                    if (MATCHING.of(product, before) instanceof Outcome.Matches matched) {
                        assertThat(MATCHING.of(product, after))
                                .as("%s %s", product.id(), changed)
                                .isInstanceOfSatisfying(
                                        Outcome.Matches.class,
                                        now -> assertThat(most(now)).isGreaterThanOrEqualTo(most(matched)));
                    }
                }
            }
        }
    }

    @Test
    void every_product_says_why_or_what_for_anybody() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            for (Outcome outcome : MATCHING.of(applicant(randomFacts(random)))) {
                switch (outcome) {
                    case Outcome.Matches match ->
                        assertThat(match.explanation()).isNotEmpty();
                    case Outcome.NoMatch none ->
                        assertThat(none.reasons().size() + none.anyOf().size()).isPositive();
                }
            }
        }
    }

    @Test
    void the_shipped_file_is_read_to_the_last_field_and_knows_its_sources() {
        assertThat(SHIPPED.products()).hasSize(19);
        assertThat(SHIPPED.products()).allMatch(product -> !product.source().isBlank());
        assertThatThrownBy(() -> ProductReader.read(Map.of("products", List.of(Map.of("id", "X")), "tiers", List.of()))
                        .orThrow())
                .hasMessageContaining("/products/0/version");
        assertThatThrownBy(() -> made(OPEN, MARKET, ", \"colour\": \"red\"")).hasMessageContaining("UNKNOWN_FIELD");
    }

    private static final String OPEN = "{\"kind\": \"OPEN\"}";
    private static final String MARKET = "{\"kind\": \"MARKET\"}";

    private static Money most(Outcome.Matches match) {
        Money most = match.amount().most();
        return most == null ? Money.LARGEST_READ : most;
    }

    private static GradeStep better(GradeStep grade) {
        return Stream.of(GradeStep.values())
                .filter(step -> step.isAtLeast(grade) && step != grade)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(name, value);
        return changed;
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static Map<String, Object> randomFacts(Random random) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("divisionCode", any(random, new String[] {"371502", "370202", "340100", "510104", "110101"}));
        if (random.nextBoolean()) {
            facts.put("grade", any(random, GradeStep.values()).name());
        }
        if (random.nextBoolean()) {
            facts.put("stage", any(random, Stage.values()).name());
        }
        facts.put("firstLoan", random.nextBoolean());
        List<Object> held = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            held.add(held(any(random, QualificationKind.values()).name(), 2020 + random.nextInt(7)));
        }
        facts.put("qualifications", held);
        if (random.nextBoolean()) {
            facts.put(
                    "lastEquityRound",
                    Money.ofFen(random.nextInt(1_000_000_000)).toString());
        }
        return facts;
    }

    private static Set<String> orEverywhere(Product product) {
        return product.regions().isEmpty() ? Set.of("") : product.regions();
    }

    private static String fund(String kind) {
        return match("NAT-GUAR", applicant(Map.of("qualifications", List.of(held(kind, 2026))))).shares().stream()
                .filter(share -> share.party() == Share.Party.NATIONAL_FUND)
                .findFirst()
                .orElseThrow()
                .percent()
                .toString();
    }

    private static String share(String id, Map<String, Object> facts) {
        return match(id, applicant(facts)).shares().getFirst().percent().toString();
    }

    private static Map<String, Object> held(String kind, int year) {
        return Map.of("kind", kind, "year", year);
    }

    private static Applicant applicant(Map<String, ?> facts) {
        Map<String, @Nullable Object> tree = new HashMap<>(Map.of("divisionCode", "371502"));
        tree.putAll(facts);
        return ApplicantReader.read(tree, DAY).orThrow();
    }

    private static Product product(String id) {
        return SHIPPED.find(id).orElseThrow();
    }

    private static Outcome.Matches match(String id, Applicant applicant) {
        return match(product(id), applicant);
    }

    private static Outcome.Matches match(Product product, Applicant applicant) {
        Outcome outcome = MATCHING.of(product, applicant);
        assertThat(outcome).isInstanceOf(Outcome.Matches.class);
        return (Outcome.Matches) outcome;
    }

    private static Outcome.NoMatch none(String id, Applicant applicant) {
        Outcome outcome = MATCHING.of(product(id), applicant);
        assertThat(outcome).isInstanceOf(Outcome.NoMatch.class);
        return (Outcome.NoMatch) outcome;
    }

    private static Product made(String amount, String rate, String more) {
        String file = """
                {"products": [{"id": "X", "version": "1", "kind": "LOAN", "name": {"zh": "试", "en": "trial"},
                 "amount": %s, "rate": %s, "validFrom": "2020-01-01", "source": "test"%s}]}""".formatted(amount, rate, more);
        return ProductReader.read(tree(file)).orThrow().products().getFirst();
    }

    private static ProductCatalogue shipped() {
        try (InputStream file = Objects.requireNonNull(
                MatchingTest.class.getResourceAsStream("/techfin/rating/product/finance-products.json"))) {
            return ProductReader.read(new ObjectMapper().readValue(file, Object.class))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object tree(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

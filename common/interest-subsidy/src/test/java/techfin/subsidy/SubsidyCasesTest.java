package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import techfin.money.DayCount;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.Grant.Per;

/** Every published and derived case of the collection that speaks of interest subsidy, under its own number. */
class SubsidyCasesTest {
    private static final Schemes SCHEMES = Schemes.shipped(Json::read);

    /** Risk compensation, vouchers, filing limits, statistics: the calculation of interest subsidies says nothing of them. */
    private static final Set<String> NOT_SPOKEN_OF =
            Set.of("C05", "C06", "D01", "D04", "D06", "D07", "D08", "D11", "E01", "E02", "E04");

    private record Case(String id, String topic, Map<String, @Nullable Object> in, Map<String, @Nullable Object> out) {
        String in(String name) {
            return Objects.requireNonNull(in.get(name), name).toString();
        }

        Money out(String name) {
            return Money.parse(Objects.requireNonNull(out.get(name), name).toString());
        }
    }

    @FunctionalInterface
    private interface Check {
        void of(Case worked);
    }

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("A01", c -> {
                Quote quote = transfer(c, c.in("drawdown"), c.in("settled"))
                        .at(c.in("rate_pct"))
                        .by(round("2025"));
                assertThat(quote.interest()).isEqualTo(c.out("interest"));
                provinceAndCity(quote, c);
            }),
            Map.entry("A02", c -> {
                Quote quote = transfer(c, c.in("drawdown"), c.in("settled"))
                        .at(c.in("rate_pct"))
                        .by(round("2025"));
                assertThat(quote.interest()).isEqualTo(c.out("interest"));
                assertThat(uncapped(quote)).isEqualTo(c.out("uncapped"));
                provinceAndCity(quote, c);
            }),
            Map.entry("A03", c -> {
                provinceAndCity(paidAlone(c.in("interest_paid")).by(round("2025")), c);
                provinceAndCity(paidAlone("1250000.01").by(round("2025")), c);
            }),
            Map.entry("A04", c -> {
                Quote quote = paidAlone(c.in("interest_paid"))
                        .by(round("2025"), new PreviousGrant("SD-TRANSFER-LOAN", 2023, "PROVINCE", Money.ofFen(1)));
                refusedAlone(quote, c);
                provinceAndCity(quote, c);
            }),
            Map.entry("A06", c -> {
                Quote quote = paidAlone(c.in("interest_paid"))
                        .overdue(Integer.parseInt(c.in("overdue_days")))
                        .by(round("2025"));
                refusedAlone(quote, c);
                provinceAndCity(quote, c);
            }),
            Map.entry("A07", SubsidyCasesTest::vouchersDecide),
            Map.entry("A09", c -> {
                Loans loan = paidAlone("100000.00")
                        .filed(c.in("filed_on"))
                        .matures(c.in("settled"))
                        .settled(c.in("settled"));
                Quote quote = loan.by(round("2025"));
                refusedAlone(quote, c);
                provinceAndCity(quote, c);
                assertThat(loan.by(round("2027"))).isInstanceOf(Quote.Granted.class);
            }),
            Map.entry("A12", c -> {
                Loans loan = Loans.of(c.in("principal"), "2023-01-01", "2023-12-27")
                        .at(c.in("rate_pct"))
                        .filedAmount(c.in("filed_amount"))
                        .paid(c.in("interest_paid"));
                Rules rules = Rules.paid().grant("PROVINCE", "40", "500000.00", Per.LIFETIME);
                Quote whole = loan.by(rules);
                assertThat(whole.interest()).isEqualTo(c.out("interest"));
                assertThat(whole.amount()).isEqualTo(c.out("variant_whole_loan"));
                rules.applyFiledShare = true;
                Quote filed = loan.by(rules);
                assertThat(filed.base()).isEqualTo(c.out("filed_share_interest"));
                assertThat(filed.amount()).isEqualTo(c.out("variant_filed_share"));
            }),
            Map.entry("B01", c -> {
                Loans loan = Loans.of(c.in("principal"), c.in("drawdown"), c.in("settled"))
                        .signed(c.in("signed"))
                        .pledged(c.in("signed"))
                        .paid(c.in("actual_interest"));
                Quote quote = loan.by(SCHEMES.inForce("SD-IP-PLEDGE", LocalDate.of(2025, 9, 1))
                        .orElseThrow());
                assertThat(quote.receipt().rates()).singleElement().satisfies(lpr -> {
                    assertThat(lpr.publishedOn()).hasToString(c.in("lpr_month") + "-22");
                    assertThat(lpr.oneYear()).isEqualTo(Rate.ofPercent(c.in("lpr_pct")));
                });
                assertThat(quote.amount()).isEqualTo(c.out("basis365"));
                assertThat(loan.by(Rules.lpr(LprFixing.MONTH_BEFORE_SIGNING, false, DayCount.ACT_360)
                                        .grant("PROVINCE", "60", "500000.00", Per.YEAR))
                                .amount())
                        .isEqualTo(c.out("basis360"));
            }),
            Map.entry("B03", c -> {
                Quote quote = Loans.of(c.in("principal"), "2024-08-06", "2025-08-06")
                        .signed(c.in("signed"))
                        .pledged("2024-08-05")
                        .paid(c.in("actual_interest"))
                        .by(SCHEMES.inForce("SD-IP-PLEDGE", LocalDate.of(2025, 9, 1))
                                .orElseThrow());
                assertThat(uncapped(quote)).isEqualTo(c.out("by_lpr"));
                assertThat(quote.interestPaid()).isEqualTo(c.out("actual_interest"));
                assertThat(quote.amount()).isEqualTo(c.out("subsidy"));
            }),
            Map.entry(
                    "B06",
                    c -> assertThat(liaocheng(c)
                                    .paid(c.in("actual_interest"))
                                    .by(SCHEMES.inForce("LC-IP-PLEDGE", LocalDate.of(2025, 9, 1))
                                            .orElseThrow())
                                    .amount())
                            .isEqualTo(c.out("subsidy"))),
            Map.entry("B07", c -> {
                Quote quote = liaocheng(c)
                        .by(SCHEMES.inForce("LC-IP-PLEDGE", LocalDate.of(2025, 9, 1))
                                .orElseThrow());
                assertThat(uncapped(quote)).isEqualTo(c.out("uncapped"));
                assertThat(quote.amount()).isEqualTo(c.out("subsidy"));
            }),
            Map.entry("B08", c -> {
                Rules rules = Rules.lpr(LprFixing.MONTH_BEFORE_SIGNING, false, DayCount.ACT_365)
                        .grant("PROVINCE", "60")
                        .grant("CITY", "40");
                Loans loan = liaocheng(c).at(c.in("rate_pct"));
                assertThat(loan.by(rules).parts())
                        .containsExactly(
                                new Part("PROVINCE", c.out("province")), new Part("CITY", c.out("city_uncut")));
                Quote guarded = loan.by(rules.limited());
                assertThat(guarded.interestPaid()).isEqualTo(Money.parse(c.in("actual_interest")));
                assertThat(guarded.parts())
                        .containsExactly(new Part("PROVINCE", c.out("province")), new Part("CITY", c.out("city")));
                assertThat(guarded.amount()).isEqualTo(c.out("total"));
                provinceFirstCityTakesTheRest(c);
            }),
            Map.entry("B09", SubsidyCasesTest::fujian),
            Map.entry("B11", SubsidyCasesTest::fujian),
            Map.entry("B12", c -> {
                Quote quote = Loans.of(c.in("principal"), "2022-11-02", c.in("repaid"))
                        .at(c.in("rate_pct"))
                        .by(Rules.lpr(LprFixing.DECEMBER_OF_SETTLEMENT_YEAR, true, DayCount.ACT_365)
                                .term("P1Y")
                                .grant("CITY", "60", "300000.00", Per.YEAR));
                assertThat(uncapped(quote)).isEqualTo(c.out("uncapped"));
                assertThat(quote.amount()).isEqualTo(c.out("subsidy"));
            }),
            Map.entry("B14", c -> {
                Quote quote = Loans.of(c.in("principal"), "2023-01-10", "2023-11-06")
                        .signed("2023-01-05")
                        .at("5.00")
                        .by(Rules.lpr(LprFixing.SIGNING_DAY, false, DayCount.ACT_360)
                                .limited()
                                .grant("PROVINCE", "30", "500000.00", Per.YEAR));
                assertThat(quote.base()).isEqualTo(c.out("interest_at_lpr"));
                assertThat(quote.amount()).isEqualTo(c.out("subsidy"));
            }),
            Map.entry("B16", c -> {
                Rules rules = Rules.points(c.in("benchmark_pct"), DayCount.WHOLE_YEARS_360)
                        .term("P1Y")
                        .grant("CITY", "50", "500000.00", Per.YEAR);
                rules.applyPledgedShare = true;
                assertThat(Loans.of(c.in("principal"), "2018-03-01", "2019-03-01")
                                .pledgedShare(c.in("pledge_share_pct"))
                                .by(rules)
                                .amount())
                        .isEqualTo(c.out("subsidy"));
            }),
            Map.entry("C01", c -> {
                Quote quote = Loans.of(c.in("principal"), "2022-09-01", "2023-09-01")
                        .at(c.in("rate_pct"))
                        .by(Rules.of(new Base.InterestAboveLpr(-150), DayCount.WHOLE_YEARS_360)
                                .grant("BUDGET", "100"));
                assertThat(quote.interest()).isEqualTo(c.out("interest"));
                assertThat(quote.amount()).isEqualTo(c.out("subsidy"));
                assertThat(quote.interest().minus(quote.amount())).isEqualTo(c.out("borrower"));
            }),
            Map.entry(
                    "C02",
                    c -> assertThat(Loans.of(c.in("principal"), "2025-10-01", "2026-10-01")
                                    .by(Rules.points(c.in("subsidy_rate_pct"), DayCount.WHOLE_YEARS_360)
                                            .grant("BUDGET", "100"))
                                    .amount())
                            .isEqualTo(c.out("total"))),
            Map.entry(
                    "C04",
                    c -> assertThat(Loans.of(c.in("principal"), "2026-01-01", "2029-01-01")
                                    .by(Rules.points(c.in("rate_pct"), DayCount.WHOLE_YEARS_360)
                                            .term("P" + c.in("years") + "Y")
                                            .grant("BUDGET", "100"))
                                    .amount())
                            .isEqualTo(c.out("max_subsidy"))),
            Map.entry("F02", SubsidyCasesTest::dayCounts),
            Map.entry("C07", c -> {
                Rules rules = Rules.of(
                                new Base.FixedPoints(Rate.ofPercent("1.5"), Rate.ofPercent("2")),
                                DayCount.WHOLE_YEARS_360)
                        .term("P2Y")
                        .grant("CITY", "100", "1000000.00", Per.LIFETIME);
                Loans loan = Loans.of(c.in("principal"), "2025-01-01", "2026-01-01");
                assertThat(loan.first(true).by(rules).amount()).isEqualTo(c.out("first"));
                assertThat(loan.first(false).by(rules).amount()).isEqualTo(c.out("other"));
            }));

    @TestFactory
    Stream<DynamicTest> every_case_that_speaks_of_interest_subsidy_comes_out() {
        return cases().stream()
                .filter(worked -> CHECKS.containsKey(worked.id))
                .map(worked -> DynamicTest.dynamicTest(
                        worked.id + " " + worked.topic,
                        () -> Objects.requireNonNull(CHECKS.get(worked.id)).of(worked)));
    }

    @Test
    void every_case_is_either_checked_or_named_as_not_spoken_of() {
        Set<String> named = new TreeSet<>(CHECKS.keySet());
        named.addAll(NOT_SPOKEN_OF);
        assertThat(CHECKS.keySet()).doesNotContainAnyElementsOf(NOT_SPOKEN_OF);
        Set<String> ids = new LinkedHashSet<>();
        cases().forEach(worked -> ids.add(worked.id));
        assertThat(named).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static void vouchersDecide(Case c) {
        Loans loan = Loans.of(c.in("principal"), c.in("drawdown"), c.in("settled"))
                .filed("2023-03-01")
                .at(c.in("rate_pct"));
        Quote formula = loan.by(round("2025"));
        assertThat(formula.interest()).isEqualTo(c.out("formula_single"));
        assertThat(formula.parts().getFirst().amount()).isEqualTo(c.out("province_if_formula"));
        List<?> vouchers = (List<?>) Objects.requireNonNull(c.in.get("vouchers"));
        for (Object voucher : vouchers) {
            loan.voucher(String.valueOf(Json.at(voucher, "to")), String.valueOf(Json.at(voucher, "amount")));
        }
        Quote quote = loan.by(round("2025"));
        assertThat(quote.base()).isEqualTo(c.out("voucher_sum"));
        assertThat(quote.base().minus(quote.interest())).isEqualTo(c.out("difference"));
        assertThat(quote.receipt().steps()).noneMatch(Step.Warning.class::isInstance);
        provinceAndCity(quote, c);
    }

    /** The same by the two schemes themselves: the city's is told what the province gives. */
    private static void provinceFirstCityTakesTheRest(Case c) {
        LocalDate on = LocalDate.of(2025, 9, 1);
        Loans loan = liaocheng(c).pledged("2024-08-05").paid(c.in("actual_interest"));
        Quote province = loan.by(SCHEMES.inForce("SD-IP-PLEDGE", on).orElseThrow());
        assertThat(province.amount()).isEqualTo(c.out("province"));
        Quote city = loan.others(province.amount().toString())
                .by(SCHEMES.inForce("LC-IP-PLEDGE", on).orElseThrow());
        assertThat(uncapped(city)).isEqualTo(c.out("city_uncut"));
        assertThat(city.amount()).isEqualTo(c.out("city"));
        assertThat(city.receipt().steps())
                .containsSequence(
                        new Step.OtherSubsidies(city.interestPaid(), c.out("province"), c.out("city")),
                        new Step.Limited(
                                city.interestPaid(),
                                List.of(new Part("CITY", c.out("city_uncut").minus(c.out("city"))))));
    }

    private static void fujian(Case c) {
        Quote quote = Loans.of(c.in("principal"), "2022-10-18", c.in("repaid"))
                .at(c.in("rate_pct"))
                .by(Rules.lpr(LprFixing.DECEMBER_OF_SETTLEMENT_YEAR, true, DayCount.ACT_365)
                        .term("P1Y")
                        .grant("PROVINCE", c.in("ratio_pct"), "200000.00", Per.LIFETIME));
        assertThat(quote.receipt().rates()).singleElement().satisfies(lpr -> {
            assertThat(lpr.publishedOn()).isEqualTo(LocalDate.of(2023, 12, 20));
            assertThat(lpr.oneYear()).hasToString(String.valueOf(c.out.get("rate_used")));
        });
        assertThat(quote.amount()).isEqualTo(c.out("subsidy"));
    }

    private static void dayCounts(Case c) {
        Loans loan = Loans.of(c.in("principal"), c.in("start"), c.in("end")).at(c.in("rate_pct"));
        Loans leap = Loans.of(c.in("principal"), c.in("leap_start"), c.in("leap_end"))
                .at(c.in("rate_pct"));
        assertThat(interest(loan, DayCount.ACT_360)).isEqualTo(c.out("act360"));
        assertThat(interest(loan, DayCount.ACT_365)).isEqualTo(c.out("act365"));
        assertThat(interest(loan, DayCount.WHOLE_YEARS_360)).isEqualTo(c.out("whole_year"));
        assertThat(interest(leap, DayCount.ACT_360)).isEqualTo(c.out("act360_leap"));
    }

    private static Money interest(Loans loan, DayCount dayCount) {
        return loan.by(Rules.of(new Base.InterestPaid(), dayCount).grant("PROVINCE", "40"))
                .interest();
    }

    private static Loans transfer(Case c, String drawn, String settled) {
        return Loans.of(c.in("principal"), drawn, settled).filed("2023-03-20").paid(c.in("interest_paid"));
    }

    /** A loan of which only the interest paid matters. */
    private static Loans paidAlone(String interestPaid) {
        return Loans.of("5000000.00", "2023-03-15", "2024-03-14")
                .filed("2023-03-20")
                .paid(interestPaid);
    }

    private static Loans liaocheng(Case c) {
        assertThat(c.in("days")).isEqualTo("365");
        return Loans.of(c.in("principal"), "2024-08-06", "2025-08-06").signed("2024-08-05");
    }

    private static SchemeVersion round(String version) {
        return SCHEMES.version("SD-TRANSFER-LOAN", version).orElseThrow();
    }

    private static void provinceAndCity(Quote quote, Case c) {
        assertThat(quote.parts())
                .containsExactly(new Part("PROVINCE", c.out("province")), new Part("CITY", c.out("city")));
        assertThat(quote.amount()).isEqualTo(c.out("total"));
    }

    private static void refusedAlone(Quote quote, Case c) {
        assertThat(quote.reasons())
                .extracting(refusal -> refusal.code().name())
                .containsExactly(String.valueOf(c.out.get("reject_code")));
    }

    private static Money uncapped(Quote quote) {
        return quote.receipt().steps().stream()
                .filter(Step.PartyGrant.class::isInstance)
                .map(step -> ((Step.PartyGrant) step).uncapped())
                .findFirst()
                .orElseThrow();
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        List<List<String>> rows = Csv.rows(text());
        List<String> header = rows.getFirst();
        for (List<String> row : rows.subList(1, rows.size())) {
            cases.add(new Case(
                    row.get(header.indexOf("case_id")),
                    row.get(header.indexOf("topic")),
                    Json.object(row.get(header.indexOf("inputs_json"))),
                    Json.object(row.get(header.indexOf("expected_json")))));
        }
        return cases;
    }

    private static String text() {
        try (InputStream stream = SubsidyCasesTest.class.getResourceAsStream("subsidy-cases.csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import techfin.money.DayCount;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.Grant.Per;
import techfin.subsidy.Refusal.Code;

/** What each field of a rule does. */
class RulesTest {
    private static final Rules HALF = Rules.paid().grant("PROVINCE", "50");

    private static Money yuan(String amount) {
        return Money.parse(amount);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Stream<Arguments> conditions() {
        Condition ceiling = new Condition.RateCeiling(50, null);
        Condition multiple = new Condition.RateCeiling(null, Percent.parse("130"));
        Condition window = new Condition.PaidWithin(day("2023-06-21"), day("2024-06-20"));
        return Stream.of(
                Arguments.of(new Condition.FiledAfter(day("2023-05-31")), Loans.example(), null),
                Arguments.of(new Condition.FiledAfter(day("2023-06-01")), Loans.example(), Code.FILED_TOO_EARLY),
                Arguments.of(
                        new Condition.FiledAfter(day("2020-12-16")),
                        Loans.of("1.00", "2023-01-01", "2024-01-01"),
                        Code.FILED_TOO_EARLY),
                Arguments.of(new Condition.SettledBy(day("2024-05-09")), Loans.example(), null),
                Arguments.of(new Condition.SettledBy(day("2024-05-08")), Loans.example(), Code.SETTLED_AFTER_CUTOFF),
                Arguments.of(
                        new Condition.SettledBy(day("2030-01-01")),
                        Loans.example().settled(null),
                        Code.NOT_SETTLED),
                Arguments.of(new Condition.RepaidOnTime(), Loans.example(), null),
                Arguments.of(new Condition.RepaidOnTime(), Loans.example().settled(null), null),
                Arguments.of(new Condition.RepaidOnTime(), Loans.example().overdue(1), Code.NOT_ON_TIME),
                Arguments.of(new Condition.RepaidOnTime(), Loans.example().settled("2024-05-10"), Code.NOT_ON_TIME),
                Arguments.of(
                        new Condition.RepaidOnTime(),
                        Loans.example().extended("2024-08-09").settled("2024-08-09"),
                        null),
                Arguments.of(
                        new Condition.RepaidOnTime(),
                        Loans.example().extended("2024-08-09").settled("2024-08-10"),
                        Code.NOT_ON_TIME),
                Arguments.of(new Condition.OncePerEnterprise(), Loans.example(), null),
                // The prime rate of 2023-05-09 is 3.65 (published 2023-04-20).
                Arguments.of(ceiling, Loans.example().at("4.15"), null),
                Arguments.of(ceiling, Loans.example().at("4.1501"), Code.RATE_ABOVE_CEILING),
                Arguments.of(multiple, Loans.example().at("4.745"), null),
                Arguments.of(multiple, Loans.example().at("4.745001"), Code.RATE_ABOVE_CEILING),
                Arguments.of(ceiling, Loans.example().floating(50), null),
                Arguments.of(ceiling, Loans.example().floating(51), Code.RATE_ABOVE_CEILING),
                Arguments.of(window, Loans.example().voucher("2023-06-21", "1.00"), null),
                Arguments.of(window, Loans.example().voucher("2024-06-20", "1.00"), null),
                Arguments.of(window, Loans.example().voucher("2023-06-20", "1.00"), Code.NOTHING_IN_WINDOW),
                Arguments.of(window, Loans.example().voucher("2024-06-21", "1.00"), Code.NOTHING_IN_WINDOW),
                Arguments.of(window, Loans.example().paid("100.00"), Code.NOTHING_IN_WINDOW),
                Arguments.of(
                        new Condition.PledgeBeforeDrawdown(), Loans.example().pledged("2023-05-09"), null),
                Arguments.of(
                        new Condition.PledgeBeforeDrawdown(),
                        Loans.example().pledged("2023-05-10"),
                        Code.PLEDGED_TOO_LATE),
                Arguments.of(new Condition.PledgeBeforeDrawdown(), Loans.example(), Code.PLEDGED_TOO_LATE),
                Arguments.of(new Condition.FirstLoanOnly(), Loans.example().first(true), null),
                Arguments.of(new Condition.FirstLoanOnly(), Loans.example(), Code.NOT_FIRST_LOAN),
                Arguments.of(new Condition.FirstPledgeOnly(), Loans.example().firstPledge(), null),
                Arguments.of(new Condition.FirstPledgeOnly(), Loans.example(), Code.NOT_FIRST_PLEDGE),
                Arguments.of(
                        new Condition.RightKinds(List.of("INVENTION_PATENT", "TRADEMARK")),
                        Loans.example().rights("UTILITY_MODEL", "TRADEMARK"),
                        null),
                Arguments.of(
                        new Condition.RightKinds(List.of("INVENTION_PATENT")),
                        Loans.example().rights("UTILITY_MODEL", "TRADEMARK"),
                        Code.RIGHT_KIND_NOT_COVERED),
                Arguments.of(
                        new Condition.RightKinds(List.of("INVENTION_PATENT")),
                        Loans.example(),
                        Code.RIGHT_KIND_NOT_COVERED),
                Arguments.of(new Condition.PrincipalAtMost(yuan("3000000.00")), Loans.example(), null),
                Arguments.of(
                        new Condition.PrincipalAtMost(yuan("2999999.99")),
                        Loans.example(),
                        Code.PRINCIPAL_ABOVE_LIMIT));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void a_condition_refuses_exactly_beyond_its_limit(Condition condition, Loans loan, @Nullable Code refusal) {
        Quote quote = loan.by(Rules.paid().grant("PROVINCE", "40").when(condition));
        assertThat(quote.reasons()).extracting(Refusal::code).isEqualTo(refusal == null ? List.of() : List.of(refusal));
        assertThat(quote.amount().isZero()).isEqualTo(refusal != null);
    }

    @Test
    void all_refusals_are_reported_in_the_order_of_the_scheme() {
        Quote quote = Loans.example()
                .overdue(3)
                .by(
                        Rules.paid()
                                .grant("PROVINCE", "40")
                                .when(new Condition.FirstLoanOnly())
                                .when(new Condition.FiledAfter(day("2024-01-01")))
                                .when(new Condition.RepaidOnTime())
                                .when(new Condition.OncePerEnterprise()),
                        new PreviousGrant("TRIAL", 2019, "CITY", Money.ZERO),
                        new PreviousGrant("OTHER", 2019, "CITY", yuan("1.00")));
        assertThat(quote.reasons())
                .extracting(Refusal::code)
                .containsExactly(Code.NOT_FIRST_LOAN, Code.FILED_TOO_EARLY, Code.NOT_ON_TIME, Code.ALREADY_USED);
        assertThat(quote.parts()).containsExactly(new Part("PROVINCE", Money.ZERO));
        assertThat(quote.interest()).isEqualTo(yuan("94950.00"));
        assertThat(quote.toTree(Locale.ENGLISH).get("refusals"))
                .isEqualTo(List.of(
                        Map.of("code", "NOT_FIRST_LOAN", "message", "only for an enterprise's first loan"),
                        Map.of(
                                "code",
                                "FILED_TOO_EARLY",
                                "message",
                                "filed on 2023-06-01; only loans filed after 2024-01-01 count"),
                        Map.of("code", "NOT_ON_TIME", "message", "not repaid on time (3)"),
                        Map.of(
                                "code",
                                "ALREADY_USED",
                                "message",
                                "the enterprise has already had this subsidy (2019)")));
        assertThat(quote.reasons().getFirst().message(Locale.CHINA)).isEqualTo("仅限首贷企业");
    }

    @Test
    void a_repayment_lowers_the_balance_from_its_own_day() {
        Quote quote = Loans.example().by(HALF);
        assertThat(segments(quote))
                .containsExactly("2023-05-10 2023-09-01 114 3000000.00", "2023-09-01 2024-05-09 251 2000000.00");
        // 3,000,000 × 4.05 % × 114 / 360 + 2,000,000 × 4.05 % × 251 / 360
        assertThat(quote.interest()).isEqualTo(yuan("94950.00"));
    }

    @Test
    void a_second_drawdown_raises_the_balance_and_a_full_repayment_leaves_no_segment() {
        Quote quote = Loans.of("100.00", "2023-01-01", "2024-01-01")
                .repaid("2023-02-01", "100.00")
                .drawn("2023-03-01", "50.00")
                .by(HALF);
        assertThat(segments(quote))
                .containsExactly("2023-01-01 2023-02-01 31 100.00", "2023-03-01 2024-01-01 306 50.00");
    }

    @ParameterizedTest
    @CsvSource({
        "false,,2024-05-09,365", // to maturity while not settled
        "false,2024-02-09,2024-02-09,275", // prepaid: to the real day
        "false,2024-08-09,2024-05-09,365", // the extension does not count
        "true,2024-08-09,2024-08-09,457", // unless the scheme says so
        "true,2024-09-09,2024-08-09,457" // and never beyond the extended maturity
    })
    void days_count_to_settlement_within_maturity(
            boolean countExtension, @Nullable String settled, String end, int days) {
        Rules rules = Rules.paid().grant("PROVINCE", "40");
        rules.countExtension = countExtension;
        Quote quote = Loans.of("360000.00", "2023-05-10", "2024-05-09")
                .extended("2024-08-09")
                .settled(settled)
                .by(rules);
        assertThat(segments(quote)).singleElement().isEqualTo("2023-05-10 " + end + " " + days + " 360000.00");
    }

    @Test
    void the_term_limit_counts_from_the_first_drawdown() {
        Quote quote = Loans.of("360000.00", "2022-05-10", "2024-05-10")
                .by(Rules.paid().term("P1Y").grant("PROVINCE", "50"));
        assertThat(segments(quote)).containsExactly("2022-05-10 2023-05-10 365 360000.00");
    }

    @Test
    void interest_proved_for_days_beyond_the_term_limit_is_left_out_in_proportion() {
        Loans loan =
                Loans.of("360000.00", "2022-05-10", "2024-05-09").at("3.65").paid("26645.00");
        Quote quote = loan.by(Rules.paid().term("P1Y").grant("PROVINCE", "50"));
        // 365 of 730 days: half of what was paid.
        assertThat(quote.interest()).isEqualTo(yuan("13322.50"));
        assertThat(quote.interestPaid()).isEqualTo(yuan("26645.00"));
        assertThat(quote.base()).isEqualTo(yuan("13322.50"));
        assertThat(quote.amount()).isEqualTo(yuan("6661.25"));
        assertThat(quote.receipt().steps()).contains(new Step.Share("TERM", "13322.50", "26645.00"));
    }

    @Test
    void a_floating_rate_is_taken_on_the_drawdown_day_and_again_on_each_repricing_day() {
        Quote quote = Loans.of("1000000.00", "2023-12-03", "2025-12-03")
                .floating(40, "2024-12-03", "2025-05-20")
                .by(HALF);
        assertThat(steps(quote, Step.Segment.class))
                .extracting(s -> s.from() + " " + s.annualRate() + " " + s.lprPublishedOn())
                .containsExactly(
                        "2023-12-03 3.85 2023-11-20", "2024-12-03 3.50 2024-11-20", "2025-05-20 3.40 2025-05-20");
        assertThat(quote.receipt().rates()).hasSize(3);
    }

    @Test
    void a_rate_after_the_last_publication_is_said_to_be_the_latest_known() {
        Quote quote =
                Loans.of("1000000.00", "2026-06-01", "2027-06-01").floating(40).by(HALF);
        assertThat(quote.receipt().steps())
                .contains(
                        new Step.Warning("LATEST_KNOWN_RATE", Map.of("on", "2026-06-01", "publishedOn", "2026-02-24")));
    }

    @Test
    void odd_facts_leave_a_warning_and_change_no_figure() {
        Rules rules = Rules.paid().grant("PROVINCE", "40");
        rules.applyFiledShare = true;
        Quote quote = Loans.of("1000000.00", "2023-12-03", "2024-12-03")
                .signed("2023-12-04")
                .floating(-400)
                .settled(null)
                .by(rules);
        assertThat(quote.interest()).isEqualTo(Money.ZERO);
        assertThat(steps(quote, Step.Warning.class))
                .extracting(Step.Warning::code)
                .containsExactly("NOT_SETTLED", "DRAWN_BEFORE_SIGNING", "FILED_AMOUNT_UNKNOWN", "RATE_BELOW_ZERO");
    }

    static Stream<Arguments> missingRates() {
        return Stream.of(
                Arguments.of(LprFixing.SIGNING_DAY, "2019-08-19", "2020-08-19", "2019-08-19"),
                Arguments.of(LprFixing.MONTH_BEFORE_SIGNING, "2019-08-20", "2020-08-19", "2019-07"),
                Arguments.of(LprFixing.MONTH_BEFORE_SIGNING, "2026-04-01", "2027-04-01", "2026-03"),
                Arguments.of(LprFixing.DECEMBER_OF_SETTLEMENT_YEAR, "2025-04-01", "2026-04-01", "2026-12"));
    }

    @ParameterizedTest
    @MethodSource("missingRates")
    void a_rate_that_is_not_published_is_not_guessed(LprFixing fixing, String signed, String settled, String wanted) {
        SchemeVersion scheme = Rules.lpr(fixing, false, DayCount.ACT_365)
                .grant("PROVINCE", "60")
                .build();
        assertThat(Subsidies.quote(
                        scheme, Loans.of("1.00", signed, settled).build(), List.of(), null, LprTable.shipped()))
                .isEqualTo(new NoRateInForce(LprTenor.ONE_YEAR, wanted, "2026-02-24"));
    }

    @Test
    void the_lower_of_prime_and_contract_rate_is_taken_segment_by_segment() {
        Quote quote = Loans.of("1000000.00", "2023-12-03", "2025-12-03")
                .signed("2023-12-01")
                .floating(0, "2024-12-03")
                .by(Rules.lpr(LprFixing.SIGNING_DAY, true, DayCount.ACT_360).grant("PROVINCE", "100"));
        assertThat(steps(quote, Step.BaseSegment.class))
                .extracting(s -> s.annualRate().toString())
                .containsExactly("3.45", "3.10");
    }

    @Test
    void interest_below_the_borrowers_own_share_has_no_base() {
        Quote quote = Loans.of("1000000.00", "2023-12-03", "2024-12-03")
                .at("3.00")
                .by(Rules.of(new Base.InterestAboveLpr(0), DayCount.ACT_360).grant("BUDGET", "100"));
        assertThat(quote.base()).isEqualTo(Money.ZERO);
        assertThat(quote).isInstanceOf(Quote.Granted.class);
    }

    @Test
    void a_cap_counts_what_the_same_party_gave_in_its_time() {
        Loans loan = Loans.of("36000000.00", "2023-01-10", "2024-01-05").at("10.00");
        PreviousGrant[] previous = {
            new PreviousGrant("TRIAL", 2024, "CITY", yuan("70.00")),
            new PreviousGrant("TRIAL", 2023, "CITY", yuan("20.00")),
            new PreviousGrant("TRIAL", 2024, "PROVINCE", yuan("5.00")),
            new PreviousGrant("OTHER", 2024, "CITY", yuan("5.00"))
        };
        assertThat(loan.by(Rules.paid().grant("CITY", "40", "100.00", Per.YEAR), previous)
                        .amount())
                .isEqualTo(yuan("30.00"));
        assertThat(loan.by(Rules.paid().grant("CITY", "40", "100.00", Per.LIFETIME), previous)
                        .amount())
                .isEqualTo(yuan("10.00"));
        assertThat(loan.by(Rules.paid().grant("CITY", "40", "60.00", Per.YEAR), previous))
                .isInstanceOf(Quote.Granted.class)
                .extracting(Quote::amount)
                .isEqualTo(Money.ZERO);
        QuoteOutcome other = Subsidies.quote(
                Rules.paid().grant("CITY", "40", "100.00", Per.YEAR).build(),
                loan.build(),
                List.of(previous),
                2023,
                LprTable.shipped());
        assertThat(other)
                .isInstanceOfSatisfying(
                        Quote.class, quote -> assertThat(quote.amount()).isEqualTo(yuan("80.00")));
    }

    @Test
    void a_cap_per_loan_holds_beside_a_cap_per_enterprise() {
        Rules rules = Rules.paid();
        rules.grants.add(new Grant(
                "CITY", null, Percent.HUNDRED, yuan("50.00"), new Grant.EnterpriseCap(yuan("80.00"), Per.LIFETIME)));
        assertThat(Loans.example().by(rules).amount()).isEqualTo(yuan("50.00"));
        assertThat(Loans.example()
                        .by(rules, new PreviousGrant("TRIAL", 2020, "CITY", yuan("60.00")))
                        .amount())
                .isEqualTo(yuan("20.00"));
    }

    @Test
    void all_parties_stay_within_interest_paid_and_the_last_is_cut_first() {
        Rules rules = Rules.paid()
                .limited()
                .grant("PROVINCE", "90")
                .grantOf("CITY", "PROVINCE", "50")
                .grant("COUNTY", "5");
        Quote quote = Loans.example().paid("1000.00").by(rules);
        assertThat(quote.parts())
                .containsExactly(
                        new Part("PROVINCE", yuan("900.00")),
                        new Part("CITY", yuan("100.00")),
                        new Part("COUNTY", Money.ZERO));
        assertThat(steps(quote, Step.Limited.class))
                .containsExactly(new Step.Limited(
                        yuan("1000.00"), List.of(new Part("CITY", yuan("350.00")), new Part("COUNTY", yuan("50.00")))));
    }

    @Test
    void only_vouchers_in_the_window_are_counted_and_limit_the_grant() {
        Rules rules = Rules.paid()
                .limited()
                .grant("PROVINCE", "40")
                .when(new Condition.PaidWithin(day("2023-06-21"), day("2023-12-31")));
        Quote quote = Loans.example()
                .voucher("2023-06-20", "1000.00")
                .voucher("2023-09-21", "300.00")
                .voucher("2023-12-21", "200.00")
                .by(rules);
        assertThat(quote.interestPaid()).isEqualTo(yuan("500.00"));
        assertThat(quote.amount()).isEqualTo(yuan("200.00"));
    }

    @Test
    void vouchers_go_before_the_stated_sum() {
        Quote quote = Loans.example().paid("5.00").voucher("2024-01-01", "7.00").by(HALF);
        assertThat(quote.interestPaid()).isEqualTo(yuan("7.00"));
        assertThat(Loans.example().paid("5.00").by(HALF).interestPaid()).isEqualTo(yuan("5.00"));
        assertThat(Loans.example().by(HALF).interestPaid()).isEqualTo(yuan("94950.00"));
    }

    @ParameterizedTest
    @CsvSource({"94951.00,false", "94949.00,false", "94951.01,true", "94948.99,true"})
    void vouchers_more_than_a_yuan_from_the_formula_leave_a_warning(String voucher, boolean warned) {
        Quote quote = Loans.example().voucher("2024-05-09", voucher).by(HALF);
        assertThat(steps(quote, Step.Warning.class)
                        .anyMatch(warning -> warning.code().equals("VOUCHERS_DIFFER")))
                .isEqualTo(warned);
    }

    @Test
    void shares_multiply_before_the_one_rounding() {
        Rules rules = Rules.points("3.00", DayCount.ACT_360).grant("CITY", "33.333333");
        rules.applyPledgedShare = true;
        rules.applyFiledShare = true;
        Quote quote = Loans.of("3000000.00", "2023-01-01", "2023-12-27")
                .pledgedShare("70")
                .filedAmount("1000000.00")
                .by(rules);
        // 90,000 × 70 % × 1/3 = 21,000; a third of that
        assertThat(quote.base()).isEqualTo(yuan("21000.00"));
        assertThat(quote.amount()).isEqualTo(yuan("7000.00"));
    }

    @Test
    void rules_that_contradict_themselves_cannot_be_built() {
        assertThatThrownBy(() -> Rules.paid().build()).hasMessageContaining("grants nothing");
        assertThatThrownBy(() -> Rules.paid().grantOf("CITY", "PROVINCE", "50").build())
                .hasMessageContaining("no earlier party");
        assertThatThrownBy(() -> new Condition.RateCeiling(null, null)).hasMessageContaining("one of the two");
        assertThatThrownBy(() -> new Condition.RightKinds(List.of())).hasMessageContaining("no kind of right");
        assertThatThrownBy(() -> new LoanRate.Fixed(Rate.ZERO)).hasMessageContaining("above zero");
        assertThatThrownBy(
                        () -> Loans.example().repaid("2023-10-01", "2000000.01").build())
                .hasMessageContaining("REPAID_ABOVE_BALANCE");
    }

    private static List<String> segments(Quote quote) {
        return steps(quote, Step.Segment.class)
                .map(s -> s.from() + " " + s.to() + " " + s.days() + " " + s.balance())
                .toList();
    }

    private static <T extends Step> Stream<T> steps(Quote quote, Class<T> type) {
        return quote.receipt().steps().stream().filter(type::isInstance).map(type::cast);
    }
}

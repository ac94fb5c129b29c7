package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.subsidy.Refusal.Code;

/**
 * Subsidies of other places as rules, each written as a rule author would write it. The percentages and caps are those of
 * the published texts; loans and fees are made up. What a text leaves open is said where it is assumed.
 */
class PlacesTest {
    private static final String SIGNED = "2024-08-05";
    private static final String DRAWN = "2024-08-06";
    private static final String SETTLED = "2025-08-06";
    private static final String PAID_ON = "2024-08-01";

    private static SchemeVersion rules(String base, String grant, String rest) {
        return SchemeVersion.fromTree(Json.read("{\"code\": \"TRIAL\", \"version\": \"1\", \"base\": " + base
                        + ", \"dayCount\": \"ACT_365\", \"grants\": [" + grant + "]" + rest + "}"))
                .orThrow();
    }

    private static String aYear(String percent, String cap) {
        return "{\"party\": \"CITY\", \"percent\": \"" + percent + "\", \"capPerEnterprise\": {\"amount\": \"" + cap
                + "\", \"per\": \"YEAR\"}}";
    }

    private static String costs(String... items) {
        return "{\"kind\": \"COSTS\", \"items\": [" + String.join(", ", items) + "]}";
    }

    private static String all(FeeKind kind) {
        return "{\"cost\": \"" + kind + "\"}";
    }

    private static Loans loan(String amount) {
        return Loans.of(amount, DRAWN, SETTLED).signed(SIGNED).pledged(SIGNED);
    }

    private static PreviousGrant earlier(String amount) {
        return new PreviousGrant("TRIAL", 2025, "CITY", Money.parse(amount));
    }

    private static void gives(Quote quote, String amount) {
        assertThat(quote.amount()).isEqualTo(Money.parse(amount));
        assertThat(ReceiptCheck.check(Json.read(Json.write(quote.receipt().toTree())), LprTable.shipped()))
                .isInstanceOf(ReceiptCheck.Verdict.Equal.class);
    }

    /** 天府科创贷 (notice of the Sichuan science department, 2023-07-31): one scheme for each fee. */
    @ParameterizedTest
    @CsvSource({
        "GUARANTEE,200000.00,60000.00,30000.00",
        "GUARANTEE,200000.00,500000.00,200000.00",
        "INSURANCE,200000.00,450000.00,200000.00",
        "RATING,50000.00,120000.00,50000.00",
        "RATING,50000.00,0.01,0.01"
    })
    void sichuan_pays_half_of_a_fee_up_to_a_cap(FeeKind kind, String cap, String fee, String amount) {
        Loans loan = loan("6000000.00").fee(kind, PAID_ON, fee);
        gives(loan.by(rules(costs(all(kind)), aYear("50", cap), "")), amount);
    }

    /** The same notice: appraisal 50 %, at most 30,000 a loan and 100,000 a year. */
    @ParameterizedTest
    @CsvSource({
        "50000.00,0.00,25000.00",
        "60000.00,0.00,30000.00",
        "60000.02,0.00,30000.00",
        "80000.00,85000.00,15000.00",
        "80000.00,100000.00,0.00"
    })
    void sichuan_caps_an_appraisal_by_loan_and_by_year(String fee, String used, String amount) {
        SchemeVersion scheme = rules(
                costs("{\"cost\": \"APPRAISAL\", \"percent\": \"50\", \"cap\": \"30000.00\"}"),
                aYear("100", "100000.00"),
                "");
        gives(loan("6000000.00").fee(FeeKind.APPRAISAL, PAID_ON, fee).by(scheme, earlier(used)), amount);
    }

    /** The same notice counts from 1 June to 31 May. */
    @Test
    void sichuan_counts_fees_of_its_own_year() {
        SchemeVersion scheme = rules(
                costs(all(FeeKind.GUARANTEE)),
                aYear("50", "200000.00"),
                ", \"conditions\": [{\"kind\": \"PAID_WITHIN\", \"from\": \"2024-06-01\", \"to\": \"2025-05-31\"}]");
        Loans loan = loan("6000000.00")
                .fee(FeeKind.GUARANTEE, "2024-05-31", "1000.00")
                .fee(FeeKind.RATING, "2024-07-01", "500.00");
        Quote before = loan.by(scheme);
        assertThat(before.reasons())
                .extracting(Refusal::code)
                .containsExactly(Code.NOTHING_IN_WINDOW, Code.NOTHING_TO_SUBSIDISE);
        gives(
                loan.fee(FeeKind.GUARANTEE, "2024-06-01", "300.00")
                        .fee(FeeKind.GUARANTEE, "2025-05-31", "100.00")
                        .by(scheme),
                "200.00");
    }

    /** 天府知来贷: 1.5 points a year, at most 10,000,000 and one year, rate at most LPR + 150 basis points. */
    @ParameterizedTest
    @CsvSource({
        "10000000.00,4.85,150000.00,",
        "10000000.01,4.85,0.00,PRINCIPAL_ABOVE_LIMIT",
        "5000000.00,4.86,0.00,RATE_ABOVE_CEILING"
    })
    void sichuan_pays_points_for_loans_that_are_small_and_cheap_enough(
            String principal, String rate, String amount, @org.jspecify.annotations.Nullable Code refusal) {
        SchemeVersion scheme = rules(
                "{\"kind\": \"FIXED_POINTS\", \"annualRatePercent\": \"1.5\"}",
                "{\"party\": \"PROVINCE\", \"percent\": \"100\"}",
                ", \"termLimit\": \"P1Y\", \"conditions\": [{\"kind\": \"PRINCIPAL_AT_MOST\", \"amount\": \"10000000.00\"},"
                        + " {\"kind\": \"RATE_CEILING\", \"lprSpreadBp\": 150}]");
        Quote quote = loan(principal).at(rate).by(scheme);
        gives(quote, amount);
        assertThat(quote.reasons()).extracting(Refusal::code).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    /** Nanshan, Shenzhen, 2025: 70 % of interest, guarantee, insurance and appraisal together, 1,500,000 a year. */
    @ParameterizedTest
    @CsvSource({"1000000.00,875000.00", "2000000.00,1500000.00", "0.00,175000.00"})
    void nanshan_pays_seventy_percent_of_all_costs_together(String interest, String amount) {
        SchemeVersion scheme = rules(
                costs(
                        "{\"cost\": \"INTEREST_PAID\"}",
                        all(FeeKind.GUARANTEE),
                        all(FeeKind.INSURANCE),
                        all(FeeKind.APPRAISAL)),
                aYear("70", "1500000.00"),
                "");
        gives(
                loan("30000000.00")
                        .paid(interest)
                        .fee(FeeKind.GUARANTEE, PAID_ON, "150000.00")
                        .fee(FeeKind.INSURANCE, PAID_ON, "40000.00")
                        .fee(FeeKind.APPRAISAL, PAID_ON, "60000.00")
                        .fee(FeeKind.RATING, PAID_ON, "9000.00")
                        .by(scheme),
                amount);
    }

    /** Xuchang 2023: fixed steps for trademark loans, not above interest paid. The steps themselves are made up here. */
    @ParameterizedTest
    @CsvSource({
        "1000000.00,40000.00,10000.00",
        "1000000.01,40000.00,30000.00",
        "5000000.00,40000.00,30000.00",
        "8000000.00,90000.00,50000.00",
        "8000000.00,45000.00,45000.00"
    })
    void xuchang_pays_by_the_size_of_the_loan(String principal, String interest, String amount) {
        gives(loan(principal).paid(interest).rights("TRADEMARK").by(xuchang()), amount);
    }

    private static SchemeVersion xuchang() {
        return rules(
                "{\"kind\": \"PRINCIPAL_STEPS\", \"steps\": [{\"above\": \"0.00\", \"amount\": \"10000.00\"},"
                        + " {\"above\": \"1000000.00\", \"amount\": \"30000.00\"},"
                        + " {\"above\": \"5000000.00\", \"amount\": \"50000.00\"}]}",
                "{\"party\": \"CITY\", \"percent\": \"100\"}",
                ", \"limitToInterestPaid\": true, \"conditions\": [{\"kind\": \"RIGHT_KINDS\", \"kinds\": [\"TRADEMARK\"]}]");
    }

    @Test
    void xuchang_pays_nothing_for_patents() {
        Quote quote = loan("1000000.00").rights("INVENTION_PATENT").by(xuchang());
        assertThat(quote.reasons()).extracting(Refusal::code).containsExactly(Code.RIGHT_KIND_NOT_COVERED);
        gives(quote, "0.00");
    }

    /** Xuchang 2023: appraisal 50 %, at most 100,000; insurance 50 %, at most 20,000. */
    @ParameterizedTest
    @CsvSource({
        "APPRAISAL,100000.00,150000.00,75000.00",
        "APPRAISAL,100000.00,250000.00,100000.00",
        "INSURANCE,20000.00,30000.00,15000.00",
        "INSURANCE,20000.00,50000.00,20000.00"
    })
    void xuchang_pays_half_of_appraisal_and_insurance(FeeKind kind, String cap, String fee, String amount) {
        SchemeVersion scheme = rules(
                costs("{\"cost\": \"" + kind + "\", \"percent\": \"50\", \"cap\": \"" + cap + "\"}"),
                "{\"party\": \"CITY\", \"percent\": \"100\"}",
                "");
        gives(loan("2000000.00").fee(kind, PAID_ON, fee).by(scheme), amount);
    }

    /** A city whose name is not shown: once 3 % of the loan, within interest paid, 360,000 a year. */
    @ParameterizedTest
    @CsvSource({
        "5000000.00,200000.00,0.00,150000.00",
        "5000000.00,140000.00,0.00,140000.00",
        "20000000.00,700000.00,0.00,360000.00",
        "20000000.00,700000.00,300000.00,60000.00",
        "0.17,1.00,0.00,0.01"
    })
    void a_city_pays_once_three_percent_of_the_loan(String principal, String interest, String used, String amount) {
        SchemeVersion scheme = rules(
                "{\"kind\": \"PRINCIPAL\", \"percent\": \"3\"}",
                aYear("100", "360000.00"),
                ", \"limitToInterestPaid\": true");
        gives(loan(principal).paid(interest).by(scheme, earlier(used)), amount);
    }

    /** The same city: guarantee or insurance at most 1.2 % of the loan, 150,000; appraisal at most 0.5 %, 60,000. */
    @ParameterizedTest
    @CsvSource({
        "GUARANTEE,1.2,150000.00,5000000.00,50000.00,50000.00",
        "GUARANTEE,1.2,150000.00,5000000.00,70000.00,60000.00",
        "INSURANCE,1.2,150000.00,20000000.00,300000.00,150000.00",
        "APPRAISAL,0.5,60000.00,5000000.00,40000.00,25000.00",
        "APPRAISAL,0.5,60000.00,20000000.00,90000.00,60000.00",
        "APPRAISAL,0.5,60000.00,3.99,1.00,0.01"
    })
    void a_city_pays_fees_up_to_a_share_of_the_loan(
            FeeKind kind, String share, String cap, String principal, String fee, String amount) {
        SchemeVersion scheme = rules(
                costs("{\"cost\": \"" + kind + "\", \"capPercentOfPrincipal\": \"" + share + "\"}"),
                aYear("100", cap),
                "");
        gives(loan(principal).fee(kind, PAID_ON, fee).by(scheme), amount);
    }

    /** Hefei's economic zone: guarantee fee, appraisal and half of the one-year LPR, all at most 150,000 (a year: assumed). */
    @ParameterizedTest
    @CsvSource({"4000000.00,40000.00,20000.00,127000.00", "8000000.00,40000.00,20000.00,150000.00"})
    void hefei_pays_fees_and_half_of_the_prime_rate_together(
            String principal, String guarantee, String appraisal, String amount) {
        SchemeVersion scheme = rules(
                costs(
                        all(FeeKind.GUARANTEE),
                        all(FeeKind.APPRAISAL),
                        "{\"cost\": \"LPR_INTEREST\", \"tenor\": \"ONE_YEAR\", \"fixing\": \"SIGNING_DAY\", \"percent\": \"50\"}"),
                aYear("100", "150000.00"),
                "");
        // 4,000,000 × 3.35 % × 365 / 365 = 134,000; half of it is 67,000
        gives(
                loan(principal)
                        .fee(FeeKind.GUARANTEE, PAID_ON, guarantee)
                        .fee(FeeKind.APPRAISAL, PAID_ON, appraisal)
                        .by(scheme),
                amount);
    }

    /** Chengdu: half of interest, appraisal and guarantee; a district pays 2 % of the loan. */
    @Test
    void chengdu_pays_half_of_the_costs_and_a_district_two_percent_of_the_loan() {
        Loans loan = loan("2000000.00")
                .paid("70000.00")
                .fee(FeeKind.APPRAISAL, PAID_ON, "10000.00")
                .fee(FeeKind.GUARANTEE, PAID_ON, "20000.01");
        gives(
                loan.by(rules(
                        costs("{\"cost\": \"INTEREST_PAID\"}", all(FeeKind.APPRAISAL), all(FeeKind.GUARANTEE)),
                        "{\"party\": \"CITY\", \"percent\": \"50\"}",
                        "")),
                "50000.01");
        gives(
                loan.by(rules(
                        "{\"kind\": \"PRINCIPAL\", \"percent\": \"2\"}",
                        "{\"party\": \"DISTRICT\", \"percent\": \"100\"}",
                        "")),
                "40000.00");
    }

    /** Shandong 2014: appraisal 50 %, at most 30,000. 2016: at most 50,000 a year, as shipped. */
    @ParameterizedTest
    @CsvSource({"50000.00,25000.00,25000.00", "80000.00,30000.00,40000.00", "120000.00,30000.00,50000.00"})
    void shandong_pays_half_of_an_appraisal(String fee, String of2014, String of2016) {
        Loans loan = loan("3000000.00").fee(FeeKind.APPRAISAL, PAID_ON, fee);
        gives(
                loan.by(rules(
                        costs("{\"cost\": \"APPRAISAL\", \"percent\": \"50\", \"cap\": \"30000.00\"}"),
                        "{\"party\": \"PROVINCE\", \"percent\": \"100\"}",
                        "")),
                of2014);
        gives(loan.by(shipped()), of2016);
    }

    @Test
    void shandong_counts_what_was_granted_in_the_year() {
        Loans loan = loan("3000000.00").fee(FeeKind.APPRAISAL, PAID_ON, "80000.00");
        PreviousGrant same = new PreviousGrant("SD-IP-APPRAISAL", 2025, "PROVINCE", Money.parse("20000.00"));
        PreviousGrant interest = new PreviousGrant("SD-IP-PLEDGE", 2025, "PROVINCE", Money.parse("450000.00"));
        gives(loan.by(shipped(), same, interest), "30000.00");
    }

    @Test
    void a_fee_is_no_interest_and_is_not_cut_by_it() {
        Loans loan = loan("3000000.00")
                .fee(FeeKind.APPRAISAL, PAID_ON, "80000.00")
                .paid("10.00")
                .others("10.00");
        gives(loan.by(shipped()), "40000.00");
    }

    @Test
    void without_a_fee_there_is_nothing_to_subsidise() {
        Quote quote =
                loan("3000000.00").fee(FeeKind.RATING, PAID_ON, "80000.00").by(shipped());
        assertThat(quote.reasons()).extracting(Refusal::code).containsExactly(Code.NOTHING_TO_SUBSIDISE);
        assertThat(quote.reasons().getFirst().message(java.util.Locale.ENGLISH))
                .isEqualTo("nothing was found to subsidise (APPRAISAL)");
        gives(quote, "0.00");
    }

    private static SchemeVersion shipped() {
        return Schemes.shipped(Json::read)
                .inForce("SD-IP-APPRAISAL", LocalDate.of(2025, 9, 1))
                .orElseThrow();
    }
}

package techfin.loan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
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
import techfin.lending.filing.LoanStatus;
import techfin.lending.place.City;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;
import techfin.loan.RunningService;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.FilingRules;
import techfin.loan.filing.Loan;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.subsidy.LoanRate;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class DemoCityTest {
    private static final Divisions DIVISIONS = Divisions.shipped();
    private static final City CITY = new City("371500");
    private static final List<DemoLoan> STORY = DemoCity.loans(DIVISIONS, CITY, LprTable.shipped());
    private final TestDatabase database;

    DemoCityTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void some_400_loans_of_some_60_enterprises_in_all_eleven_divisions_and_two_banks() {
        assertThat(STORY.size()).isBetween(380, 420);
        Set<Uscc> enterprises = STORY.stream()
                .map(told -> told.loan().record().borrower().uscc())
                .collect(Collectors.toSet());
        assertThat(enterprises.size()).isBetween(55, 65);
        assertThat(STORY.stream().map(told -> told.loan().record().borrower().divisionCode()))
                .containsAll(
                        DIVISIONS.seatsIn(CITY).stream().map(Division::code).toList());
        assertThat(STORY.stream().map(told -> told.loan().bankCode())).contains("BANK-A", "BANK-B");
        assertThat(STORY.stream().map(told -> told.loan().record().disbursedOn().getYear()))
                .contains(2022, 2023, 2024, 2025, 2026);
        assertThat(STORY.stream().map(told -> told.loan().status()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(LoanStatus.class));
    }

    @Test
    void filings_name_the_registration_that_the_library_of_the_demo_city_has() {
        Map<Uscc, DemoEnterprise> enterprises = DemoEnterprises.all(DIVISIONS, CITY).stream()
                .collect(Collectors.toMap(DemoEnterprise::uscc, Function.identity()));
        for (DemoLoan told : STORY) {
            Borrower borrower = told.loan().record().borrower();
            String number = borrower.libraryNumber();
            if (number != null) {
                int year = Integer.parseInt(number.substring(0, 4));
                assertThat(number)
                        .isEqualTo(Objects.requireNonNull(enterprises.get(borrower.uscc()))
                                .registration(year));
            }
        }
    }

    @Test
    void it_is_the_same_every_time() {
        assertThat(DemoCity.loans(DIVISIONS, CITY, LprTable.shipped())).isEqualTo(STORY);
    }

    @Test
    void every_record_meets_the_filing_rules_on_its_day() {
        FilingRules rules = new FilingRules(new Seats(DIVISIONS, CITY));
        for (DemoLoan told : STORY) {
            Loan loan = told.loan();
            List<Finding> refusals =
                    rules.refusals(loan.record(), loan.bankCode(), loan.filing().submittedOn());
            assertThat(refusals).as(loan.record().noteNumber()).isEmpty();
        }
    }

    @Test
    void nobody_is_above_the_filing_limit_and_the_two_demo_enterprises_have_theirs_free() {
        Map<Uscc, Money> balance = new HashMap<>();
        STORY.forEach(told -> balance.merge(
                told.loan().record().borrower().uscc(), told.loan().filedBalance(), Money::plus));
        assertThat(balance.values()).allMatch(filed -> filed.compareTo(FilingLimit.PER_ENTERPRISE) <= 0);
        assertThat(balance.get(DemoEnterprises.A)).isEqualTo(Money.ZERO);
        assertThat(balance.get(DemoEnterprises.B)).isEqualTo(Money.ZERO);
    }

    @Test
    void it_has_an_extension_a_rollover_and_filings_that_wait_for_this_year_s_number_alone() {
        assertThat(STORY.stream().filter(told -> !told.extensions().isEmpty()))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.loan().extendedTo())
                            .isEqualTo(told.extensions().getFirst().newEnd());
                    assertThat(told.loan().status()).isEqualTo(LoanStatus.ACCEPTED);
                });
        Loan renewed = STORY.stream()
                .map(DemoLoan::loan)
                .filter(loan -> loan.rollover().predecessorId() != null)
                .findFirst()
                .orElseThrow();
        assertThat(STORY.stream().map(DemoLoan::loan))
                .anyMatch(loan -> renewed.id().equals(loan.rollover().successorId())
                        && loan.status() == LoanStatus.SETTLED
                        && loan.record()
                                .borrower()
                                .uscc()
                                .equals(renewed.record().borrower().uscc()));
        assertThat(STORY.stream()
                        .map(DemoLoan::loan)
                        .filter(loan -> loan.status() == LoanStatus.ACCEPTED && loan.lapsesOn() != null))
                .hasSizeBetween(3, 30)
                .allMatch(loan -> loan.filing().submittedOn().getYear() == 2026);
    }

    /** Liaocheng press conference of 2024-01-26: 373 loans, 14.6 亿, so 3,900,000 each; provincial rates by period. */
    @Test
    void amounts_and_rates_lie_where_the_city_reports_them() {
        Money total = Money.sum(
                STORY.stream().map(told -> told.loan().record().principal()).toList());
        assertThat(total.fen() / STORY.size()).isBetween(300_000_000L, 500_000_000L);
        assertThat(averageRate(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))
                .isBetween(new BigDecimal("4.00"), new BigDecimal("4.50"));
        assertThat(averageRate(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isBetween(new BigDecimal("3.20"), new BigDecimal("3.80"));
    }

    private static BigDecimal averageRate(LocalDate from, LocalDate to) {
        List<BigDecimal> rates = STORY.stream()
                .map(told -> told.loan().record())
                .filter(record -> !record.disbursedOn().isBefore(from)
                        && !record.disbursedOn().isAfter(to))
                .filter(record -> record.rate() instanceof LoanRate.Fixed)
                .map(record -> ((LoanRate.Fixed) record.rate()).annualRate().toPercent())
                .toList();
        return rates.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(rates.size()), 2, RoundingMode.HALF_UP);
    }

    @Test
    void vouchers_follow_the_quarters_and_the_balance_adds_up() {
        for (DemoLoan told : STORY) {
            Money interest =
                    Money.sum(told.vouchers().stream().map(v -> v.amount()).toList());
            assertThat(told.loan().balance().interestPaid()).isEqualTo(interest);
            if (told.loan().status() == LoanStatus.SETTLED) {
                assertThat(interest.isPositive()).isTrue();
            }
        }
    }

    @Test
    void a_service_in_demo_mode_tells_the_story_once_and_has_one_open_round() {
        Map<String, String> demo = Map.of("TECHFIN_DEMO", "true");
        TestDatabase own = database.another();
        for (int start = 0; start < 2; start++) {
            try (EmbeddedServer server = RunningService.start(own, demo)) {
                Api auditor = Api.at(server.getPort()).as(TestTokens.auditor());
                long released =
                        STORY.stream().filter(told -> told.loan().isReleased()).count();
                assertThat(auditor.get("/api/loan/v1/loans/count").at("/count")).isEqualTo(Long.toString(released));
                var runs = auditor.get("/api/loan/v1/filing-revocations").json().at("/items");
                long revoked = STORY.stream()
                        .filter(told -> told.loan().status() == LoanStatus.REVOKED)
                        .count();
                assertThat(revoked).isPositive();
                long inRuns = 0;
                for (var run : runs) {
                    inRuns += run.at("/count").asLong();
                }
                assertThat(inRuns).isEqualTo(revoked);
                var rounds = auditor.get("/api/loan/v1/subsidy-rounds").json().at("/items");
                LocalDate today = RunningService.today();
                long open = 0;
                for (var round : rounds) {
                    boolean isOpen =
                            !today.isAfter(LocalDate.parse(round.at("/closesOn").asText()))
                                    && !today.isBefore(
                                            LocalDate.parse(round.at("/opensOn").asText()));
                    open += isOpen ? 1 : 0;
                }
                assertThat(rounds.size()).isEqualTo(4);
                assertThat(open).isEqualTo(1);
                String counted = "/api/loan/v1/subsidy-applications/count";
                assertThat(auditor.get(counted + "?status=NOTICED").at("/count"))
                        .isEqualTo("18");
                assertThat(auditor.get(counted + "?roundId="
                                        + rounds.get(0).at("/id").asText())
                                .at("/count"))
                        .isEqualTo("9");
                Api enterprise = Api.at(server.getPort()).as(TestTokens.enterpriseA());
                assertThat(enterprise.get("/api/loan/v1/loans").at("/items/0/status"))
                        .isEqualTo("SETTLED");
                Api applicant = Api.at(server.getPort()).as(TestTokens.enterpriseB());
                assertThat(applicant.get("/api/loan/v1/subsidy-applications").at("/items/0/status"))
                        .isEqualTo("COUNTY_REVIEWED");
            }
        }
    }
}

package techfin.pledge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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
import techfin.lending.filing.LoanStatus;
import techfin.lending.place.City;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.Repayment;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.pledge.RunningService;
import techfin.pledge.appraisal.PledgeRateCeilings;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.loan.RiskShare;
import techfin.pledge.loan.SecurityKind;
import techfin.pledge.loan.TakenCover;
import techfin.pledge.pledging.ContractRules;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeRules;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightRules;
import techfin.pledge.right.StatusEntry;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class DemoCityTest {
    private static final Divisions DIVISIONS = Divisions.shipped();
    private static final City CITY = new City("371500");
    private static final DemoStory STORY = tell();
    private static final List<IpLoan> LOANS =
            STORY.loans().stream().map(DemoLoan::loan).toList();
    private static final Map<String, Pledge> PLEDGES =
            STORY.pledges().stream().collect(Collectors.toMap(Pledge::id, Function.identity()));
    private static final Map<String, IpRight> RIGHTS =
            STORY.rights().stream().map(DemoRight::right).collect(Collectors.toMap(IpRight::id, Function.identity()));
    private final TestDatabase database;

    DemoCityTest(TestDatabase database) {
        this.database = database;
    }

    private static DemoStory tell() {
        return DemoCity.tell(DIVISIONS, CITY, LprTable.shipped(), PledgeRateCeilings.shipped());
    }

    private static List<Pledge> behind(IpLoan loan) {
        return loan.record().pledgeIds().stream()
                .map(id -> Objects.requireNonNull(PLEDGES.get(id)))
                .toList();
    }

    private static Map<String, IpRight> rightsOf(Pledge pledge) {
        return pledge.contract().rightIds().stream()
                .collect(Collectors.toMap(id -> id, id -> Objects.requireNonNull(RIGHTS.get(id))));
    }

    @Test
    void some_250_loans_of_both_banks_in_all_eleven_divisions_and_all_states() {
        assertThat(LOANS.size()).isBetween(235, 265);
        assertThat(LOANS.stream().map(loan -> loan.record().borrower().divisionCode()))
                .containsAll(
                        DIVISIONS.seatsIn(CITY).stream().map(Division::code).toList());
        assertThat(LOANS.stream().map(IpLoan::bankCode)).contains("BANK-A", "BANK-B");
        assertThat(LOANS.stream().map(loan -> loan.record().disbursedOn().getYear()))
                .contains(2022, 2023, 2024, 2025, 2026);
        assertThat(LOANS.stream().map(IpLoan::status).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(LoanStatus.class));
        assertThat(STORY.pledges().stream().map(Pledge::status).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(PledgeStatus.class));
        assertThat(LOANS.stream().filter(loan -> loan.record().security() == SecurityKind.MIXED))
                .hasSizeBetween(30, 70);
        assertThat(STORY.loans().stream().filter(told -> !told.extensions().isEmpty()))
                .hasSize(1);
    }

    @Test
    void rights_of_all_nine_kinds_several_in_a_package_and_some_with_co_owners() {
        assertThat(RIGHTS.values().stream().map(right -> right.record().kind()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(RightKind.class));
        assertThat(STORY.pledges().stream()
                        .map(pledge -> pledge.contract().rights().size()))
                .contains(1, 2, 3);
        assertThat(RIGHTS.values().stream()
                        .filter(right -> right.record().owners().size() > 1))
                .hasSizeGreaterThan(15);
        assertThat(STORY.pledges().stream().filter(pledge -> !pledge.isFirstPledge()))
                .hasSizeGreaterThan(3);
        assertThat(LOANS.stream()
                        .collect(Collectors.groupingBy(
                                loan -> loan.record().pledgeIds().getFirst(), Collectors.counting()))
                        .values())
                .anyMatch(loans -> loans > 1);
    }

    @Test
    void it_is_the_same_every_time_and_the_demo_accounts_have_a_loan_each() {
        assertThat(tell()).isEqualTo(STORY);
        for (var uscc : List.of(DemoEnterprises.A, DemoEnterprises.B)) {
            assertThat(LOANS.stream()
                            .filter(loan -> loan.record().borrower().uscc().equals(uscc)))
                    .singleElement()
                    .satisfies(loan -> {
                        assertThat(loan.status()).isEqualTo(LoanStatus.SETTLED);
                        assertThat(loan.collateral().pledgedOn())
                                .isBefore(loan.record().disbursedOn());
                    });
        }
    }

    /** Made-up firms of the loan service's story: the first of 东昌府区 and the last of all. */
    @Test
    void enterprises_are_those_of_the_loan_service_s_city() {
        List<DemoEnterprise> all = DemoEnterprises.all(DIVISIONS, CITY);
        assertThat(all).hasSize(2 + 11 * 5);
        assertThat(all.get(2).uscc().value()).startsWith("91371502MA9000137");
        assertThat(all.getLast().uscc().value()).startsWith("91371500MA9007535");
    }

    @Test
    void every_right_and_everything_found_out_about_it_meets_the_rules_of_its_day() {
        RightRules rules = new RightRules(new Seats(DIVISIONS, CITY));
        for (DemoRight told : STORY.rights()) {
            StatusEntry first = told.right().standing();
            assertThat(rules.refusals(told.right().record(), first.on()))
                    .as(told.toString())
                    .isEmpty();
            List<StatusEntry> entries = new ArrayList<>(told.later());
            entries.add(first);
            for (StatusEntry entry : entries) {
                assertThat(RightRules.refusals("", told.right().record(), entry, entry.on()))
                        .as(told.toString())
                        .isEmpty();
                assertThat(entry.on()).isBeforeOrEqualTo(DemoCity.STORY_ENDS_ON);
            }
        }
        assertThat(RIGHTS.values().stream()
                        .map(right -> right.record().number())
                        .distinct())
                .hasSize(RIGHTS.size());
    }

    @Test
    void every_pledge_meets_the_rules_of_its_day_and_no_right_is_held_twice() {
        ContractRules rules = new ContractRules(new Seats(DIVISIONS, CITY));
        Set<String> held = new HashSet<>();
        for (Pledge pledge : STORY.pledges()) {
            Registration registration = pledge.registration();
            LocalDate day = registration == null ? pledge.enteredOn() : registration.on();
            assertThat(rules.refusals(pledge.contract(), pledge.bankCode())).isEmpty();
            assertThat(PledgeRules.refusals(pledge.contract(), rightsOf(pledge), day))
                    .as(pledge.toString())
                    .isEmpty();
            if (registration != null) {
                assertThat(ContractRules.refusals(registration, pledge, DemoCity.STORY_ENDS_ON))
                        .isEmpty();
            }
            if (pledge.end() != null) {
                assertThat(ContractRules.endRefusals(pledge.end().on(), pledge, DemoCity.STORY_ENDS_ON))
                        .isEmpty();
            }
            if (pledge.status().holdsRights()) {
                assertThat(pledge.contract().rightIds()).allMatch(held::add);
            }
            assertThat(pledge.contract().rightIds())
                    .allMatch(id -> pledge.bankCode()
                            .equals(Objects.requireNonNull(RIGHTS.get(id)).enteredByBank()));
        }
    }

    @Test
    void every_loan_meets_the_rules_of_its_day_and_rests_on_what_it_says() {
        IpLoanRules rules = new IpLoanRules(new Seats(DIVISIONS, CITY));
        for (IpLoan loan : LOANS) {
            assertThat(rules.refusals(
                            loan.record(), loan.bankCode(), loan.filing().submittedOn()))
                    .as(loan.record().noteNumber())
                    .isEmpty();
            assertThat(RiskShare.refusals("", loan.record().riskShares())).isEmpty();
            Pledge pledge = behind(loan).getFirst();
            assertThat(loan.collateral())
                    .isEqualTo(Collateral.of(
                            behind(loan),
                            rightsOf(pledge).values().stream()
                                    .map(right -> right.record().kind())
                                    .toList()));
            if (pledge.end() != null) {
                assertThat(loan.restsOnPledges()).isFalse();
            }
        }
    }

    @Test
    void running_loans_never_take_more_than_their_pledge_secures() {
        Map<String, Money> taken = new HashMap<>();
        for (IpLoan loan : LOANS) {
            if (loan.restsOnPledges()) {
                String pledge = loan.record().pledgeIds().getFirst();
                List<Finding> refusals = IpLoanRules.pledgeRefusals(
                        loan.record(),
                        behind(loan),
                        TakenCover.byOthers(taken.getOrDefault(pledge, Money.ZERO), Set.of()));
                assertThat(refusals).as(loan.record().noteNumber()).isEmpty();
                taken.merge(pledge, loan.record().pledgedPart(loan.record().principal()), Money::plus);
            }
        }
        assertThat(taken).isNotEmpty();
    }

    @Test
    void payments_add_up_and_every_invoice_is_told_once() {
        Set<String> invoices = new HashSet<>();
        for (DemoLoan told : STORY.loans()) {
            IpLoan loan = told.loan();
            assertThat(loan.balance().interestPaid())
                    .isEqualTo(Money.sum(told.vouchers().stream()
                            .map(InterestVoucher::amount)
                            .toList()));
            if (loan.status() == LoanStatus.SETTLED) {
                assertThat(loan.balance().outstanding()).isEqualTo(Money.ZERO);
                assertThat(loan.balance().interestPaid().isPositive()).isTrue();
            } else {
                assertThat(loan.life().repaid())
                        .isEqualTo(Money.sum(told.repayments().stream()
                                .map(Repayment::amount)
                                .toList()));
            }
            assertThat(told.fees().stream().map(LoanFee::invoiceNumber)).allMatch(invoices::add);
        }
        assertThat(invoices).hasSizeGreaterThan(100);
    }

    @Test
    void a_service_in_demo_mode_tells_the_story_once_with_its_statistics_and_warnings() {
        Map<String, String> demo = Map.of("TECHFIN_DEMO", "true");
        TestDatabase own = database.another();
        for (int start = 0; start < 2; start++) {
            try (EmbeddedServer server = RunningService.start(own, demo)) {
                Api auditor = Api.at(server.getPort()).as(TestTokens.auditor());
                long released = LOANS.stream().filter(IpLoan::isReleased).count();
                assertThat(count(auditor, "loans")).isEqualTo(released);
                assertThat(count(auditor, "pledges")).isEqualTo(STORY.pledges().size());
                assertThat(count(auditor, "rights")).isEqualTo(STORY.rights().size());
                assertThat(count(auditor, "lapse-runs")).isEqualTo(1);
                JsonNode warnings = auditor.get("/api/ip-pledge/v1/lapse-warnings?limit=500")
                        .json()
                        .at("/items");
                assertThat(warnings.size()).isBetween(8, 150);
                assertThat(warnings.findValuesAsText("kind"))
                        .contains("FEE_DUE", "FEE_UNPAID", "IMPEDIMENT", "NOT_IN_FORCE");
                JsonNode groups = auditor.get(
                                "/api/ip-pledge/v1/statistics/loans?by=group&from=2025-01-01&to=2025-12-31")
                        .json()
                        .at("/rows");
                assertThat(groups.findValuesAsText("key")).contains("PATENT", "TRADEMARK", "MIXED");
                assertThat(Api.at(server.getPort())
                                .as(TestTokens.enterpriseA())
                                .get("/api/ip-pledge/v1/loans")
                                .at("/items/0/status"))
                        .isEqualTo("SETTLED");
            }
        }
    }

    private static long count(Api api, String list) {
        return Long.parseLong(api.get("/api/ip-pledge/v1/" + list + "/count").at("/count"));
    }
}

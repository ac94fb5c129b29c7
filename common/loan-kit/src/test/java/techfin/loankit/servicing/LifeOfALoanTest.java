package techfin.loankit.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Reason;
import techfin.lending.servicing.Settlement;
import techfin.loankit.RunningKit;
import techfin.loankit.servicing.usecase.SettleLoan;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** A service gets the whole life of its loans by saying how one is found, held and written. */
@OnEveryDatabase
class LifeOfALoanTest {
    private static final String CLERK = TestTokens.bankAClerk();
    private final RunningKit service;
    private final ToyLoans loans;
    private final SettleLoan settle;
    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

    LifeOfALoanTest(TestDatabase database) {
        service = RunningKit.on(database);
        loans = service.context().getBean(ToyLoans.class);
        settle = service.context().getBean(SettleLoan.class);
    }

    private Answer repay(String token, String loan, String amount) {
        return service.post(
                token,
                "/loans/" + loan + "/repayments",
                "{\"on\": \"%s\", \"amount\": \"%s\"}".formatted(today, amount));
    }

    private Answer reverse(String loan, String kind, String entry) {
        return service.post(
                CLERK,
                "/loans/" + loan + "/" + kind + "/" + entry + "/reversal",
                "{\"reason\": {\"code\": \"WRONG_AMOUNT\"}}");
    }

    private static Actor actor(String username, String role, String organisation) {
        return new Actor(
                username,
                username,
                Set.of(role),
                new Actor.Organisation("BANK", organisation, organisation),
                Set.of(),
                null);
    }

    private void inOneTransaction(Runnable work) {
        service.context().getBean(UnitOfWork.class).run(work);
    }

    @Test
    void what_is_paid_and_taken_back_moves_the_balance_and_leaves_its_trace() {
        String loan = loans.filed("BANK-A", today);
        Answer repaid = repay(CLERK, loan, "250000.00");
        assertThat(repaid.status()).as(repaid.text()).isEqualTo(201);
        Answer voucher = service.post(
                CLERK,
                "/loans/" + loan + "/interest-vouchers",
                "{\"paidOn\": \"%s\", \"amount\": \"2875.00\", \"voucherNumber\": \"FX-1\"}".formatted(today));
        assertThat(voucher.status()).as(voucher.text()).isEqualTo(201);
        assertThat(loans.life(loan).balance().outstanding()).isEqualTo(Money.parse("750000.00"));
        assertThat(loans.life(loan).balance().interestPaid()).isEqualTo(Money.parse("2875.00"));

        assertThat(reverse(loan, "repayments", repaid.at("/id")).at("/amount")).isEqualTo("-250000.00");
        assertThat(reverse(loan, "interest-vouchers", voucher.at("/id")).at("/reverses"))
                .isEqualTo(voucher.at("/id"));
        assertThat(reverse(loan, "repayments", repaid.at("/id")).at("/code")).isEqualTo("ALREADY_REVERSED");
        assertThat(loans.life(loan).balance().outstanding()).isEqualTo(Money.parse("1000000.00"));
        assertThat(loans.life(loan).balance().interestPaid()).isEqualTo(Money.ZERO);
        assertThat(service.get(CLERK, "/loans/" + loan + "/repayments").at("/items/0/reversedBy"))
                .isNotEmpty();
        assertThat(service.context().getBean(AuditTrail.class).of("toy", loan))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "REPAYMENT_REPORTED",
                        "INTEREST_VOUCHER_REPORTED",
                        "REPAYMENT_REVERSED",
                        "INTEREST_VOUCHER_REVERSED");
    }

    @Test
    void a_term_is_extended_before_it_ends() {
        String loan = loans.filed("BANK-A", today);
        LocalDate matures = loans.life(loan).maturesOn();
        String later = "{\"newMaturesOn\": \"%s\", \"agreedOn\": \"%s\"}".formatted(matures.plusMonths(6), today);
        assertThat(service.post(CLERK, "/loans/" + loan + "/extensions", later).at("/previousEnd"))
                .isEqualTo(matures.toString());
        assertThat(loans.life(loan).dueOn()).isEqualTo(matures.plusMonths(6));
        assertThat(service.post(CLERK, "/loans/" + loan + "/extensions", later).at("/errors/0/code"))
                .isEqualTo("NOT_AFTER_PRESENT_END");
        assertThat(service.get(CLERK, "/loans/" + loan + "/extensions").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void a_settlement_is_confirmed_by_a_second_person_and_taken_back_by_the_office_of_this_service() {
        String loan = loans.filed("BANK-A", today);
        repay(CLERK, loan, "0.01");
        Actor clerk = actor("bank-a.clerk", "BANK_CLERK", "BANK-A");
        Actor checker = actor("bank-a.checker", "BANK_CHECKER", "BANK-A");
        inOneTransaction(() -> settle.report(clerk, loan, new Settlement(today, 0)));
        assertThat(loans.life(loan).status()).isEqualTo(LoanStatus.SETTLED);
        inOneTransaction(() ->
                settle.confirm(checker, loan, seen -> assertThat(seen.version()).isEqualTo(3)));
        assertThat(loans.life(loan).balance().settlement()).isNotNull();

        Reason why = new Reason("WRONG_LOAN", null);
        Actor bureau = actor("bureau.reviewer", "BUREAU_REVIEWER", "BANK-A");
        assertThatThrownBy(() -> inOneTransaction(() -> settle.reverse(bureau, loan, why, seen -> {})))
                .isInstanceOf(Problem.class);
        Actor office = actor("ip.reviewer", "IP_OFFICE_REVIEWER", "LC-IP-OFFICE");
        inOneTransaction(() -> settle.reverse(office, loan, why, seen -> {}));
        assertThat(loans.life(loan).status()).isEqualTo(LoanStatus.ACCEPTED);
        assertThat(loans.life(loan).balance().outstanding()).isEqualTo(Money.parse("999999.99"));
    }

    @Test
    void a_loan_outside_of_the_scope_is_not_there_and_one_inside_takes_only_what_the_role_may() {
        String loan = loans.filed("BANK-A", today);
        String foreign = TestTokens.bankBClerk();
        for (String list : List.of("repayments", "interest-vouchers", "extensions")) {
            assertThat(service.get(foreign, "/loans/" + loan + "/" + list).status())
                    .as(list)
                    .isEqualTo(404);
            assertThat(service.get(TestTokens.ipReviewer(), "/loans/" + loan + "/" + list)
                            .status())
                    .as(list)
                    .isEqualTo(200);
        }
        assertThat(repay(foreign, loan, "1.00").status()).isEqualTo(404);
        assertThat(repay(TestTokens.ipReviewer(), loan, "1.00").status()).isEqualTo(403);
        assertThat(repay(CLERK, loan, "1000000.01").at("/errors/0/code")).isEqualTo("ABOVE_OUTSTANDING");
        assertThat(loans.life(loan).balance().outstanding()).isEqualTo(Money.parse("1000000.00"));
    }
}

package techfin.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ReversingEntriesTest {
    private static final String WHY = "{\"reason\": {\"code\": \"WRONG_AMOUNT\", \"text\": \"金额录错\"}}";
    private final RunningService service;
    private final Story story;
    private final LocalDate today = RunningService.today();

    ReversingEntriesTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private Answer numbered(String loan, String number, String amount) {
        return service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + loan + "/interest-vouchers",
                "{\"paidOn\": \"%s\", \"amount\": \"%s\", \"voucherNumber\": \"%s\"}"
                        .formatted(today.minusDays(10), amount, number));
    }

    private Answer reverse(String loan, String kind, String entry) {
        return service.post(TestTokens.bankAClerk(), LOANS + "/" + loan + "/" + kind + "/" + entry + "/reversal", WHY);
    }

    private Answer seen(String loan) {
        return service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan);
    }

    @Test
    void a_wrong_voucher_is_taken_back_by_a_second_entry_and_its_number_is_free_again() {
        String loan = story.accepted(Story.freshUscc(), "5000000.00");
        String wrong = numbered(loan, "FX-1", "14750.00").at("/id");
        assertThat(numbered(loan, "FX-1", "14175.00").at("/code")).isEqualTo("VOUCHER_NUMBER_TAKEN");
        Answer back = reverse(loan, "interest-vouchers", wrong);
        assertThat(back.status()).as(back.text()).isEqualTo(201);
        assertThat(back.at("/amount")).isEqualTo("-14750.00");
        assertThat(back.at("/paidOn")).isEqualTo(today.minusDays(10).toString());
        assertThat(back.at("/reverses")).isEqualTo(wrong);
        assertThat(seen(loan).at("/interestPaid")).isEqualTo("0.00");
        String right = numbered(loan, "FX-1", "14175.00").at("/id");
        assertThat(numbered(loan, "FX-1", "14175.00").at("/code")).isEqualTo("VOUCHER_NUMBER_TAKEN");
        assertThat(seen(loan).at("/interestPaid")).isEqualTo("14175.00");
        Answer list = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan + "/interest-vouchers");
        assertThat(list.json().at("/items").findValuesAsText("id")).containsExactly(wrong, back.at("/id"), right);
        assertThat(list.at("/items/0/amount")).isEqualTo("14750.00");
        assertThat(list.at("/items/0/reversedBy")).isEqualTo(back.at("/id"));
        assertThat(list.at("/items/0/recordedAt")).isNotEmpty();
        assertThat(list.at("/items/1/reason")).isEqualTo("WRONG_AMOUNT: 金额录错");
        assertThat(reverse(loan, "interest-vouchers", right).status()).isEqualTo(201);
        assertThat(numbered(loan, "FX-1", "1.00").status()).as("a third time").isEqualTo(201);
    }

    @Test
    void an_entry_is_reversed_once_and_a_reversal_never() {
        String loan = story.accepted(Story.freshUscc(), "5000000.00");
        String wrong = story.voucher(loan, today, "10.00").at("/id");
        String back = reverse(loan, "interest-vouchers", wrong).at("/id");
        assertThat(reverse(loan, "interest-vouchers", wrong).at("/code")).isEqualTo("ALREADY_REVERSED");
        assertThat(reverse(loan, "interest-vouchers", back).at("/code")).isEqualTo("REVERSAL_NOT_REVERSED");
        assertThat(reverse(loan, "repayments", wrong).status())
                .as("another kind of entry")
                .isEqualTo(404);
        String other = story.accepted(Story.freshUscc(), "5000000.00");
        assertThat(reverse(other, "interest-vouchers", wrong).status())
                .as("of another loan")
                .isEqualTo(404);
    }

    @Test
    void the_balance_follows_a_reversed_repayment_and_the_timeline_says_why() {
        String loan = story.accepted(Story.freshUscc(), "5000000.00");
        String wrong = story.repay(loan, today.minusDays(5), "1000000.00").at("/id");
        assertThat(seen(loan).at("/outstanding")).isEqualTo("4000000.00");
        assertThat(reverse(loan, "repayments", wrong).at("/amount")).isEqualTo("-1000000.00");
        assertThat(seen(loan).at("/outstanding")).isEqualTo("5000000.00");
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan + "/timeline");
        assertThat(timeline.at("/items/4/action")).isEqualTo("REPAYMENT_REVERSED");
        assertThat(timeline.at("/items/4/role")).isEqualTo("BANK_CLERK");
        assertThat(timeline.at("/items/4/reason")).isEqualTo("WRONG_AMOUNT: 金额录错");
        assertThat(timeline.at("/items/4/before/outstanding")).isEqualTo("4000000.00");
        assertThat(timeline.at("/items/4/after/outstanding")).isEqualTo("5000000.00");
    }

    @Test
    void after_the_settlement_a_voucher_is_still_reversed_but_a_repayment_only_after_it() {
        String loan = story.accepted(Story.freshUscc(), "5000000.00");
        String repayment = story.repay(loan, today, "1000000.00").at("/id");
        String voucher = story.voucher(loan, today, "10.00").at("/id");
        assertThat(story.settle(loan, today).status()).isEqualTo(200);
        assertThat(reverse(loan, "repayments", repayment).at("/code")).isEqualTo("REVERSE_SETTLEMENT_FIRST");
        assertThat(reverse(loan, "interest-vouchers", voucher).status()).isEqualTo(201);
    }

    @Test
    void a_reversed_voucher_gives_no_subsidy() {
        String loan = story.accepted(Story.freshUscc(), "5000000.00");
        String wrong = story.voucher(loan, today, "90000.00").at("/id");
        reverse(loan, "interest-vouchers", wrong);
        story.voucher(loan, today, "10000.00");
        story.settle(loan, today);
        Answer application = story.apply(TestTokens.bureauReviewer(), story.round("1000000.00"), loan);
        assertThat(application.status()).as(application.text()).isEqualTo(201);
        assertThat(application.at("/amount")).as("60 % of 10,000").isEqualTo("6000.00");
    }

    @Test
    void a_limit_that_others_took_meanwhile_stays_theirs() {
        String uscc = Story.freshUscc();
        String first = story.accepted(uscc, "20000000.00");
        String wrong = story.repay(first, today, "8000000.00").at("/id");
        String second = story.accepted(uscc, "6000000.00");
        assertThat(reverse(first, "repayments", wrong).status()).isEqualTo(201);
        assertThat(seen(first).at("/filedAmount")).isEqualTo("14000000.00");
        assertThat(seen(first).json().at("/warnings").findValuesAsText("code")).contains("PARTLY_FILED");
        assertThat(seen(second).at("/filedAmount")).isEqualTo("6000000.00");
    }
}

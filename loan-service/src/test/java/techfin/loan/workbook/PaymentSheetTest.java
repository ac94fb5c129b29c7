package techfin.loan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Repayments and interest vouchers by sheet. */
@OnEveryDatabase
class PaymentSheetTest {
    private final RunningService service;
    private final Story story;
    private final Sheets sheets;
    private final LocalDate today = RunningService.today();

    PaymentSheetTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
        sheets = new Sheets(service.port(), Sheets.PAYMENT_IMPORTS);
    }

    private Answer loan(String id) {
        return service.as(TestTokens.bankAClerk()).get(Story.LOANS + "/" + id);
    }

    private String row(String note, String kind, String amount, String voucher) {
        return note + "," + kind + "," + today + "," + amount + "," + voucher + "\n";
    }

    @Test
    void payments_are_recorded_once_and_lower_the_balance() {
        String id = story.accepted(Story.freshUscc(), "1000000.00");
        String note = loan(id).at("/noteNumber");
        String csv = Sheets.PAYMENTS
                + row(note, "还款", "400000.00", "")
                + row(note, "还款", "400000.00", "")
                + row(note, "还款", "700000.00", "")
                + row(note, "付息", "1200.00", "V-1")
                + row(note, "付息", "1300.00", "V-1")
                + row(note, "还款", "1.00", "V-2")
                + row(Story.freshNote(), "还款", "1.00", "");
        Answer checked = sheets.checked(sheets.send(csv));
        assertThat(checked.at("/acceptedRows")).isEqualTo("2");
        assertThat(checked.at("/acceptedAmount")).isEqualTo("401200.00");
        assertThat(checked.at("/duplicateRows")).isEqualTo("1");
        assertThat(checked.at("/rejectedRows")).isEqualTo("4");
        String errors = checked.json().at("/errors").toString();
        assertThat(errors)
                .contains(
                        "PAYMENT_REPEATED",
                        "ABOVE_OUTSTANDING",
                        "VOUCHER_NUMBER_TAKEN",
                        "VOUCHER_OF_REPAYMENT",
                        "NOTE_NOT_ON_RECORD");
        assertThat(loan(id).at("/outstanding")).isEqualTo("1000000.00");
        Answer written = sheets.written(checked.at("/id"));
        assertThat(written.at("/writtenRows")).isEqualTo("2");
        assertThat(loan(id).at("/outstanding")).isEqualTo("600000.00");
        assertThat(loan(id).at("/interestPaid")).isEqualTo("1200.00");
        Answer again = sheets.checked(
                sheets.send(Sheets.PAYMENTS + row(note, "付息", "1200.00", "V-1") + row(note, "还款", "400000.00", "")));
        assertThat(again.at("/duplicateRows")).isEqualTo("2");
        assertThat(sheets.rows(again.at("/id"), "DUPLICATE").at("/items/0/link"))
                .isEqualTo(Story.LOANS + "/" + id);
    }

    @Test
    void a_payment_that_came_in_between_is_not_doubled() {
        String id = story.accepted(Story.freshUscc(), "1000000.00");
        String note = loan(id).at("/noteNumber");
        Answer checked = sheets.checked(
                sheets.send(Sheets.PAYMENTS + row(note, "还款", "250000.00", "") + row(note, "付息", "10.00", "")));
        assertThat(story.repay(id, today, "250000.00").status()).isEqualTo(201);
        Answer written = sheets.written(checked.at("/id"));
        assertThat(written.at("/writtenRows")).isEqualTo("1");
        assertThat(written.at("/duplicateRows")).isEqualTo("1");
        assertThat(loan(id).at("/outstanding")).isEqualTo("750000.00");
    }
}

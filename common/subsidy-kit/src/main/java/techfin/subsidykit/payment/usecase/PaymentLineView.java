package techfin.subsidykit.payment.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.subsidykit.payment.LineState;
import techfin.subsidykit.payment.PaymentLine;

/**
 * A line of an order; amounts in yuan.
 *
 * @param accountNumber whole for payers and auditors, its last four digits for others
 * @param open what the bank still owes
 * @param freed what will not be paid by this order and can be ordered again
 */
public record PaymentLineView(
        int line,
        String caseId,
        String uscc,
        String enterpriseName,
        String accountName,
        String accountNumber,
        String bankName,
        LineState state,
        String amount,
        String paid,
        String open,
        String freed,
        @Nullable LocalDate paidOn,
        @Nullable String bankReference,
        @Nullable String failureReason) {
    private static final int SHOWN = 4;

    static PaymentLineView of(PaymentLine line, boolean wholeAccount) {
        String account = line.payee().accountNumber();
        return new PaymentLineView(
                line.number(),
                line.caseId(),
                line.uscc(),
                line.enterpriseName(),
                line.payee().accountName(),
                wholeAccount ? account : masked(account),
                line.payee().bankName(),
                line.state(),
                line.amount().toString(),
                line.paid().toString(),
                line.open().toString(),
                line.freed().toString(),
                line.paidOn(),
                line.bankReference(),
                line.failureReason());
    }

    private static String masked(String account) {
        int hidden = Math.max(0, account.length() - SHOWN);
        return "*".repeat(hidden) + account.substring(hidden);
    }
}

package techfin.subsidykit.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * The loan of a case.
 *
 * @param amount yuan as disbursed
 * @param settledOn null while it is not settled
 * @param annualRate in words, for example 3.45% 固定
 * @param filedAmount yuan that count as filed (备案金额)
 * @param interestPaid yuan; null while nobody told it
 */
public record PrintedLoan(
        String bank,
        String contractNumber,
        String noteNumber,
        Money amount,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        @Nullable LocalDate settledOn,
        String annualRate,
        Money filedAmount,
        @Nullable Money interestPaid) {}

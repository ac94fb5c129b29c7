package techfin.subsidykit.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidy.LoanFacts;

/**
 * A loan as far as a subsidy needs it. Each service makes it from its own records.
 *
 * @param uscc unified social credit code of the borrower, checked
 * @param settledOn day on which the last yuan was repaid, null while it is not settled
 * @param interestPaid by vouchers that stand
 * @param filedAmount part of the principal inside the filing limit
 * @param facts what the rule works on
 */
public record SubsidyLoan(
        String id,
        String bankCode,
        String uscc,
        String enterpriseName,
        String divisionCode,
        String contractNumber,
        String noteNumber,
        Money principal,
        Money filedAmount,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        @Nullable LocalDate settledOn,
        Money interestPaid,
        LoanFacts facts) {}

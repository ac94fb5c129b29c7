package techfin.subsidykit.overlap.client;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import techfin.money.Money;
import techfin.subsidykit.overlap.LoanDays;

/** The question as the neighbour's API takes it. */
@Introspected
record Question(List<Days> days) {
    @Introspected
    record Days(
            String uscc,
            String bankCode,
            String contractNumber,
            String noteNumber,
            Money principal,
            LocalDate disbursedOn,
            LocalDate from,
            LocalDate to) {
        static Days of(LoanDays loan) {
            return new Days(
                    loan.uscc(),
                    loan.bankCode(),
                    loan.contractNumber(),
                    loan.noteNumber(),
                    loan.principal(),
                    loan.disbursedOn(),
                    loan.days().from(),
                    loan.days().to());
        }
    }

    static Question of(List<LoanDays> asked) {
        return new Question(asked.stream().map(Days::of).toList());
    }
}

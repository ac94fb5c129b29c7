package techfin.subsidykit.overlap;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import techfin.money.DatePeriod;
import techfin.money.Money;
import techfin.servicekit.id.Ids;

/** Interest days that cases of these tests want; each call makes a case and a loan of its own. */
final class Wanted {
    static final LocalDate FROM = LocalDate.parse("2025-03-05");
    static final LocalDate TO = LocalDate.parse("2025-06-05");
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private Wanted() {}

    /** A contract and a loan that no other test has. */
    static InterestDays fresh() {
        return of("LC-" + NUMBERS.incrementAndGet());
    }

    static InterestDays of(String contract) {
        return new InterestDays(
                Ids.next(),
                Ids.next(),
                "SD-TRANSFER-LOAN",
                "91371502MA0000001X",
                "BANK-A",
                contract,
                contract + "-01",
                Money.ofFen(NUMBERS.incrementAndGet() % 1_000_000_000_000L),
                FROM,
                new DatePeriod(FROM, TO));
    }

    /** Another case and loan for the same days under the same numbers. */
    static InterestDays twin(InterestDays days) {
        return new InterestDays(
                Ids.next(),
                Ids.next(),
                "SD-IP-PLEDGE",
                days.uscc(),
                days.bankCode(),
                days.contractNumber(),
                days.noteNumber(),
                days.principal(),
                days.disbursedOn(),
                days.days());
    }

    static InterestDays on(InterestDays days, LocalDate from, LocalDate to) {
        return new InterestDays(
                days.caseId(),
                days.loanId(),
                days.schemeCode(),
                days.uscc(),
                days.bankCode(),
                days.contractNumber(),
                days.noteNumber(),
                days.principal(),
                days.disbursedOn(),
                new DatePeriod(from, to));
    }
}

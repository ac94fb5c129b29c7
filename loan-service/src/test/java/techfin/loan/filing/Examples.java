package techfin.loan.filing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

/** Loan records for tests. */
public final class Examples {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Divisions DIVISIONS = new Divisions(List.of(
            new Division("371500", "聊城市", "Liaocheng", "370000", Division.Kind.CITY, null),
            new Division("371502", "东昌府区", "Dongchangfu", "371500", Division.Kind.COUNTY, null),
            new Division("371503", "茌平区", "Chiping", "371500", Division.Kind.COUNTY, "371523"),
            new Division("3715Z1", "聊城经济技术开发区", "Liaocheng Zone", "371500", Division.Kind.ZONE, null),
            new Division("371602", "滨城区", "Bincheng", "371600", Division.Kind.COUNTY, null)));

    private Examples() {}

    public static Borrower borrower() {
        return new Borrower(new Uscc("91371502MA0000001X"), "聊城𠮷成轴承有限公司", "371502", "3451", "202637150200000001");
    }

    public static LoanRecord record() {
        return new LoanRecord(
                "LC-2026-000123",
                "LC-2026-000123-01",
                borrower(),
                "BANK-A-001",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 3),
                LocalDate.of(2027, 9, 2),
                Money.parse("5000000.00"),
                new LoanRate.Fixed(Rate.ofPercent("3.45")),
                Security.CREDIT,
                Purpose.RESEARCH,
                Stage.EARLY,
                true,
                null,
                null);
    }

    public static Loan accepted() {
        Loan entered = Loan.entered(
                "0197a000-0000-7000-8000-000000000001",
                "BANK-A",
                record(),
                record().principal(),
                LocalDate.of(2026, 9, 10),
                "bank-a.clerk",
                List.of());
        return entered.decidedByBank(LoanStatus.CHECKED, "bank-a.checker", List.of())
                .decidedByBureau(
                        LoanStatus.ACCEPTED,
                        "bureau.reviewer",
                        LocalDate.of(2026, 9, 12),
                        record().principal(),
                        List.of(),
                        List.of());
    }

    /** The example record with other days. */
    public static LoanRecord on(LocalDate signedOn, LocalDate disbursedOn, LocalDate maturesOn) {
        LoanRecord r = record();
        return new LoanRecord(
                r.contractNumber(),
                r.noteNumber(),
                r.borrower(),
                r.bankBranchCode(),
                signedOn,
                disbursedOn,
                maturesOn,
                r.principal(),
                r.rate(),
                r.security(),
                r.purpose(),
                r.stage(),
                r.firstLoan(),
                r.achievement(),
                r.predecessorNoteNumber());
    }

    /** The example record with another principal. */
    public static LoanRecord of(String principal) {
        LoanRecord r = record();
        return new LoanRecord(
                r.contractNumber(),
                r.noteNumber(),
                r.borrower(),
                r.bankBranchCode(),
                r.signedOn(),
                r.disbursedOn(),
                r.maturesOn(),
                Money.parse(principal),
                r.rate(),
                r.security(),
                r.purpose(),
                r.stage(),
                r.firstLoan(),
                r.achievement(),
                r.predecessorNoteNumber());
    }

    /** The example record with another division and library number. */
    public static LoanRecord at(String divisionCode, @Nullable String libraryNumber) {
        return with(
                new Borrower(
                        borrower().uscc(),
                        borrower().name(),
                        divisionCode,
                        borrower().industryCode(),
                        libraryNumber),
                record().purpose(),
                null);
    }

    /** The example record with another borrower, purpose and predecessor. */
    public static LoanRecord with(Borrower borrower, Purpose purpose, @Nullable String predecessor) {
        LoanRecord r = record();
        return new LoanRecord(
                r.contractNumber(),
                r.noteNumber(),
                borrower,
                r.bankBranchCode(),
                r.signedOn(),
                r.disbursedOn(),
                r.maturesOn(),
                r.principal(),
                r.rate(),
                r.security(),
                purpose,
                r.stage(),
                r.firstLoan(),
                r.achievement(),
                predecessor);
    }
}

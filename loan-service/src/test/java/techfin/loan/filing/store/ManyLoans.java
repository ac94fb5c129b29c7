package techfin.loan.filing.store;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.Balance;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.Filing;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.Security;
import techfin.loan.filing.Stage;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidy.LoanRate;

/**
 * Fills a table with loans of ten banks, eleven counties and an enterprise for every twenty loans. The newest third is
 * not released, as after a large import.
 */
public final class ManyLoans {
    public static final int BANKS = 10;
    public static final List<String> DIVISIONS = List.of(
            "371502", "371503", "371521", "371522", "371524", "371525", "371526", "371581", "3715Z1", "3715Z2",
            "3715Z3");
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1000;
    private static final List<Security> SECURITIES = List.of(Security.values());
    private static final List<LoanStatus> RELEASED = List.of(
            LoanStatus.CHECKED,
            LoanStatus.ACCEPTED,
            LoanStatus.ACCEPTED,
            LoanStatus.ACCEPTED,
            LoanStatus.SETTLED,
            LoanStatus.REVOKED,
            LoanStatus.RETURNED,
            LoanStatus.REJECTED);

    private final Random random = new Random(20260101);
    private final int count;

    private ManyLoans(int count) {
        this.count = count;
    }

    /** So many loans, the same ones every time but for their ids. */
    public static List<Loan> of(int count) {
        ManyLoans many = new ManyLoans(count);
        List<Loan> loans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loans.add(many.loan(i));
        }
        return loans;
    }

    /** An accepted loan of an enterprise of this name. */
    public static Loan accepted(String name, String noteNumber, LocalDate decidedOn, String principal) {
        Loan like = new ManyLoans(10_000).loan(1);
        LoanRecord r = like.record();
        Money amount = Money.parse(principal);
        LoanRecord record = new LoanRecord(
                "C-" + noteNumber,
                noteNumber,
                new Borrower(uscc(9_999_999), name, "371502", "3451", null),
                r.bankBranchCode(),
                decidedOn.minusDays(30),
                decidedOn.minusDays(30),
                decidedOn.plusDays(300),
                amount,
                new LoanRate.Fixed(Rate.ofPercent("3.45")),
                r.security(),
                r.purpose(),
                r.stage(),
                true,
                null,
                null);
        Filing filing =
                new Filing(amount, decidedOn.plusDays(60), decidedOn, "clerk", "checker", "reviewer", decidedOn);
        Balance balance = new Balance(amount, Money.ZERO, null, 0);
        return new Loan(
                Ids.next(), 1, LoanStatus.ACCEPTED, like.bankCode(), record, filing, balance, List.of(), List.of());
    }

    /** Writes the loans. */
    public static void fill(ApplicationContext context, List<Loan> loans) {
        LoanRow row = context.getBean(LoanRow.class);
        Sql sql = context.getBean(Sql.class);
        EnterpriseNames names = context.getBean(EnterpriseNames.class);
        for (int from = 0; from < loans.size(); from += 1000) {
            List<Loan> chunk = loans.subList(from, Math.min(from + 1000, loans.size()));
            context.getBean(UnitOfWork.class).run(() -> {
                List<@Nullable Object[]> rows = new ArrayList<>();
                chunk.forEach(loan -> rows.add(row.all(loan)));
                sql.batch(LoanRow.INSERT, rows);
                names.learn(chunk);
            });
        }
    }

    /** The code of an enterprise by its number. */
    public static Uscc uscc(int number) {
        return Uscc.withCheckCharacter(String.format(Locale.ROOT, "91371502MA%07d", number));
    }

    /** The name of an enterprise by its number; the six characters in the middle are its own, though others have each pair. */
    public static String name(int number) {
        StringBuilder own = new StringBuilder();
        for (int rest = number, i = 0; i < 6; i++, rest /= 4) {
            own.append((char) ('\u4e10' + 4 * i + rest % 4));
        }
        return "聊城" + own + "科技有限公司";
    }

    private Loan loan(int i) {
        boolean released = i < count * 2 / 3;
        LoanStatus status = released ? RELEASED.get(random.nextInt(RELEASED.size())) : LoanStatus.SUBMITTED;
        int firm = random.nextInt(Math.max(1, count / 20));
        String bank = "BANK-0" + random.nextInt(BANKS);
        LocalDate disbursed = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Money principal = Money.ofFen(100L * (1 + random.nextInt(20_000_000)));
        LoanRecord record = new LoanRecord(
                "C-" + i,
                bank + "-N-" + i,
                new Borrower(uscc(firm), name(firm), DIVISIONS.get(firm % DIVISIONS.size()), industry(firm), null),
                bank + "-001",
                disbursed.minusDays(random.nextInt(5)),
                disbursed,
                disbursed.plusDays(100 + random.nextInt(1000)),
                principal,
                rate(),
                SECURITIES.get(random.nextInt(SECURITIES.size())),
                Purpose.RESEARCH,
                Stage.GROWTH,
                random.nextInt(3) == 0,
                null,
                null);
        boolean decided = released && status != LoanStatus.CHECKED;
        LocalDate submitted = disbursed.plusDays(random.nextInt(60));
        Filing filing = new Filing(
                principal.times(random.nextInt(101), 100, java.math.RoundingMode.HALF_UP),
                disbursed.plusMonths(3),
                submitted,
                "clerk",
                released ? "checker" : null,
                decided ? "reviewer" : null,
                decided ? submitted.plusDays(random.nextInt(20)) : null);
        return new Loan(
                Ids.next(),
                1,
                status,
                bank,
                record,
                filing,
                new Balance(principal, Money.ZERO, null, 0),
                List.of(),
                List.of());
    }

    private static String industry(int firm) {
        return List.of("3451", "2612", "3670", "1310", "6510").get(firm % 5);
    }

    private LoanRate rate() {
        return random.nextInt(3) == 0
                ? new LoanRate.LprPlus(
                        random.nextBoolean() ? LprTenor.ONE_YEAR : LprTenor.OVER_FIVE_YEARS,
                        random.nextInt(200) - 100,
                        List.of())
                : new LoanRate.Fixed(Rate.ofBasisPoints(200 + random.nextInt(300)));
    }
}

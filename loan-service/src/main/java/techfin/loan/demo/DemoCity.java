package techfin.loan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.DemoEnterprises;
import techfin.lending.demo.Draws;
import techfin.lending.enterprise.Uscc;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.money.LprTable;
import techfin.money.Money;

/** The loans of the demo city from 2022 to the autumn of 2026, drawn from one seed. */
public final class DemoCity {
    /** The last day of the story. */
    public static final LocalDate STORY_ENDS_ON = LocalDate.of(2026, 10, 31);

    public static final String BANK_A = "BANK-A";
    public static final String BANK_B = "BANK-B";

    /** Loans disbursed per year, 2022 first. */
    private static final int[] PER_YEAR = {62, 82, 92, 96, 78};

    private final Draws draws = new Draws(DemoEnterprises.SEED);
    private final LoanLife life;
    private final List<DemoEnterprise> enterprises;
    private final List<DemoLoan> loans = new ArrayList<>();
    private final Set<Uscc> borrowedBefore = new HashSet<>();
    private int number;

    private DemoCity(Divisions divisions, City city, LprTable lpr) {
        this.enterprises = DemoEnterprises.all(divisions, city, draws);
        this.life = new LoanLife(draws, lpr);
    }

    /** All loans by day of submission; the same on every machine. */
    public static List<DemoLoan> loans(Divisions divisions, City city, LprTable lpr) {
        DemoCity story = new DemoCity(divisions, city, lpr);
        story.tell();
        return List.copyOf(story.loans);
    }

    private void tell() {
        List<LocalDate> days = new ArrayList<>();
        for (int year = 0; year < PER_YEAR.length; year++) {
            for (int i = 0; i < PER_YEAR[year]; i++) {
                days.add(LocalDate.of(2022 + year, 1, 4).plusDays(draws.between(0, 355)));
            }
        }
        days.removeIf(day -> day.isAfter(STORY_ENDS_ON.minusDays(4)));
        days.sort(Comparator.naturalOrder());
        days.forEach(this::lendOn);
        lendTo(enterprises.get(0), LocalDate.of(2025, 3, 5));
        lendTo(enterprises.get(1), LocalDate.of(2025, 6, 18));
        extend(firmWithRoom(), LocalDate.of(2025, 10, 9));
        rollOver(firmWithRoom(), LocalDate.of(2025, 8, 12));
        loans.sort(Comparator.comparing(loan -> loan.loan().id()));
    }

    private void lendOn(LocalDate day) {
        for (int attempt = 0; attempt < 20; attempt++) {
            DemoEnterprise enterprise = draws.of(enterprises);
            boolean borrows = draws.between(0, 4) < enterprise.borrows();
            if (borrows && lend(enterprise, day)) {
                return;
            }
        }
    }

    /** Loans of the two demo enterprises are repaid, so that their filing limit is free and a subsidy can be had. */
    private void lendTo(DemoEnterprise enterprise, LocalDate day) {
        LoanRecord record = LoanTerms.draw(enterprise, BANK_A, day, ++number, true, draws);
        loans.add(life.repaidOnTime(LoanTerms.forMonths(12, record)));
    }

    /** A firm that holds little of its limit, so that another loan of the usual size fits into it. */
    private DemoEnterprise firmWithRoom() {
        return enterprises.stream()
                .filter(firm -> firm.borrows() > 0)
                .min(Comparator.comparing(firm -> Money.sum(loans.stream()
                        .map(DemoLoan::loan)
                        .filter(loan -> loan.record().borrower().uscc().equals(firm.uscc()))
                        .map(Loan::filedBalance)
                        .toList())))
                .orElseThrow();
    }

    private void extend(DemoEnterprise enterprise, LocalDate day) {
        LoanRecord record = LoanTerms.draw(enterprise, BANK_B, day, ++number, false, draws);
        loans.add(life.extended(LoanTerms.forMonths(12, record)));
    }

    private void rollOver(DemoEnterprise enterprise, LocalDate day) {
        LoanRecord old = LoanTerms.forMonths(12, LoanTerms.draw(enterprise, BANK_A, day, ++number, false, draws));
        LocalDate next = old.maturesOn();
        LoanRecord renewed = LoanTerms.draw(enterprise, BANK_A, next, ++number, false, draws);
        loans.addAll(life.rolledOver(old, LoanTerms.repaying(old, LoanTerms.forMonths(12, renewed))));
    }

    private boolean lend(DemoEnterprise enterprise, LocalDate day) {
        String bank = draws.percent(60) ? BANK_A : BANK_B;
        boolean first = !borrowedBefore.contains(enterprise.uscc());
        LoanRecord record = LoanTerms.draw(enterprise, bank, day, number + 1, first, draws);
        Money filedAmount = FilingLimit.filedAmount(record.principal(), filedBalance(enterprise.uscc(), day));
        if (filedAmount.isZero()) {
            return false;
        }
        number++;
        borrowedBefore.add(enterprise.uscc());
        loans.add(life.live(record, filedAmount));
        return true;
    }

    private Money filedBalance(Uscc uscc, LocalDate day) {
        return Money.sum(loans.stream()
                .map(DemoLoan::loan)
                .filter(loan -> loan.record().borrower().uscc().equals(uscc))
                .filter(loan -> loan.balance().settledOn() == null
                        ? loan.status().holdsLimit()
                        : loan.balance().settledOn().isAfter(day))
                .map(loan -> loan.filing().filedAmount())
                .toList());
    }
}

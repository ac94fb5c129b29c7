package techfin.pledge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.DemoEnterprises;
import techfin.lending.demo.Draws;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.lending.record.Finding;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.PledgeRateCeilings;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.pledging.Pledge;

/** Rights, pledges and loans of the demo city from 2022 to the autumn of 2026, drawn from one seed. */
public final class DemoCity {
    /** The last day of the story. */
    public static final LocalDate STORY_ENDS_ON = LocalDate.of(2026, 10, 31);

    public static final String BANK_A = "BANK-A";
    public static final String BANK_B = "BANK-B";

    private static final long SEED = 371502;
    /** Loans disbursed per year, 2022 first. */
    private static final int[] PER_YEAR = {38, 48, 54, 60, 52};
    /** The two of the demo accounts come first; their loans are told by hand. */
    private static final int BY_HAND = 2;

    private final Draws draws = new Draws(SEED);
    private final List<DemoEnterprise> enterprises;
    private final DemoPledges pledges;
    private final DemoLife life;
    private final List<DemoLoan> loans = new ArrayList<>();
    private final Set<Uscc> borrowedBefore = new HashSet<>();
    private int number;

    private DemoCity(Divisions divisions, City city, LprTable lpr, PledgeRateCeilings ceilings) {
        this.enterprises = DemoEnterprises.all(divisions, city);
        this.pledges = new DemoPledges(draws, ceilings);
        this.life = new DemoLife(draws, new DemoInterest(draws, lpr));
    }

    /** Everything by day of entry; the same on every machine. */
    public static DemoStory tell(Divisions divisions, City city, LprTable lpr, PledgeRateCeilings ceilings) {
        DemoCity told = new DemoCity(divisions, city, lpr, ceilings);
        told.lend();
        return told.story();
    }

    private void lend() {
        List<LocalDate> days = new ArrayList<>();
        for (int year = 0; year < PER_YEAR.length; year++) {
            for (int i = 0; i < PER_YEAR[year]; i++) {
                days.add(LocalDate.of(2022 + year, 1, 4).plusDays(draws.between(0, 355)));
            }
        }
        days.removeIf(day -> day.isAfter(STORY_ENDS_ON.minusDays(4)));
        days.sort(Comparator.naturalOrder());
        for (LocalDate day : days) {
            DemoEnterprise enterprise = enterprises.get(draws.between(BY_HAND, enterprises.size() - 1));
            lend(enterprise, draws.percent(60) ? BANK_A : BANK_B, day, life::live);
        }
        lend(enterprises.get(0), BANK_A, LocalDate.of(2025, 3, 5), life::repaidOnTime);
        lend(enterprises.get(1), BANK_A, LocalDate.of(2025, 6, 18), life::repaidOnTime);
        lend(enterprises.getLast(), BANK_B, LocalDate.of(2025, 10, 9), life::extended);
        contract(6);
    }

    private void lend(
            DemoEnterprise enterprise, String bank, LocalDate day, Function<DemoLife.Entry, DemoLoan> course) {
        boolean first = borrowedBefore.add(enterprise.uscc());
        boolean byHand = enterprises.indexOf(enterprise) < BY_HAND || enterprise.equals(enterprises.getLast());
        IpLoanRecord drawn = DemoTerms.draw(enterprise, bank, day, ++number, first, draws);
        IpLoanRecord terms = byHand ? DemoTerms.forAYear(drawn) : drawn;
        DemoPackage behind = pledges.behind(enterprise, bank, terms);
        Pledge pledge = behind.pledge();
        IpLoanRecord record = DemoTerms.on(terms, List.of(pledge.id()));
        Collateral collateral = Collateral.of(
                List.of(pledge),
                behind.rights().stream()
                        .map(told -> told.right().record().kind())
                        .toList());
        List<Finding> warnings = new ArrayList<>(IpLoanRules.warnings(record, collateral, List.of(pledge)));
        warnings.addAll(pledges.rateWarnings(
                "/principal", behind.rights(), record.disbursedOn(), record.pledgedPart(record.principal())));
        DemoLoan told = course.apply(new DemoLife.Entry(record, collateral, warnings));
        loans.add(told);
        behind.secures(told.loan());
        if (!behind.isForSeveral() && draws.percent(75)) {
            release(behind, told.loan());
        }
    }

    /** A pledge made for one loan is released soon after that loan is over. */
    private void release(DemoPackage behind, IpLoan loan) {
        LocalDate settledOn = loan.balance().settledOn();
        LocalDate over =
                loan.status() == LoanStatus.SETTLED ? settledOn : loan.filing().decidedOn();
        if (over == null || loan.status().holdsLimit()) {
            return;
        }
        LocalDate on = over.plusDays(draws.between(3, 20));
        if (!on.isAfter(STORY_ENDS_ON)) {
            behind.endsOn(on, loan.bankCode().toLowerCase(Locale.ROOT) + ".checker", null);
        }
    }

    /** Contracts of the last weeks that are not registered yet; every third was taken back. */
    private void contract(int count) {
        for (int i = 0; i < count; i++) {
            DemoEnterprise enterprise = enterprises.get(draws.between(BY_HAND, enterprises.size() - 1));
            String bank = i % 2 == 0 ? BANK_A : BANK_B;
            LocalDate on = STORY_ENDS_ON.minusDays(draws.between(3, 20));
            DemoPackage made =
                    pledges.contracted(enterprise, bank, on, Money.parse("3000000.00"), on.plusYears(2), false);
            if (i % 3 == 2) {
                made.endsOn(on.plusDays(2), bank.toLowerCase(Locale.ROOT) + ".checker", "企业改用其他担保");
            }
        }
    }

    private DemoStory story() {
        DemoFindings findings = new DemoFindings(draws);
        Map<String, DemoRight> rights = new LinkedHashMap<>();
        for (DemoPackage told : pledges.packages()) {
            told.rights().forEach(right -> rights.putIfAbsent(right.right().id(), right));
        }
        pledges.packages()
                .forEach(told -> findings.about(told)
                        .forEach(found -> rights.put(found.right().id(), found)));
        return new DemoStory(
                rights.values().stream()
                        .sorted(Comparator.comparing(told -> told.right().id()))
                        .toList(),
                pledges.appraisals().stream()
                        .sorted(Comparator.comparing(Appraisal::id))
                        .toList(),
                pledges.packages().stream()
                        .map(DemoPackage::pledge)
                        .sorted(Comparator.comparing(Pledge::id))
                        .toList(),
                loans.stream()
                        .sorted(Comparator.comparing(told -> told.loan().id()))
                        .toList());
    }
}

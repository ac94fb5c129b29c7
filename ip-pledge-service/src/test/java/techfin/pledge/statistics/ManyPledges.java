package techfin.pledge.statistics;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.Balance;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.pledge.RightStory;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.AppraisalMethod;
import techfin.pledge.appraisal.Appraisals;
import techfin.pledge.loan.Borrower;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpFiling;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.loan.Purpose;
import techfin.pledge.loan.SecurityKind;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeEnd;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.pledging.Pledgor;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.Rights;
import techfin.pledge.right.StatusEntry;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidy.LoanRate;

/** Random rights, pledges and loans from one seed, some at the edges of what is counted; no rule was asked. */
final class ManyPledges {
    private static final List<String> BANKS = List.of("BANK-A", "BANK-B", "BANK-C");
    private static final List<String> DIVISIONS = List.of("371502", "371581", "371521", "3715Z1");
    private static final List<Money> AMOUNTS = List.of(
            Money.parse("1000000.00"),
            Money.parse("3333333.33"),
            Money.parse("10000000.00"),
            Money.parse("10000000.01"),
            Money.parse("25000000.00"));
    private static final List<Percent> SHARES =
            List.of(Percent.HUNDRED, Percent.HUNDRED, Percent.parse("33.333333"), Percent.parse("60"));

    private final Random random = new Random(20201231);
    final List<IpRight> rights = new ArrayList<>();
    final List<Appraisal> appraisals = new ArrayList<>();
    final List<Pledge> pledges = new ArrayList<>();
    final List<IpLoan> loans = new ArrayList<>();
    final Map<String, RightKind> kinds = new HashMap<>();

    private ManyPledges() {}

    static ManyPledges of(int count) {
        ManyPledges many = new ManyPledges();
        for (int i = 1; i <= count; i++) {
            many.addPledge(i);
        }
        return many;
    }

    void fill(ApplicationContext context) {
        context.getBean(UnitOfWork.class).run(() -> {
            rights.forEach(context.getBean(Rights.class)::add);
            appraisals.forEach(context.getBean(Appraisals.class)::add);
            pledges.forEach(context.getBean(Pledges.class)::add);
            context.getBean(IpLoans.class).addAll(loans);
        });
    }

    private <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private LocalDate day() {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2 * 366));
    }

    private void addPledge(int number) {
        String bank = of(BANKS);
        String division = of(DIVISIONS);
        Uscc uscc = Uscc.withCheckCharacter(String.format(Locale.ROOT, "91371502MD%07d", 1 + random.nextInt(80)));
        LocalDate registeredOn = day();
        List<PledgedRight> pledged = new ArrayList<>();
        boolean oneKind = random.nextBoolean();
        RightKind first = of(List.of(RightKind.values()));
        for (int i = 0; i <= random.nextInt(3); i++) {
            RightKind kind = oneKind ? first : of(List.of(RightKind.values()));
            String id = addRight(kind, uscc, division, bank);
            pledged.add(new PledgedRight(id, null, random.nextInt(4) > 0));
            addAppraisals(id, bank, registeredOn);
        }
        Money amount = of(AMOUNTS);
        PledgeStatus status = of(List.of(
                PledgeStatus.REGISTERED, PledgeStatus.REGISTERED, PledgeStatus.RELEASED, PledgeStatus.CONTRACTED));
        Pledge pledge = new Pledge(
                Ids.next(),
                1,
                status,
                bank,
                new PledgeContract(
                        "ZY-" + number,
                        bank + "-001",
                        new Pledgor(uscc, "聊城𠮷成轴承有限公司", division),
                        pledged,
                        amount,
                        registeredOn,
                        registeredOn.plusYears(3),
                        false),
                status == PledgeStatus.CONTRACTED ? null : new Registration("Y2024-" + number, registeredOn),
                status == PledgeStatus.RELEASED ? new PledgeEnd(registeredOn.plusYears(1), "x", null) : null,
                "x",
                registeredOn,
                List.of());
        pledges.add(pledge);
        addLoan(pledge, number);
    }

    private String addRight(RightKind kind, Uscc uscc, String division, String bank) {
        int number = rights.size() + 1;
        RightNumber official = new RightNumber(
                kind,
                switch (kind) {
                    case INVENTION_PATENT -> RightStory.withCheck(String.format(Locale.ROOT, "20211%07d", number));
                    case UTILITY_MODEL -> RightStory.withCheck(String.format(Locale.ROOT, "20212%07d", number));
                    case DESIGN -> RightStory.withCheck(String.format(Locale.ROOT, "20213%07d", number));
                    case TRADEMARK -> Integer.toString(10_000_000 + number);
                    case SOFTWARE_COPYRIGHT -> String.format(Locale.ROOT, "2021SR%07d", number);
                    case WORK_COPYRIGHT -> String.format(Locale.ROOT, "鲁作登字-2021-F-%08d", number);
                    case LAYOUT_DESIGN -> String.format(Locale.ROOT, "BS.21%07d", number);
                    case PLANT_VARIETY -> String.format(Locale.ROOT, "CNA2021%04d", number);
                    case GEOGRAPHICAL_INDICATION -> String.format(Locale.ROOT, "AGI%05d", number);
                });
        kinds.put(Integer.toString(number), kind);
        IpRight right = new IpRight(
                Ids.next(),
                1,
                new RightRecord(
                        kind,
                        official,
                        "高精度轴承",
                        List.of(new Owner(uscc, "聊城𠮷成轴承有限公司", Percent.HUNDRED)),
                        division,
                        LocalDate.of(2021, 3, 5),
                        LocalDate.of(2022, 3, 5),
                        null,
                        false,
                        null,
                        false),
                new StatusEntry(
                        LegalStatus.IN_FORCE,
                        Set.of(),
                        FeeStatus.NOT_DUE,
                        null,
                        LocalDate.of(2022, 3, 6),
                        "x",
                        "x",
                        Instant.EPOCH),
                "x",
                bank);
        rights.add(right);
        kinds.put(right.id(), kind);
        return right.id();
    }

    /** None, one, an older one beside it, one of another bank, one that ended before or begins after. */
    private void addAppraisals(String rightId, String bank, LocalDate registeredOn) {
        int which = random.nextInt(6);
        if (which > 0) {
            addAppraisal(rightId, bank, registeredOn.minusDays(random.nextInt(365)), 12);
        }
        if (which == 2) {
            addAppraisal(rightId, bank, registeredOn.minusDays(random.nextInt(365)), 12);
        }
        if (which == 3) {
            addAppraisal(rightId, of(BANKS), registeredOn, 12);
        }
        if (which == 4) {
            addAppraisal(rightId, bank, registeredOn.minusMonths(7), 6);
            addAppraisal(rightId, bank, registeredOn.plusDays(1), 12);
        }
    }

    private void addAppraisal(String rightId, String bank, LocalDate on, int months) {
        appraisals.add(new Appraisal(
                Ids.next(),
                rightId,
                bank,
                Money.ofFen(100_000_000L + random.nextInt(1_000_000_000)),
                AppraisalMethod.INCOME,
                "x",
                on,
                on.plusMonths(months).minusDays(1),
                null,
                "x",
                Instant.EPOCH));
    }

    private void addLoan(Pledge pledge, int number) {
        LocalDate disbursedOn = day();
        LoanStatus status = of(List.of(LoanStatus.values()));
        boolean released = status != LoanStatus.SUBMITTED;
        boolean decided = released && status != LoanStatus.CHECKED;
        Percent share = of(SHARES);
        boolean whole = share.equals(Percent.HUNDRED);
        Money principal = pledge.contract().securedAmount();
        IpLoanRecord record = new IpLoanRecord(
                "HT-" + number,
                "HT-" + number + "-01",
                new Borrower(
                        pledge.contract().pledgor().uscc(),
                        "x",
                        pledge.contract().pledgor().divisionCode(),
                        "3451"),
                pledge.bankCode() + "-001",
                disbursedOn,
                disbursedOn,
                disbursedOn.plusYears(1),
                principal,
                new LoanRate.Fixed(Rate.ofBasisPoints(345)),
                whole ? SecurityKind.IP_PLEDGE : SecurityKind.MIXED,
                share,
                whole ? null : "ZM-" + number,
                Purpose.WORKING_CAPITAL,
                random.nextInt(3) == 0,
                List.of(pledge.id()),
                List.of(),
                null);
        loans.add(new IpLoan(
                Ids.next(),
                1,
                status,
                pledge.bankCode(),
                record,
                new IpFiling(
                        disbursedOn,
                        "x",
                        released ? "y" : null,
                        decided ? "z" : null,
                        decided ? disbursedOn.plusDays(random.nextInt(40)) : null),
                new Collateral(disbursedOn, pledge.isFirstPledge(), kindsOf(pledge)),
                Balance.of(principal),
                null,
                List.of(),
                List.of()));
    }

    /** The kinds of a pledge's rights. */
    Set<RightKind> kindsOf(Pledge pledge) {
        return pledge.contract().rights().stream()
                .map(right -> kinds.get(right.rightId()))
                .collect(Collectors.toSet());
    }
}

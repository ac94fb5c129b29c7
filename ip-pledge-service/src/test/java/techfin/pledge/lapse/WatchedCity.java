package techfin.pledge.lapse;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.LoanStatus;
import techfin.lending.servicing.Balance;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.pledge.RightStory;
import techfin.pledge.access.RowScope;
import techfin.pledge.lapse.usecase.WatchLapses;
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
import techfin.pledge.right.Impediment;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.Owner;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.Rights;
import techfin.pledge.right.StatusEntry;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidy.LoanRate;

/** Registered pledges of bank A on one patent each, and what becomes of the patents. */
public final class WatchedCity {
    static final LocalDate REGISTERED_ON = LocalDate.of(2025, 3, 5);
    static final LocalDate SECURED_TO = LocalDate.of(2028, 3, 4);
    static final LocalDate FEE_DUE_ON = LocalDate.of(2040, 3, 5);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final AtomicInteger DAYS = new AtomicInteger();
    private final ApplicationContext context;
    private final UnitOfWork work;

    public WatchedCity(ApplicationContext context) {
        this.context = context;
        this.work = context.getBean(UnitOfWork.class);
    }

    /** A pledge with its one right. */
    public record Watch(String pledgeId, String rightId, String uscc) {}

    /** A fresh pledge on a sound right that lasts until 2041. */
    public Watch pledged() {
        return pledged(inForce(FeeStatus.PAID, FEE_DUE_ON), REGISTERED_ON.minusDays(10));
    }

    Watch pledged(Watched.Standing standing, LocalDate foundOn) {
        return pledged(RightStory.freshUscc(), standing, foundOn);
    }

    private Watch pledged(String uscc, Watched.Standing standing, LocalDate foundOn) {
        int number = NUMBERS.incrementAndGet();
        IpRight right = new IpRight(
                Ids.next(),
                1,
                new RightRecord(
                        RightKind.INVENTION_PATENT,
                        new RightNumber(RightKind.INVENTION_PATENT, RightStory.freshNumber(1)),
                        "高精度轴承𠮷",
                        List.of(new Owner(new Uscc(uscc), "聊城𠮷成轴承有限公司", Percent.HUNDRED)),
                        "371502",
                        LocalDate.of(2021, 3, 5),
                        LocalDate.of(2022, 6, 10),
                        LocalDate.of(2041, 3, 4),
                        false,
                        null,
                        false),
                entry(standing, foundOn),
                "bank-a.clerk",
                "BANK-A");
        Pledge pledge = new Pledge(
                Ids.next(),
                2,
                PledgeStatus.REGISTERED,
                "BANK-A",
                new PledgeContract(
                        "ZY-L-" + number,
                        "BANK-A-001",
                        new Pledgor(new Uscc(uscc), "聊城𠮷成轴承有限公司", "371502"),
                        List.of(new PledgedRight(right.id(), null, true)),
                        Money.parse("3000000.00"),
                        REGISTERED_ON,
                        SECURED_TO,
                        false),
                new Registration("Y2025-L-" + number, REGISTERED_ON),
                null,
                "bank-a.clerk",
                REGISTERED_ON,
                List.of());
        work.run(() -> {
            context.getBean(Rights.class).add(right);
            context.getBean(Pledges.class).add(pledge);
        });
        return new Watch(pledge.id(), right.id(), uscc);
    }

    static Watched.Standing inForce(FeeStatus fee, @Nullable LocalDate due, Impediment... impediments) {
        return new Watched.Standing(LegalStatus.IN_FORCE, Set.of(impediments), fee, due);
    }

    private static StatusEntry entry(Watched.Standing standing, LocalDate on) {
        return new StatusEntry(
                standing.status(),
                standing.impediments(),
                standing.fee(),
                standing.feeDueOn(),
                on,
                "专利登记簿副本",
                "bank-a.clerk",
                Instant.now());
    }

    /** The id of the warning of a fresh pledge whose right ends too early, by a run of a day of its own. */
    public String warned(String uscc) {
        return warned(pledged(uscc, inForce(FeeStatus.PAID, FEE_DUE_ON), REGISTERED_ON.minusDays(10)));
    }

    String warned(Watch watch) {
        lastsUntil(watch, SECURED_TO.minusDays(1));
        context.getBean(WatchLapses.class).on(nextDay());
        return context.getBean(LapseWarnings.class)
                .list(new RowScope.OfCity(), new LapseFilter(null, null, null, watch.pledgeId()), Optional.empty(), 1)
                .getFirst()
                .id();
    }

    /** A day that no other run of these tests has. */
    static LocalDate nextDay() {
        return LocalDate.of(2026, 1, 5).plusDays(DAYS.incrementAndGet());
    }

    /** Somebody finds something out about the right. */
    void found(Watch watch, Watched.Standing standing, LocalDate on) {
        Rights rights = context.getBean(Rights.class);
        work.run(() -> {
            IpRight right =
                    rights.lock(new RightScope.OfCity(), watch.rightId()).orElseThrow();
            StatusEntry entry = entry(standing, on);
            rights.addStatus(right.found(entry), entry, "BANK-A");
        });
    }

    /** The right's last day is corrected. */
    void lastsUntil(Watch watch, LocalDate expiresOn) {
        Rights rights = context.getBean(Rights.class);
        work.run(() -> {
            IpRight right =
                    rights.lock(new RightScope.OfCity(), watch.rightId()).orElseThrow();
            RightRecord was = right.record();
            rights.replace(right.corrected(new RightRecord(
                    was.kind(),
                    was.number(),
                    was.name(),
                    was.owners(),
                    was.divisionCode(),
                    was.appliedOn(),
                    was.grantedOn(),
                    expiresOn,
                    was.pledgedBefore(),
                    was.sameDayTwin(),
                    was.divisional())));
        });
    }

    /** A change of the secured amount is registered; 3,000,000 before. */
    void securing(Watch watch, String amount) {
        Pledges pledges = context.getBean(Pledges.class);
        work.run(() -> pledges.replace(pledges.lock(new RowScope.OfCity(), watch.pledgeId())
                .orElseThrow()
                .changed(Money.parse(amount), SECURED_TO, List.of())));
    }

    void released(Watch watch, LocalDate on) {
        Pledges pledges = context.getBean(Pledges.class);
        work.run(() -> pledges.replace(pledges.lock(new RowScope.OfCity(), watch.pledgeId())
                .orElseThrow()
                .ended(new PledgeEnd(on, "bank-a.checker", null))));
    }

    /** A loan on the pledge, extended beyond the secured term. */
    void lentUntil(Watch watch, LocalDate extendedTo, LoanStatus status) {
        int number = NUMBERS.incrementAndGet();
        IpLoanRecord record = new IpLoanRecord(
                "HT-L-" + number,
                "HT-L-" + number + "-01",
                new Borrower(new Uscc(watch.uscc()), "聊城𠮷成轴承有限公司", "371502", "3451"),
                "BANK-A-001",
                REGISTERED_ON,
                REGISTERED_ON,
                SECURED_TO,
                Money.parse("1000000.00"),
                new LoanRate.Fixed(Rate.ofBasisPoints(345)),
                SecurityKind.IP_PLEDGE,
                Percent.HUNDRED,
                null,
                Purpose.RESEARCH,
                false,
                List.of(watch.pledgeId()),
                List.of(),
                null);
        IpLoan loan = new IpLoan(
                Ids.next(),
                1,
                status,
                "BANK-A",
                record,
                new IpFiling(REGISTERED_ON, "bank-a.clerk", "bank-a.checker", "ip.reviewer", REGISTERED_ON),
                new Collateral(REGISTERED_ON, true, Set.of(RightKind.INVENTION_PATENT)),
                Balance.of(record.principal()),
                extendedTo,
                List.of(),
                List.of());
        work.run(() -> context.getBean(IpLoans.class).addAll(List.of(loan)));
    }
}

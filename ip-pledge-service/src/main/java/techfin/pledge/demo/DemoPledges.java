package techfin.pledge.demo;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.Draws;
import techfin.lending.record.Finding;
import techfin.money.Money;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.appraisal.AppraisalMethod;
import techfin.pledge.appraisal.PledgeRate;
import techfin.pledge.appraisal.PledgeRateCeilings;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.pledging.Pledgor;
import techfin.pledge.pledging.Registration;
import techfin.pledge.right.RightKind;

/** Finds or draws the pledge that a loan rests on: rights of one enterprise, appraised, contracted, registered. */
final class DemoPledges {
    private static final Money STEP = Money.parse("10000.00");
    /** The first packages go through all kinds. */
    private static final List<RightKind> EVERY_KIND = List.of(RightKind.values());

    private static final List<AppraisalMethod> METHODS =
            List.of(AppraisalMethod.INCOME, AppraisalMethod.INCOME, AppraisalMethod.COST, AppraisalMethod.MARKET);

    private final Draws draws;
    private final DemoRights rights;
    private final PledgeRateCeilings ceilings;
    private final List<DemoPackage> packages = new ArrayList<>();
    private final List<Appraisal> appraisals = new ArrayList<>();
    private final Map<String, Appraisal> latest = new HashMap<>();
    private int number;

    DemoPledges(Draws draws, PledgeRateCeilings ceilings) {
        this.draws = draws;
        this.rights = new DemoRights(draws);
        this.ceilings = ceilings;
    }

    List<DemoPackage> packages() {
        return packages;
    }

    List<Appraisal> appraisals() {
        return appraisals;
    }

    /** A registered pledge that the loan fits on: one that has room, or a fresh one. */
    DemoPackage behind(DemoEnterprise enterprise, String bank, IpLoanRecord terms) {
        Money needs = terms.pledgedPart(terms.principal());
        for (DemoPackage known : packages) {
            Pledge pledge = known.pledge();
            if (known.isForSeveral()
                    && pledge.status() == PledgeStatus.REGISTERED
                    && pledge.bankCode().equals(bank)
                    && pledge.contract().pledgor().uscc().equals(enterprise.uscc())
                    && !terms.maturesOn().isAfter(pledge.contract().securedTo())
                    && needs.compareTo(known.freeOn(terms.disbursedOn())) <= 0) {
                return known;
            }
        }
        LocalDate contractedOn = terms.disbursedOn().minusDays(draws.between(8, 25));
        boolean forSeveral = draws.percent(30);
        Money amount = roundedUp(forSeveral ? needs.plus(needs) : needs);
        LocalDate until = terms.maturesOn().plusMonths(forSeveral ? 12 : 3);
        DemoPackage fresh = contracted(enterprise, bank, contractedOn, amount, until, forSeveral);
        Pledge pledge = fresh.pledge();
        DemoPackage registered = new DemoPackage(
                pledge.registered(
                        new Registration(
                                String.format(Locale.ROOT, "Y%d3715%06d", contractedOn.getYear(), number),
                                contractedOn.plusDays(draws.between(3, 7))),
                        pledge.warnings()),
                fresh.rights(),
                forSeveral);
        packages.set(packages.size() - 1, registered);
        return registered;
    }

    /** A contract that is not registered yet. */
    DemoPackage contracted(
            DemoEnterprise enterprise,
            String bank,
            LocalDate contractedOn,
            Money amount,
            LocalDate until,
            boolean forSeveral) {
        number++;
        List<DemoRight> held = free(enterprise, bank, contractedOn, until);
        boolean first = held.isEmpty();
        if (first) {
            held = drawn(enterprise, bank, contractedOn);
        }
        String contractNumber = String.format(Locale.ROOT, "%s-ZY-%d-%06d", bank, contractedOn.getYear(), number);
        if (draws.percent(92)) {
            appraise(held, bank, contractedOn, amount);
        }
        PledgeContract contract = new PledgeContract(
                contractNumber,
                bank + "-00" + draws.between(1, 6),
                new Pledgor(enterprise.uscc(), enterprise.name(), enterprise.divisionCode()),
                held.stream()
                        .map(told -> new PledgedRight(
                                told.right().id(),
                                told.right().record().owners().size() > 1 ? "TY-" + contractNumber : null,
                                first && !told.right().record().pledgedBefore()))
                        .toList(),
                amount,
                contractedOn,
                until,
                false);
        Pledge pledge = Pledge.entered(
                draws.id(DemoDays.millis(contractedOn)),
                bank,
                contract,
                bank.toLowerCase(Locale.ROOT) + ".clerk",
                contractedOn,
                rateWarnings("/securedAmount", held, contractedOn, amount));
        DemoPackage made = new DemoPackage(pledge, held, forSeveral);
        packages.add(made);
        return made;
    }

    /** As the real warnings: rights without a valid appraisal, and a rate above the ceilings. */
    List<Finding> rateWarnings(String pointer, List<DemoRight> held, LocalDate on, Money amount) {
        List<Finding> found = new ArrayList<>();
        List<PledgeRate.Pledged> valued = new ArrayList<>();
        for (DemoRight told : held) {
            Appraisal appraisal = latest.get(told.right().id());
            if (appraisal == null || !appraisal.isValidOn(on)) {
                found.add(new Finding(
                        pointer,
                        "RIGHT_NOT_APPRAISED",
                        Map.of("number", told.right().record().number().value())));
            } else {
                valued.add(new PledgeRate.Pledged(told.right().record().kind(), appraisal.value()));
            }
        }
        if (!valued.isEmpty()) {
            PledgeRate.of(amount, valued).warning(pointer, ceilings).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Rights of a pledge to the same bank that is over and whose term is long enough for another. */
    private List<DemoRight> free(DemoEnterprise enterprise, String bank, LocalDate on, LocalDate until) {
        Set<String> taken = new HashSet<>();
        for (DemoPackage known : packages) {
            if (!known.isOverOn(on)) {
                known.rights().forEach(told -> taken.add(told.right().id()));
            }
        }
        for (DemoPackage known : packages) {
            boolean usable = known.isOverOn(on)
                    && known.pledge().status() == PledgeStatus.RELEASED
                    && known.pledge().bankCode().equals(bank)
                    && known.pledge().contract().pledgor().uscc().equals(enterprise.uscc())
                    && known.rights().stream()
                            .noneMatch(told -> taken.contains(told.right().id()) || endsBefore(told, until));
            if (usable) {
                return known.rights();
            }
        }
        return List.of();
    }

    private static boolean endsBefore(DemoRight told, LocalDate until) {
        LocalDate end = told.right().record().expiresOn();
        return end != null && end.isBefore(until);
    }

    private List<DemoRight> drawn(DemoEnterprise enterprise, String bank, LocalDate contractedOn) {
        RightKind kind = packages.size() < EVERY_KIND.size() ? EVERY_KIND.get(packages.size()) : rights.kind();
        int count = draws.of(List.of(1, 1, 1, 1, 2, 2, 2, 3));
        LocalDate statedOn = contractedOn.minusDays(draws.between(5, 20));
        List<DemoRight> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(rights.owned(enterprise, i == 0 || draws.percent(60) ? kind : rights.kind(), bank, statedOn));
        }
        return held;
    }

    private void appraise(List<DemoRight> held, String bank, LocalDate contractedOn, Money amount) {
        int percent = draws.between(18, 48);
        for (DemoRight told : held) {
            LocalDate on = contractedOn.minusDays(draws.between(1, 30));
            Appraisal appraisal = new Appraisal(
                    draws.id(DemoDays.millis(contractedOn)),
                    told.right().id(),
                    bank,
                    roundedUp(amount.times(100, (long) percent * held.size(), RoundingMode.UP)),
                    draws.of(METHODS),
                    "聊城正信资产评估事务所",
                    on,
                    on.plusYears(1).minusDays(1),
                    String.format(Locale.ROOT, "聊正评报字（%d）第%03d号", on.getYear(), number),
                    bank.toLowerCase(Locale.ROOT) + ".clerk",
                    DemoDays.at(contractedOn));
            appraisals.add(appraisal);
            latest.put(told.right().id(), appraisal);
        }
    }

    private static Money roundedUp(Money amount) {
        return Money.ofFen((amount.fen() + STEP.fen() - 1) / STEP.fen() * STEP.fen());
    }
}

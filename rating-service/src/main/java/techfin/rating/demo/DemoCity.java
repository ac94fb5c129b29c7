package techfin.rating.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import techfin.lending.demo.DemoEnterprises;
import techfin.lending.demo.Draws;
import techfin.lending.enterprise.Uscc;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.money.Money;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.consent.Consent;
import techfin.rating.consent.Look;
import techfin.rating.consent.LookScope;
import techfin.rating.demo.DemoFirm.Part;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseFacts;
import techfin.rating.enterprise.Figures;
import techfin.rating.input.RatingInput;
import techfin.rating.qualification.Qualification;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoFacts;
import techfin.rating.veto.VetoGround;

/**
 * Tells of the enterprises of the demo city from 2023 on: what they are, what they declared, whom they let look, and what
 * was held against two of them.
 */
final class DemoCity {
    private static final long SEED = 371503;
    private static final String BANK_A = "BANK-A";
    private static final String BANK_B = "BANK-B";
    private static final String REVIEWER = "bureau.reviewer";
    private static final String APPROVER = "bureau.approver";
    private static final long FEN_PER_WAN = 1_000_000;

    private final Draws draws = new Draws(SEED);
    private final List<Enterprise> enterprises = new ArrayList<>();
    private final List<Qualification> qualifications = new ArrayList<>();
    private final List<RatingInput> inputs = new ArrayList<>();
    private final List<Veto> vetoes = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();

    private DemoCity() {}

    /** The story, the same each time. */
    static DemoStory tell(Divisions divisions, City city) {
        return new DemoCity().told(divisions, city);
    }

    private DemoStory told(Divisions divisions, City city) {
        List<DemoFirm> firms = new DemoFirms(draws).all(DemoEnterprises.all(divisions, city));
        DemoQualifications library = new DemoQualifications(draws);
        DemoInputs data = new DemoInputs(draws);
        for (DemoFirm firm : firms) {
            List<Qualification> held = library.of(firm);
            enterprises.add(enterprise(firm));
            qualifications.addAll(held);
            inputs.addAll(data.of(firm, held));
            vetoes(firm);
        }
        leave(firms);
        return new DemoStory(firms, enterprises, qualifications, inputs, vetoes, consents, looks);
    }

    private Enterprise enterprise(DemoFirm firm) {
        LocalDate on = firm.part() == Part.NEWCOMER
                ? LocalDate.of(2026, Month.SEPTEMBER, 15)
                : later(DemoDays.opened(), firm.foundedOn().plusMonths(1));
        Figures figures = firm.part() == Part.NEWCOMER
                ? Figures.UNKNOWN
                : new Figures(
                        6 + firm.revenueWan() / draws.between(38, 90),
                        Money.ofFen(firm.revenueWan() * FEN_PER_WAN),
                        Money.ofFen(firm.revenueWan() * FEN_PER_WAN / 100 * draws.between(70, 150)));
        return Enterprise.registered(
                draws.id(DemoDays.millis(on)),
                firm.uscc(),
                new EnterpriseFacts(
                        firm.enterprise().name(),
                        firm.enterprise().divisionCode(),
                        firm.enterprise().industryCode(),
                        firm.foundedOn(),
                        figures),
                on);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private void vetoes(DemoFirm firm) {
        switch (firm.part()) {
            case UNDER_VETO -> {
                LocalDate entered = LocalDate.of(2026, Month.MARCH, 16);
                vetoes.add(entered(
                                firm,
                                entered,
                                new VetoFacts(
                                        VetoGround.SERIOUS_BREACH,
                                        LocalDate.of(2026, Month.MARCH, 10),
                                        "信用中国 严重失信主体名单",
                                        "因拖欠农民工工资列入严重失信主体名单"))
                        .decided(true, new Decided(APPROVER, entered.plusDays(2), "名单已核对")));
            }
            case ACCUSED ->
                vetoes.add(entered(
                        firm,
                        LocalDate.of(2026, Month.OCTOBER, 12),
                        new VetoFacts(
                                VetoGround.MAJOR_ACCIDENT,
                                LocalDate.of(2026, Month.SEPTEMBER, 22),
                                "聊城市应急管理局 事故通报",
                                "厂区爆燃事故，调查组认定为较大生产安全责任事故")));
            case ORDINARY, TYPICAL, BEST, NEWCOMER, SILENT, SECRETIVE, INCOMPLETE -> {}
        }
    }

    private Veto entered(DemoFirm firm, LocalDate on, VetoFacts facts) {
        return Veto.entered(draws.id(DemoDays.millis(on)), firm.uscc(), facts, new Proposed(REVIEWER, on));
    }

    /** The two of the demo accounts let one bank each look; some others let banks look too, and one took it back. */
    private void leave(List<DemoFirm> firms) {
        LocalDate given = DemoDays.assessed(DemoDays.LAST_YEAR).plusDays(5);
        Consent own = consent(DemoEnterprises.A, BANK_A, LookScope.GRADE_AND_DIMENSIONS, given, "enterprise.a");
        consents.add(own);
        look(own, "bank-a.clerk", "RATING", given.plusDays(3));
        look(own, "bank-a.checker", "RATING", given.plusDays(4));
        look(own, "bank-a.clerk", "RECORD", given.plusDays(31));
        Consent other = consent(DemoEnterprises.B, BANK_B, LookScope.FULL, given.plusDays(8), "enterprise.b");
        consents.add(other);
        look(other, "bank-b.clerk", "RATING", given.plusDays(12));
        look(other, "bank-b.clerk", "MATCHES", given.plusDays(12));
        List<DemoFirm> rest = firms.stream()
                .filter(firm -> firm.part() == Part.ORDINARY)
                .filter(firm -> !firm.uscc().equals(DemoEnterprises.B))
                .filter(firm -> draws.percent(40))
                .toList();
        for (DemoFirm firm : rest) {
            LookScope scope = draws.of(List.of(LookScope.values()));
            String bank = draws.of(List.of(BANK_A, BANK_B, BANK_A, Consent.EVERY_BANK));
            LocalDate on = given.plusDays(draws.between(0, 120));
            Consent consent = consent(firm.uscc(), bank, scope, on, "firm." + firm.uscc());
            boolean back = firm.equals(rest.getLast());
            consents.add(
                    back
                            ? consent.withdrawn(new Consent.Withdrawal(DemoDays.at(on.plusDays(40)), consent.givenBy()))
                            : consent);
            if (!bank.equals(Consent.EVERY_BANK) && draws.percent(60)) {
                look(consent, bank.equals(BANK_A) ? "bank-a.clerk" : "bank-b.clerk", "RATING", on.plusDays(9));
            }
        }
    }

    private Consent consent(Uscc uscc, String bank, LookScope scope, LocalDate on, String by) {
        return new Consent(draws.id(DemoDays.millis(on)), 1, uscc, bank, scope, on, on.plusYears(2), by, null);
    }

    private void look(Consent consent, String by, String subject, LocalDate on) {
        looks.add(new Look(
                draws.id(DemoDays.millis(on)),
                consent.uscc(),
                consent.id(),
                by.startsWith("bank-a") ? BANK_A : BANK_B,
                by,
                DemoDays.at(on),
                subject,
                consent.scope()));
    }
}

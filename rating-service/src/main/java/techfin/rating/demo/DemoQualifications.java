package techfin.rating.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.demo.Draws;
import techfin.rating.demo.DemoFirm.Part;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationFacts;
import techfin.rating.qualification.QualificationKind;

/** Draws the qualifications of enterprises from 2022 on: the stronger, the more of them. */
final class DemoQualifications {
    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2026;

    private final Draws draws;
    private int number;
    private boolean revoked;

    DemoQualifications(Draws draws) {
        this.draws = draws;
    }

    /** The qualifications of an enterprise, each kind in the order of its years. */
    List<Qualification> of(DemoFirm firm) {
        List<Qualification> all = new ArrayList<>();
        if (firm.part() == Part.TYPICAL) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                all.add(techSme(firm, year));
            }
            all.add(certificate(firm, 2023));
            all.add(list(firm, QualificationKind.INNOVATIVE_SME, 2022));
            return all;
        }
        techSmes(firm, all);
        certificates(firm, all);
        lists(firm, all);
        return all;
    }

    /** Small enough, 115号 article 6, and not too weak for its points. */
    private void techSmes(DemoFirm firm, List<Qualification> all) {
        if (firm.isLarge() || firm.strength() < 42) {
            return;
        }
        for (int year = Math.max(FIRST_YEAR, firm.foundedOn().getYear() + 1); year <= LAST_YEAR; year++) {
            if (draws.percent(86)) {
                all.add(techSme(firm, year));
            }
        }
    }

    private Qualification techSme(DemoFirm firm, int year) {
        LocalDate from = LocalDate.of(year, draws.between(5, 9), draws.between(1, 28));
        return one(
                firm,
                QualificationKind.TECH_SME,
                year,
                firm.enterprise().registration(year),
                from,
                null,
                "鲁科字〔%d〕%d号 入库公告".formatted(year, draws.between(20, 90)));
    }

    private void certificates(DemoFirm firm, List<Qualification> all) {
        if (firm.strength() < 54 || firm.foundedOn().getYear() > 2021) {
            return;
        }
        int year = draws.between(2022, 2025);
        Qualification first = certificate(firm, year);
        if (year == 2024 && !revoked) {
            revoked = true;
            first = first.revoked(new Qualification.Revocation(LocalDate.of(2026, Month.JULY, 6), "年度核查不符合认定条件"));
        }
        all.add(first);
        if (year == 2022 && draws.percent(60)) {
            all.add(certificate(firm, 2025));
        }
    }

    private Qualification certificate(DemoFirm firm, int year) {
        return one(
                firm,
                QualificationKind.HIGH_TECH,
                year,
                String.format(Locale.ROOT, "GR%d37%06d", year, 1000 + ++number),
                LocalDate.of(year, Month.DECEMBER, 7),
                null,
                "山东省%d年认定的高新技术企业备案公告".formatted(year));
    }

    private void lists(DemoFirm firm, List<Qualification> all) {
        int strength = firm.strength();
        if (strength >= 50 && !firm.isLarge() && draws.percent(45)) {
            all.add(list(firm, QualificationKind.INNOVATIVE_SME, since(firm)));
        }
        if (strength >= 62 && !firm.isYoung() && draws.percent(65)) {
            all.add(list(firm, QualificationKind.SPECIALISED_SME, since(firm)));
        }
        if (strength >= 74 && !firm.isYoung() && draws.percent(60)) {
            all.add(list(firm, QualificationKind.LITTLE_GIANT, since(firm)));
        }
        if (firm.part() == Part.BEST) {
            all.add(until(firm, QualificationKind.SINGLE_CHAMPION, 2024, LocalDate.of(2027, Month.DECEMBER, 31)));
            all.add(until(firm, QualificationKind.TALENT, 2023, LocalDate.of(2028, Month.DECEMBER, 31)));
        }
        if (strength >= 64 && draws.percent(30)) {
            all.add(until(firm, QualificationKind.GAZELLE, 2023, LocalDate.of(2026, Month.OCTOBER, 31)));
        }
        if (strength >= 56 && draws.percent(22)) {
            all.add(until(firm, QualificationKind.CREDIT_ENHANCED, 2026, LocalDate.of(2026, Month.DECEMBER, 31)));
        }
        if (strength >= 70 && draws.percent(30)) {
            all.add(until(firm, QualificationKind.LEADS_PROJECT, 2025, LocalDate.of(2028, Month.JUNE, 30)));
        }
    }

    private int since(DemoFirm firm) {
        return draws.between(Math.max(FIRST_YEAR, firm.foundedOn().getYear() + 1), 2025);
    }

    private Qualification list(DemoFirm firm, QualificationKind kind, int year) {
        LocalDate from = LocalDate.of(year, draws.between(4, 10), draws.between(1, 28));
        return one(firm, kind, year, null, from, null, "聊城市%d年度名单".formatted(year));
    }

    private Qualification until(DemoFirm firm, QualificationKind kind, int year, LocalDate until) {
        LocalDate from = LocalDate.of(year, draws.between(3, 9), draws.between(1, 28));
        return one(firm, kind, year, null, from, until, "山东省%d年度名单".formatted(year));
    }

    private Qualification one(
            DemoFirm firm,
            QualificationKind kind,
            int year,
            @Nullable String paper,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {
        LocalDate last = until == null ? kind.lastDay(year, from).orElseThrow() : until;
        LocalDate recordedOn = from.isBefore(DemoDays.opened()) ? DemoDays.opened() : from;
        return Qualification.recorded(
                draws.id(DemoDays.millis(recordedOn)),
                firm.uscc(),
                new QualificationFacts(kind, year, paper, from, last, source),
                recordedOn);
    }

    /** The qualification by which an enterprise counted at the end of a year, as the indicator system calls it. */
    static String level(List<Qualification> held, int year) {
        LocalDate end = DemoDays.dataOf(year);
        Set<QualificationKind> kinds = held.stream()
                .filter(one -> one.isInForce(end))
                .map(Qualification::kind)
                .collect(Collectors.toSet());
        if (kinds.contains(QualificationKind.LITTLE_GIANT) || kinds.contains(QualificationKind.SINGLE_CHAMPION)) {
            return "xiaojuren_or_single_champion";
        }
        if (kinds.contains(QualificationKind.SPECIALISED_SME) || kinds.contains(QualificationKind.GAZELLE)) {
            return "zjtx_or_gazelle";
        }
        if (kinds.contains(QualificationKind.HIGH_TECH)) {
            return "high_tech";
        }
        return kinds.contains(QualificationKind.TECH_SME) || kinds.contains(QualificationKind.INNOVATIVE_SME)
                ? "tech_sme_or_innovative_sme"
                : "none";
    }
}

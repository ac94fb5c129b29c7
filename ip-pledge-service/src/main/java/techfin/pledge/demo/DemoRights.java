package techfin.pledge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.Draws;
import techfin.lending.record.Finding;
import techfin.money.Percent;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.IpRight;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.RightDraft;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusEntry;

/** Draws rights of all nine kinds, patents most often, with numbers that the real rules take. */
final class DemoRights {
    private static final List<RightKind> KINDS = List.of(
            RightKind.INVENTION_PATENT,
            RightKind.INVENTION_PATENT,
            RightKind.INVENTION_PATENT,
            RightKind.INVENTION_PATENT,
            RightKind.UTILITY_MODEL,
            RightKind.UTILITY_MODEL,
            RightKind.UTILITY_MODEL,
            RightKind.DESIGN,
            RightKind.TRADEMARK,
            RightKind.TRADEMARK,
            RightKind.SOFTWARE_COPYRIGHT,
            RightKind.WORK_COPYRIGHT,
            RightKind.LAYOUT_DESIGN,
            RightKind.PLANT_VARIETY,
            RightKind.GEOGRAPHICAL_INDICATION);
    private static final int CHECK_MODULUS = 11;

    private final Draws draws;
    private int number;

    DemoRights(Draws draws) {
        this.draws = draws;
    }

    RightKind kind() {
        return draws.of(KINDS);
    }

    /** A fresh right of an enterprise, stated to a bank on a day and in force then. */
    DemoRight owned(DemoEnterprise owner, RightKind kind, String bank, LocalDate statedOn) {
        number++;
        LocalDate appliedOn = statedOn.minusYears(draws.between(3, 5)).minusDays(draws.between(0, 300));
        LocalDate grantedOn = appliedOn.plusMonths(draws.between(10, 26)).plusDays(draws.between(0, 20));
        RightDraft draft = new RightDraft(
                kind,
                number(kind, appliedOn),
                name(owner, kind),
                owners(owner),
                owner.divisionCode(),
                appliedOn,
                grantedOn,
                null,
                draws.percent(10),
                null,
                false);
        List<Finding> found = new ArrayList<>();
        RightRecord record =
                draft.read(found).orElseThrow(() -> new IllegalStateException("a story's right: " + found));
        String id = draws.id(DemoDays.millis(statedOn));
        String clerk = bank.toLowerCase(Locale.ROOT) + ".clerk";
        return new DemoRight(new IpRight(id, 1, record, sound(record, statedOn, clerk), clerk, bank), List.of());
    }

    /** In force, nothing in the way, the fee paid until the next anniversary of the application. */
    static StatusEntry sound(RightRecord right, LocalDate on, String clerk) {
        boolean fee = right.kind().hasYearlyFee();
        return new StatusEntry(
                LegalStatus.IN_FORCE,
                Set.of(),
                fee ? FeeStatus.PAID : FeeStatus.NOT_DUE,
                fee ? nextFee(right, on) : null,
                on,
                fee ? "专利登记簿副本" : "登记证书",
                clerk,
                DemoDays.at(on));
    }

    /** Yearly fees fall due on the anniversary of the application. */
    static LocalDate nextFee(RightRecord right, LocalDate after) {
        LocalDate due = right.appliedOn();
        while (!due.isAfter(after)) {
            due = due.plusYears(1);
        }
        return due;
    }

    private List<RightDraft.OwnerDraft> owners(DemoEnterprise owner) {
        if (!draws.percent(12)) {
            return List.of(new RightDraft.OwnerDraft(owner.uscc().value(), owner.name(), Percent.HUNDRED));
        }
        return List.of(
                new RightDraft.OwnerDraft(owner.uscc().value(), owner.name(), Percent.parse("70")),
                new RightDraft.OwnerDraft(null, "张晓" + draws.of(List.of("明", "华", "东", "梅")), Percent.parse("30")));
    }

    private String name(DemoEnterprise owner, RightKind kind) {
        String thing = draws.of(List.of("轴承保持架", "铝合金型材", "电缆护套", "数控模具", "中药提取", "面粉加工", "纺纱机构", "控制系统"));
        return switch (kind) {
            case INVENTION_PATENT -> "一种" + thing + "及其制备方法";
            case UTILITY_MODEL -> "一种" + thing + "装置";
            case DESIGN -> thing + "（外观）";
            case TRADEMARK -> owner.name().substring(2, 4) + "牌" + thing;
            case SOFTWARE_COPYRIGHT -> thing + "管理软件 V" + draws.between(1, 4) + ".0";
            case WORK_COPYRIGHT -> thing + "宣传画册";
            case LAYOUT_DESIGN -> thing + "芯片版图";
            case PLANT_VARIETY -> "聊麦" + (20 + number % 60) + "号";
            case GEOGRAPHICAL_INDICATION -> "聊城" + draws.of(List.of("葫芦", "圆铃大枣", "胡萝卜", "韭黄"));
        };
    }

    private String number(RightKind kind, LocalDate appliedOn) {
        int year = appliedOn.getYear();
        return switch (kind) {
            case INVENTION_PATENT -> patent(year, 1);
            case UTILITY_MODEL -> patent(year, 2);
            case DESIGN -> patent(year, 3);
            case TRADEMARK -> Integer.toString(41_000_000 + number * 137);
            case SOFTWARE_COPYRIGHT -> String.format(Locale.ROOT, "%dSR%07d", year, number * 137);
            case WORK_COPYRIGHT -> String.format(Locale.ROOT, "鲁作登字-%d-F-%08d", year, number * 137);
            case LAYOUT_DESIGN -> String.format(Locale.ROOT, "BS.%02d%07d", year % 100, number * 137);
            case PLANT_VARIETY -> String.format(Locale.ROOT, "CNA%d%07d", year, number);
            case GEOGRAPHICAL_INDICATION -> String.format(Locale.ROOT, "AGI%05d", number);
        };
    }

    /** With the check character of ZC 0006-2003. */
    private String patent(int year, int kindDigit) {
        String digits = String.format(Locale.ROOT, "%d%d%07d", year, kindDigit, 1_000_000 + number * 137);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (2 + i % 8);
        }
        int rest = sum % CHECK_MODULUS;
        return digits + "." + (rest == 10 ? "X" : Integer.toString(rest));
    }
}

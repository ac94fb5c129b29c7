package techfin.rating.demo;

import java.time.LocalDate;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.DemoEnterprise.Stage;
import techfin.lending.enterprise.Uscc;

/**
 * An enterprise of the story.
 *
 * @param strength about what it would score in its last year, 0 to 100
 * @param drift by how much it gets better from year to year
 * @param revenueWan of the last year, 10,000 yuan
 * @param growthPercent of its revenue from year to year
 */
record DemoFirm(
        DemoEnterprise enterprise,
        Part part,
        LocalDate foundedOn,
        int strength,
        int drift,
        int revenueWan,
        int growthPercent) {
    /** What an enterprise is there to show. */
    enum Part {
        ORDINARY,
        /** Its last year is the typical worked firm. */
        TYPICAL,
        BEST,
        /** On the register, without data. */
        NEWCOMER,
        /** Without data of the last year. */
        SILENT,
        /** Left out so much that it gets no grade. */
        SECRETIVE,
        /** Left out a little. */
        INCOMPLETE,
        UNDER_VETO,
        /** An event was entered and nobody has confirmed it yet. */
        ACCUSED
    }

    Uscc uscc() {
        return enterprise.uscc();
    }

    boolean isYoung() {
        return enterprise.stage() == Stage.EARLY;
    }

    boolean isLarge() {
        return enterprise.stage() == Stage.STABLE;
    }

    /** Whether it sells nothing yet in a year: an enterprise in its first year and the next. */
    boolean sellsNothing(int year) {
        return isYoung() && part != Part.TYPICAL && year <= foundedOn.getYear() + 1;
    }

    /** Whether there are data of a year. */
    boolean hasDataOf(int year) {
        return part != Part.NEWCOMER
                && year >= foundedOn.getYear()
                && (part != Part.SILENT || year < DemoDays.LAST_YEAR);
    }

    /** Revenue of a year, 10,000 yuan. */
    int revenueWan(int year) {
        if (sellsNothing(year)) {
            return 0;
        }
        long revenue = revenueWan;
        for (int y = year; y < DemoDays.LAST_YEAR; y++) {
            revenue = revenue * 100 / (100 + growthPercent);
        }
        return Math.toIntExact(revenue);
    }

    /** About what it would score in a year. */
    int strength(int year) {
        return strength - drift * (DemoDays.LAST_YEAR - year);
    }
}

package techfin.rating.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.DemoEnterprises;
import techfin.lending.demo.Draws;
import techfin.rating.demo.DemoFirm.Part;

/** Gives the enterprises of the demo city a past and a part: few are excellent or poor, most are in the middle. */
final class DemoFirms {
    /** In these divisions six enterprises are seated, so that one can be left out of a comparison among five. */
    private static final String SIX_A = "371502";

    private static final String SIX_B = "371581";
    private static final List<Integer> SMALL = List.of(180, 320, 460, 640, 820, 1100, 1500, 1800);
    private static final List<Integer> MIDDLE = List.of(2600, 3400, 4200, 5600, 6800, 8400, 9800, 12600, 15000, 18000);
    private static final List<Integer> LARGE = List.of(23000, 28000, 36000, 48000, 65000, 92000);
    private static final int STEADY = 4;

    private final Draws draws;
    private final Set<Part> left = EnumSet.complementOf(EnumSet.of(Part.ORDINARY, Part.TYPICAL));

    DemoFirms(Draws draws) {
        this.draws = draws;
    }

    List<DemoFirm> all(List<DemoEnterprise> enterprises) {
        List<DemoFirm> all = new ArrayList<>();
        for (DemoEnterprise enterprise : enterprises) {
            all.add(one(enterprise, all.size()));
        }
        return List.copyOf(all);
    }

    private DemoFirm one(DemoEnterprise enterprise, int place) {
        Part part = part(enterprise, place);
        int middle = (draws.between(28, 96) + draws.between(28, 96) + draws.between(28, 96)) / 3;
        int drift = draws.between(-STEADY, STEADY + 2);
        int growth = draws.between(-6, 22);
        int revenue = draws.of(
                switch (enterprise.stage()) {
                    case EARLY -> SMALL;
                    case GROWTH -> MIDDLE;
                    case STABLE -> LARGE;
                });
        LocalDate founded = founded(enterprise);
        return switch (part) {
            case TYPICAL -> new DemoFirm(enterprise, part, LocalDate.of(2012, 4, 18), 61, 6, 12600, 11);
            case BEST -> new DemoFirm(enterprise, part, LocalDate.of(2006, 9, 1), 99, 3, revenue, 18);
            case ORDINARY, NEWCOMER, SILENT, SECRETIVE, INCOMPLETE, UNDER_VETO, ACCUSED ->
                new DemoFirm(enterprise, part, founded, middle, drift, revenue, growth);
        };
    }

    private Part part(DemoEnterprise enterprise, int place) {
        if (enterprise.uscc().equals(DemoEnterprises.A)) {
            return Part.TYPICAL;
        }
        if (enterprise.uscc().equals(DemoEnterprises.B)) {
            return Part.ORDINARY;
        }
        String division = enterprise.divisionCode();
        DemoEnterprise.Stage stage = enterprise.stage();
        if (division.equals(SIX_A)) {
            return first(Part.NEWCOMER);
        }
        if (division.equals(SIX_B) && stage != DemoEnterprise.Stage.EARLY) {
            return first(Part.SILENT);
        }
        if (stage == DemoEnterprise.Stage.EARLY || place % 3 != 0) {
            return Part.ORDINARY;
        }
        if (stage == DemoEnterprise.Stage.STABLE) {
            return first(Part.BEST);
        }
        for (Part next : List.of(Part.UNDER_VETO, Part.SECRETIVE, Part.INCOMPLETE, Part.ACCUSED)) {
            if (left.contains(next)) {
                return first(next);
            }
        }
        return Part.ORDINARY;
    }

    /** The part for the first who can play it. */
    private Part first(Part part) {
        return left.remove(part) ? part : Part.ORDINARY;
    }

    private LocalDate founded(DemoEnterprise enterprise) {
        int year = switch (enterprise.stage()) {
            case EARLY -> draws.between(2021, 2024);
            case GROWTH -> draws.between(2004, 2018);
            case STABLE -> draws.between(1995, 2012);
        };
        return LocalDate.of(year, draws.between(1, 12), draws.between(1, 28));
    }
}

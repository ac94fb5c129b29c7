package techfin.rating.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.lending.demo.Draws;
import techfin.money.Money;
import techfin.rating.demo.DemoFirm.Part;
import techfin.rating.input.InputSource;
import techfin.rating.input.RatingInput;
import techfin.rating.qualification.Qualification;

/** Makes the rating inputs of an enterprise, one for each year of which it has data. */
final class DemoInputs {
    private static final long FEN_PER_WAN = 1_000_000;

    private final Draws draws;

    DemoInputs(Draws draws) {
        this.draws = draws;
    }

    /** The earliest year first; the last one is the current input. */
    List<RatingInput> of(DemoFirm firm, List<Qualification> held) {
        List<Integer> years =
                DemoDays.DATA_YEARS.stream().filter(firm::hasDataOf).toList();
        DemoValues values = new DemoValues(firm, draws);
        List<RatingInput> inputs = new ArrayList<>();
        for (int year : years) {
            boolean current = year == years.getLast();
            inputs.add(
                    firm.part() == Part.TYPICAL && year == DemoDays.LAST_YEAR
                            ? input(
                                    firm,
                                    year,
                                    current,
                                    true,
                                    new BigDecimal(TypicalYear.DEBT_RATIO),
                                    TypicalYear.VALUES)
                            : drawn(firm, year, current, values.of(year, DemoQualifications.level(held, year))));
        }
        return inputs;
    }

    private RatingInput drawn(DemoFirm firm, int year, boolean current, DemoValues.Year values) {
        return input(firm, year, current, values.audited(), values.debtRatio(), json(values.byCode()));
    }

    private RatingInput input(
            DemoFirm firm, int year, boolean current, boolean audited, BigDecimal debtRatio, String json) {
        return new RatingInput(
                draws.id(DemoDays.millis(DemoDays.recorded(year))),
                firm.uscc(),
                year,
                1,
                current,
                firm.enterprise().divisionCode(),
                firm.enterprise().industryCode(),
                firm.foundedOn(),
                Money.ofFen(firm.revenueWan(year) * FEN_PER_WAN),
                audited,
                debtRatio,
                json,
                DemoDays.dataOf(year),
                InputSource.GENERATED,
                null,
                DemoDays.at(DemoDays.recorded(year)));
    }

    /** Names, levels and numbers of the story hold nothing that JSON would have to escape. */
    private static String json(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(entry -> "\"" + entry.getKey() + "\": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value == null ? "null" : "\"" + value + "\"";
    }
}

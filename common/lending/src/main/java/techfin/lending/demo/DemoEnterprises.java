package techfin.lending.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import techfin.lending.demo.DemoEnterprise.Stage;
import techfin.lending.enterprise.Uscc;
import techfin.lending.place.City;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;

/**
 * Some sixty enterprises in all eleven counties and zones of Liaocheng, in the industries that the city lives on:
 * bearings, non-ferrous metals, chemicals, medicine, vehicles, electrical goods, electronics, food, textiles.
 */
public final class DemoEnterprises {
    /** Belongs to the demo account {@code enterprise.a}. */
    public static final Uscc A = new Uscc("91371502MA0000001X");
    /** Belongs to the demo account {@code enterprise.b}. */
    public static final Uscc B = new Uscc("9137158100000001A5");

    /** Where the stories begin that tell of the same enterprises. */
    public static final long SEED = 371500;

    private static final int PER_DIVISION = 5;
    private static final List<String> FIRST =
            List.of("鲁西", "东昌", "光岳", "运河", "水城", "江北", "胭脂湖", "徒骇", "海源", "凤凰", "中通", "昌润", "信发", "泉林", "冠洲");
    private static final List<String> SECOND =
            List.of("精工", "恒通", "瑞达", "新创", "华辰", "博远", "科瑞", "金鼎", "天禾", "正源", "盛拓", "智联", "明德");
    private static final List<Trade> TRADES = List.of(
            new Trade("3451", "轴承"),
            new Trade("3451", "精密轴承"),
            new Trade("3251", "铜业"),
            new Trade("3252", "铝材科技"),
            new Trade("2651", "新材料"),
            new Trade("2710", "生物医药"),
            new Trade("3670", "汽车部件"),
            new Trade("3831", "电缆"),
            new Trade("3985", "电子材料"),
            new Trade("1399", "食品科技"),
            new Trade("1751", "纺织科技"),
            new Trade("3525", "模具"));

    private record Trade(String industryCode, String word) {}

    private DemoEnterprises() {}

    /** All of them, the two of the demo accounts first. */
    public static List<DemoEnterprise> all(Divisions divisions, City city) {
        return all(divisions, city, new Draws(SEED));
    }

    /**
     * The same for a story that goes on with the draws behind them.
     *
     * @param draws fresh from {@link #SEED}
     */
    public static List<DemoEnterprise> all(Divisions divisions, City city, Draws draws) {
        List<DemoEnterprise> all = new ArrayList<>();
        all.add(new DemoEnterprise(A, "聊城光岳精密轴承有限公司", "371502", "3451", Stage.GROWTH, 0));
        all.add(new DemoEnterprise(B, "临清𠮷运轴承科技有限公司", "371581", "3451", Stage.EARLY, 0));
        int number = 1;
        for (Division seat : divisions.seatsIn(city)) {
            for (int i = 0; i < PER_DIVISION; i++) {
                all.add(one(seat, number++, draws));
            }
        }
        return List.copyOf(all);
    }

    private static DemoEnterprise one(Division seat, int number, Draws draws) {
        Trade trade = draws.of(TRADES);
        String place = seat.kind() == Division.Kind.ZONE ? "聊城" : seat.nameZh().substring(0, 2);
        String first = FIRST.get(number % FIRST.size());
        String second = SECOND.get(number / FIRST.size() + number % 7);
        Stage stage = draws.of(List.of(Stage.EARLY, Stage.GROWTH, Stage.GROWTH, Stage.STABLE));
        return new DemoEnterprise(
                uscc(seat, number),
                place + first + second + trade.word() + "有限公司",
                seat.code(),
                trade.industryCode(),
                stage,
                draws.between(1, 4));
    }

    /** A made-up code with a right check character; zones register at the city. */
    private static Uscc uscc(Division seat, int number) {
        String office = seat.kind() == Division.Kind.ZONE ? "371500" : seat.code();
        return Uscc.withCheckCharacter("91" + office + String.format(Locale.ROOT, "MA9%06d", number * 137));
    }
}

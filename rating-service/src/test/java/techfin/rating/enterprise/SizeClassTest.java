package techfin.rating.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techfin.rating.enterprise.SizeClass.MICRO;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.money.Money;

class SizeClassTest {
    /** 国统字〔2017〕213号, table: every bound of every sector and the value just below; 万元. */
    @ParameterizedTest
    @CsvSource({
        // 农、林、牧、渔业: 营业收入 20000, 500, 50
        "0111,    , 20000.00,         , LARGE",
        "0111,    , 19999.99,         , MEDIUM",
        "0111,    ,   500.00,         , MEDIUM",
        "0111,    ,   499.99,         , SMALL",
        "0511,    ,    50.00,         , SMALL",
        "0511,    ,    49.99,         , MICRO",
        // 工业: 从业人员 1000, 300, 20; 营业收入 40000, 2000, 300
        "3451, 1000, 40000.00,        , LARGE",
        "3451,  999, 40000.00,        , MEDIUM",
        "3451, 1000, 39999.99,        , MEDIUM",
        "3451,  300,  2000.00,        , MEDIUM",
        "3451,  299,  2000.00,        , SMALL",
        "3451,  300,  1999.99,        , SMALL",
        "0610,   20,   300.00,        , SMALL",
        "4620,   19,   300.00,        , MICRO",
        "4620,   20,   299.99,        , MICRO",
        // far apart: all lower bounds must be reached, so the weakest indicator decides
        "3451, 5000,   299.99,        , MICRO",
        "3451,   20, 90000.00,        , SMALL",
        // 建筑业: 营业收入 80000, 6000, 300; 资产总额 80000, 5000, 300
        "4710,    , 80000.00, 80000.00, LARGE",
        "4710,    , 80000.00, 79999.99, MEDIUM",
        "5029,    ,  6000.00,  5000.00, MEDIUM",
        "5029,    ,  5999.99,  5000.00, SMALL",
        "5029,    ,   300.00,   300.00, SMALL",
        "5029,    ,   300.00,   299.99, MICRO",
        // 批发业, 零售业
        "5111,  200, 40000.00,        , LARGE",
        "5111,   20,  5000.00,        , MEDIUM",
        "5111,    5,  1000.00,        , SMALL",
        "5111,    4,  1000.00,        , MICRO",
        "5211,  300, 20000.00,        , LARGE",
        "5211,   50,   500.00,        , MEDIUM",
        "5211,   10,   100.00,        , SMALL",
        "5211,   10,    99.99,        , MICRO",
        // 交通运输业 with 装卸搬运 (591); 仓储业 (592 to 599); 邮政业
        "5430, 1000, 30000.00,        , LARGE",
        "5910,  300,  3000.00,        , MEDIUM",
        "5910,  200, 30000.00,        , SMALL",
        "5920,  200, 30000.00,        , LARGE",
        "5990,  100,  1000.00,        , MEDIUM",
        "5951,   20,   100.00,        , SMALL",
        "6010, 1000, 30000.00,        , LARGE",
        "6020,  300,  2000.00,        , MEDIUM",
        "6020,   20,   100.00,        , SMALL",
        // 住宿业, 餐饮业
        "6110,  300, 10000.00,        , LARGE",
        "6210,  100,  2000.00,        , MEDIUM",
        "6210,   10,   100.00,        , SMALL",
        "6210,    9,   100.00,        , MICRO",
        // 信息传输业; 软件和信息技术服务业
        "6311, 2000, 100000.00,       , LARGE",
        "6450,  100,  1000.00,        , MEDIUM",
        "6450,   10,   100.00,        , SMALL",
        "6513,  300, 10000.00,        , LARGE",
        "6513,  100,  1000.00,        , MEDIUM",
        "6513,   10,    50.00,        , SMALL",
        "6513,   10,    49.99,        , MICRO",
        // 房地产开发经营; 物业管理
        "7010,    , 200000.00, 10000.00, LARGE",
        "7010,    ,   1000.00,  5000.00, MEDIUM",
        "7010,    ,    100.00,  2000.00, SMALL",
        "7010,    ,    100.00,  1999.99, MICRO",
        "7020, 1000,  5000.00,        , LARGE",
        "7020,  300,  1000.00,        , MEDIUM",
        "7020,  100,   500.00,        , SMALL",
        "7020,   99,   500.00,        , MICRO",
        // 租赁和商务服务业: 资产总额 120000, 8000, 100
        "7211,  300,         , 120000.00, LARGE",
        "7211,  100,         ,   8000.00, MEDIUM",
        "7110,   10,         ,    100.00, SMALL",
        "7110,   10,         ,     99.99, MICRO",
        // 其他未列明行业: staff alone
        "7320,  300,         ,        , LARGE",
        "7030,  100,         ,        , MEDIUM",
        "8521,   10,         ,        , SMALL",
        "9011,    9,         ,        , MICRO",
    })
    void the_class_is_the_highest_whose_lower_bounds_are_all_reached(
            String industry,
            @Nullable Integer staff,
            @Nullable String revenueWan,
            @Nullable String assetsWan,
            SizeClass expected) {
        assertThat(SizeClass.of(industry, staff, wan(revenueWan), wan(assetsWan)))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5310", "6621", "7040", "8336", "8411", "9221", "9700", "0000"})
    void what_the_rule_does_not_cover_has_no_class(String industry) {
        assertThat(SizeClass.of(industry, 5000, Money.parse("1000000000.00"), Money.parse("1000000000.00")))
                .isEmpty();
    }

    @Test
    void an_unknown_figure_leaves_the_class_open_unless_another_makes_it_micro() {
        assertThat(SizeClass.of("3451", 500, null, null)).isEmpty();
        assertThat(SizeClass.of("3451", null, null, Money.parse("1.00"))).isEmpty();
        assertThat(SizeClass.of("3451", 19, null, null)).contains(MICRO);
        assertThat(SizeClass.of("3451", null, Money.parse("2999999.99"), null)).contains(MICRO);
    }

    @Test
    void more_of_anything_never_makes_an_enterprise_smaller() {
        Random random = new Random(20171213);
        List<String> industries =
                List.of("0111", "3451", "4710", "5111", "5910", "5990", "6513", "7010", "7211", "7320");
        for (int i = 0; i < 5_000; i++) {
            String industry = industries.get(random.nextInt(industries.size()));
            int staff = random.nextInt(3_000);
            long revenue = random.nextLong(30_000_000_000L);
            long assets = random.nextLong(20_000_000_000L);
            SizeClass before = sure(industry, staff, revenue, assets);
            SizeClass after = sure(
                    industry,
                    staff + random.nextInt(500),
                    revenue + random.nextLong(10_000_000_000L),
                    assets + random.nextLong(10_000_000_000L));
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void a_table_that_is_not_whole_is_refused() {
        assertThatThrownBy(() -> SizeTable.ofCsv(List.of("工业,34,STAFF,1000,300")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SizeClass sure(String industry, int staff, long revenueFen, long assetsFen) {
        Optional<SizeClass> found = SizeClass.of(industry, staff, Money.ofFen(revenueFen), Money.ofFen(assetsFen));
        return found.orElseThrow();
    }

    private static @Nullable Money wan(@Nullable String amount) {
        return amount == null
                ? null
                : Money.ofFen(new java.math.BigDecimal(amount).movePointRight(6).longValueExact());
    }
}

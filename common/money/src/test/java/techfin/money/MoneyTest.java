package techfin.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0.01", "5000000.00", "-0.01", "-1234.50", "999999999999.99"})
    void an_amount_is_printed_as_it_was_read(String yuan) {
        assertThat(Money.parse(yuan)).hasToString(yuan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|needs 2 decimal places",
                "1.5|needs 2 decimal places",
                "1.005|more than 2 decimal places",
                "NaN|not a plain decimal",
                "1e5|not a plain decimal",
                "1E+2|not a plain decimal",
                "+1.00|not a plain decimal",
                "1,000.00|not a plain decimal",
                "''|is not a decimal",
                "-|is not a decimal",
                ".50|is not a decimal",
                "1.|is not a decimal",
                "--1.00|not a plain decimal",
                "1.0.0|not a plain decimal",
                "' 1.00'|not a plain decimal",
                "-0.00|negative zero",
                "007.00|starts with a zero",
                "１.00|beyond ASCII",
                "٣.00|beyond ASCII",
                "1000000000000.00|too large",
                "1000000000000000|needs 2 decimal places",
                "1000000000000000.00|too large",
                "99999999999999999999999999.00|too large"
            })
    void anything_but_a_plain_amount_is_refused_with_a_reason(String text, String reason) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(InvalidMoney.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_sum_beyond_the_range_is_an_exception() {
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2127538.93,212.753893",
        "2445000.00,244.5",
        "100000000.00,10000",
        "0.01,0.000001",
        "0.00,0",
        "-15000.00,-1.5"
    })
    void wan_has_up_to_six_decimals_and_no_needless_zero(String yuan, String wan) {
        assertThat(Money.parse(yuan).toWan()).isEqualTo(wan);
    }

    @Test
    void the_caller_names_the_rounding() {
        Money half = Money.parse("0.01");
        assertThat(half.times(Percent.parse("50"), RoundingMode.HALF_UP)).isEqualTo(Money.parse("0.01"));
        assertThat(half.times(Percent.parse("50"), RoundingMode.DOWN)).isEqualTo(Money.ZERO);
        assertThat(Money.ofYuan(new BigDecimal("1.005"), RoundingMode.HALF_UP)).isEqualTo(Money.parse("1.01"));
    }

    @Test
    void a_share_of_an_amount_agrees_with_big_decimals() {
        Random random = new Random(20260226);
        for (int i = 0; i < 10_000; i++) {
            Money money = Money.ofFen(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            long numerator = random.nextLong(1, 1_000_000_000L);
            long denominator = random.nextLong(1, 1_000_000_000L);
            BigDecimal exact = money.toYuan()
                    .multiply(BigDecimal.valueOf(numerator))
                    .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
            assertThat(money.times(numerator, denominator, RoundingMode.HALF_UP).toYuan())
                    .isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.85,3.85", "3,3.00", "4.0525,4.0525", "0.000001,0.000001", "-1.5,-1.50", "100,100.00"})
    void a_rate_is_printed_with_two_places_or_as_many_as_it_needs(String read, String printed) {
        assertThat(Rate.ofPercent(read)).hasToString(printed);
    }

    @Test
    void basis_points_add_to_a_rate() {
        assertThat(Rate.ofPercent("3.65").plusBasisPoints(-150)).isEqualTo(Rate.ofPercent("2.15"));
        assertThat(Rate.ofBasisPoints(40)).isEqualTo(Rate.ofPercent("0.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1234567", "NaN", "", "4%", "-0", "1001", "03.85"})
    void anything_but_a_plain_rate_is_refused(String text) {
        assertThatThrownBy(() -> Rate.ofPercent(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"40,40", "40.0,40", "33.333333,33.333333", "2.50,2.5", "0,0"})
    void a_share_is_printed_without_needless_places(String read, String printed) {
        assertThat(Percent.parse(read)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000.1", "40%", "1/3"})
    void anything_but_a_plain_share_is_refused(String text) {
        assertThatThrownBy(() -> Percent.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

package techfin.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseCapitalsTest {
    @ParameterizedTest
    @CsvSource({
        "1409.50, 人民币壹仟肆佰零玖元伍角",
        "6007.14, 人民币陆仟零柒元壹角肆分",
        "1680.32, 人民币壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 人民币壹拾万柒仟元零伍角叁分",
        "16409.02, 人民币壹万陆仟肆佰零玖元零贰分",
        "325.04, 人民币叁佰贰拾伍元零肆分",
    })
    void the_examples_of_the_payment_rules(String amount, String capitals) {
        assertThat(ChineseCapitals.of(Money.parse(amount))).isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 人民币零元整",
        "0.05, 人民币伍分",
        "0.30, 人民币叁角",
        "0.99, 人民币玖角玖分",
        "1.00, 人民币壹元整",
        "10.00, 人民币壹拾元整",
        "10.50, 人民币壹拾元零伍角",
        "110.00, 人民币壹佰壹拾元整",
        "1001.00, 人民币壹仟零壹元整",
        "10000.00, 人民币壹万元整",
        "20125.01, 人民币贰万零壹佰贰拾伍元零壹分",
        "100500.05, 人民币壹拾万零伍佰元零伍分",
        "10500000.00, 人民币壹仟零伍拾万元整",
        "100000000.00, 人民币壹亿元整",
        "100000001.01, 人民币壹亿零壹元零壹分",
        "100005000.00, 人民币壹亿零伍仟元整",
        "110000500.00, 人民币壹亿壹仟万零伍佰元整",
        "1000000000.00, 人民币壹拾亿元整",
        "999999999999.99, 人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    })
    void zeros_and_large_amounts(String amount, String capitals) {
        assertThat(ChineseCapitals.of(Money.parse(amount))).isEqualTo(capitals);
    }

    @Test
    void a_sum_beyond_what_is_read_from_outside_still_has_its_words() {
        assertThat(ChineseCapitals.of(Money.ofFen(100_010_000_000_000L))).isEqualTo("人民币壹万零壹亿元整");
    }

    @Test
    void a_negative_amount_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChineseCapitals.of(Money.parse("-0.01")))
                .withMessageContaining("-0.01");
    }

    @Test
    void reading_the_words_gives_the_amount() {
        Random random = new Random(19970919);
        for (int i = 0; i < 2_000; i++) {
            // Of every size up to the largest that is read, and many zeros inside.
            long sparse = random.nextLong(Money.LARGEST_READ.fen() + 1);
            for (int place = random.nextInt(13); place > 0; place--) {
                long power = (long) Math.pow(10, random.nextInt(14));
                sparse -= sparse / power % 10 * power;
            }
            Money amount = Money.ofFen(sparse / (long) Math.pow(10, random.nextInt(14)));
            String capitals = ChineseCapitals.of(amount);
            assertThat(read(capitals)).as(amount + " " + capitals).isEqualTo(amount);
            assertThat(capitals).doesNotContain("零零").doesNotContain("分整").matches("人民币[^零].*|人民币零元整");
        }
    }

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /** A reader that knows nothing of how the words were made: digits, units and where each counts. */
    private static Money read(String capitals) {
        long fen = 0;
        long yi = 0;
        long wan = 0;
        long group = 0;
        long digit = 0;
        for (char sign : capitals.substring("人民币".length()).toCharArray()) {
            switch (sign) {
                case '拾', '佰', '仟' -> {
                    group += digit * (sign == '拾' ? 10 : sign == '佰' ? 100 : 1000);
                    digit = 0;
                }
                case '万' -> {
                    wan = (group + digit) * 10_000;
                    group = 0;
                    digit = 0;
                }
                case '亿' -> {
                    yi = (wan + group + digit) * 100_000_000;
                    wan = 0;
                    group = 0;
                    digit = 0;
                }
                case '元' -> {
                    fen += (yi + wan + group + digit) * 100;
                    digit = 0;
                }
                case '角' -> {
                    fen += digit * 10;
                    digit = 0;
                }
                case '分' -> fen += digit;
                case '整' -> {}
                default -> digit = DIGITS.indexOf(sign);
            }
        }
        return Money.ofFen(fen);
    }
}

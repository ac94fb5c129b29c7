package techfin.money;

/**
 * Amounts in the capitals of payment vouchers: 人民币壹仟肆佰零玖元伍角 for 1,409.50 yuan.
 *
 * <p>Source: 支付结算办法 (银发〔1997〕393号), annex 1, 正确填写票据和结算凭证的基本规定, articles 2 to 4: 整 stands after 元, may stand after 角
 * and does not stand after 分; zeros in the middle are one 零. Where a 零 before 仟 or 角 may be written or left out, this
 * writes the first of the two wordings of its examples: ￥107,000.53 is 壹拾万柒仟元零伍角叁分.
 */
public final class ChineseCapitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /** Each unit of yuan above one, from the largest down. */
    private static final long[] UNITS = {100_000_000, 10_000, 1_000, 100, 10};

    private static final String UNIT_NAMES = "亿万仟佰拾";

    private ChineseCapitals() {}

    /**
     * An amount with the name of its currency before it.
     *
     * @param amount not negative
     * @return for example 人民币壹佰元整; zero is 人民币零元整
     * @throws IllegalArgumentException for a negative amount: the annex has no words for it
     */
    public static String of(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a negative amount has no capitals: " + amount);
        }
        long yuan = amount.fen() / 100;
        int jiao = (int) (amount.fen() / 10 % 10);
        int fen = (int) (amount.fen() % 10);
        StringBuilder words = new StringBuilder("人民币");
        if (yuan > 0 || amount.isZero()) {
            words.append(number(yuan)).append('元');
        }
        if (jiao == 0 && fen == 0) {
            return words.append('整').toString();
        }
        if (yuan > 0 && (jiao == 0 || yuan % 10 == 0)) {
            words.append(DIGITS.charAt(0));
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        }
        if (fen > 0) {
            words.append(DIGITS.charAt(fen)).append('分');
        }
        return words.toString();
    }

    /** A whole number: how many of its largest unit, and the rest; a 零 between when the rest begins further down. */
    private static String number(long number) {
        for (int i = 0; i < UNITS.length; i++) {
            long unit = UNITS[i];
            if (number >= unit) {
                long rest = number % unit;
                String head = number(number / unit) + UNIT_NAMES.charAt(i);
                if (rest == 0) {
                    return head;
                }
                return head + (rest < unit / 10 ? "零" : "") + number(rest);
            }
        }
        return String.valueOf(DIGITS.charAt((int) number));
    }
}

package techfin.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import techfin.money.Money;

/**
 * An enterprise that applies in a round.
 *
 * @param number from 0; firm 0 is the one that signs in itself
 * @param division the county where it is
 * @param interest what it paid the bank on its loan
 */
record Firm(int number, String uscc, String name, String division, Money interest) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    /** The province's part ends here: 鲁政办字〔2023〕155号. */
    static final Money PROVINCE_CAP = Money.parse("500000.00");

    /** So many; one of them has paid so much interest that the province's cap bites. */
    static List<Firm> of(int count) {
        List<Firm> firms = new ArrayList<>();
        firms.add(new Firm(0, "91371502MA0000001X", "聊城光岳精密轴承有限公司", "371502", Money.parse("33541.67")));
        for (int i = 1; i < count; i++) {
            Money interest = i == 3 ? Money.parse("1300000.00") : Money.ofFen(1_000_01L + i * 37_11L);
            String division = i % 2 == 0 ? "371581" : "371502";
            firms.add(new Firm(i, uscc(i), "聊城𠮷成轴承有限公司" + i, division, interest));
        }
        return firms;
    }

    /** GB 32100-2015: the check character makes the weighted sum a multiple of 31. */
    static String uscc(int number) {
        String first = String.format(Locale.ROOT, "91371502MC%07d", number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * WEIGHTS[i];
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** 40 % of the interest, up to the cap: 鲁政办字〔2023〕155号. */
    Money province() {
        return share(interest, "0.40").min(PROVINCE_CAP);
    }

    /** Half of the province's part: the Liaocheng measures of 2024. */
    Money city() {
        return share(province(), "0.50");
    }

    Money entitled() {
        return province().plus(city());
    }

    private static Money share(Money whole, String part) {
        return Money.ofYuan(whole.toYuan().multiply(new BigDecimal(part)), RoundingMode.HALF_UP);
    }
}

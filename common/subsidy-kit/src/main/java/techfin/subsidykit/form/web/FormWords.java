package techfin.subsidykit.form.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.money.ChineseCapitals;
import techfin.money.Money;
import techfin.subsidykit.form.PartyAmount;
import techfin.subsidykit.form.PrintedScheme;

/** How amounts, days and absent values are written on forms. */
final class FormWords {
    private static final String ABSENT = "—";
    private static final int NUMBER_DIGITS = 12;

    private FormWords() {}

    /** For a column whose head names the unit: 20,125.01. */
    static String figure(Money amount) {
        BigDecimal yuan = amount.toYuan();
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }

    /** Alone: 20,125.01 元. */
    static String yuan(@Nullable Money amount) {
        return amount == null ? ABSENT : figure(amount) + " 元";
    }

    /** In figures and in capitals. */
    static String both(Money amount) {
        return yuan(amount) + "（大写：" + ChineseCapitals.of(amount) + "）";
    }

    /** Who pays how much: 省级 13,416.67 元；市级 6,708.34 元. */
    static String parts(List<PartyAmount> parts) {
        return orAbsent(parts.stream()
                .map(part -> part.party() + " " + yuan(part.amount()))
                .collect(Collectors.joining("；")));
    }

    /** 2026年5月8日. */
    static String day(@Nullable LocalDate day) {
        return day == null ? ABSENT : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * The number of a form: which form it is, and the beginning of the digest of what it was made from, so that two forms
     * with the same number say the same.
     */
    static String number(String form, String digest) {
        int from = digest.indexOf(':') + 1;
        return form + "-" + digest.substring(from, from + NUMBER_DIGITS).toUpperCase(Locale.ROOT);
    }

    static String orAbsent(String text) {
        return text.isBlank() ? ABSENT : text;
    }

    /** Name, version and source of a scheme. */
    static String scheme(PrintedScheme scheme) {
        return scheme.name() + "（" + scheme.version() + " 版，" + scheme.source() + "）";
    }
}

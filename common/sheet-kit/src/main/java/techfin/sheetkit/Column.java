package techfin.sheetkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param pointer RFC 6901 pointer to the field that it fills, such as {@code /enterprise/uscc}; unique in its form
 * @param zh header in Chinese, unit included: {@code 贷款金额（元）}
 * @param en header in English, unit included
 * @param choices what can be chosen, empty for anything
 * @param insteadOf pointer of the column that this one can stand for, such as an amount in 万元 for the one in 元; null
 *     for a column of the template
 * @param example a good value, as text
 * @param noteZh what belongs into it
 */
public record Column(
        String pointer,
        String zh,
        String en,
        Kind kind,
        boolean required,
        List<Choice> choices,
        @Nullable String insteadOf,
        String example,
        String noteZh,
        String noteEn) {

    public Column {
        choices = List.copyOf(choices);
    }

    /** What its cells hold; decides the format of the template's cells. */
    public enum Kind {
        /** Words, and numbers that are names: kept as typed. */
        TEXT,
        /** An amount of money. */
        AMOUNT,
        /** A rate in percent. */
        PERCENT,
        /** A day. */
        DAY,
        /** Days, parted by semicolons. */
        DAYS,
        /** A whole number. */
        WHOLE,
        /** One of the choices. */
        CHOICE
    }

    /** One of the values of a list: its code, and what people read; all three are understood. */
    public record Choice(String code, String zh, String en) {}
}

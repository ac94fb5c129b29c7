package techfin.loan.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that makes an enterprise eligible in place of a library number: 鲁科字〔2025〕29号.
 *
 * @param reference number of the evaluation's report, null when none is given
 */
public record Evaluation(
        Kind kind, LocalDate passedOn, @Nullable String reference) {
    /** Which evaluation. */
    public enum Kind {
        /** 科融信 credit-enhancement evaluation of Shandong. */
        KERONGXIN
    }
}

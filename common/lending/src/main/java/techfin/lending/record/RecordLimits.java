package techfin.lending.record;

import java.math.BigDecimal;
import techfin.money.Money;

/** How long and how large the fields of a record can be, whatever door they come through. */
public final class RecordLimits {
    /** Contract, note and branch numbers, and numbers of achievements; characters. */
    public static final int NUMBER_LENGTH = 64;
    /** Letters, digits and marks of any script, no blanks inside. */
    public static final String NUMBER = "\\s*[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{P}]*\\s*";
    /** Names of enterprises and achievements; characters. */
    public static final int NAME_LENGTH = 200;
    /** A social credit code with blanks around it; characters. */
    public static final int USCC_LENGTH = 32;

    public static final int DIVISION_LENGTH = 6;
    /** Class of GB/T 4754-2017. */
    public static final String INDUSTRY = "\\d{4}";

    public static final int LIBRARY_NUMBER_LENGTH = 32;
    public static final int REPRICED_DAYS = 80;
    /** 1,000 亿 yuan; far above any loan of this kind, so more is a slip. */
    public static final Money LARGEST_PRINCIPAL = Money.parse("100000000000.00");
    /** Court protection ends far below (four times the one-year LPR): a yearly rate above this is a slip. */
    public static final BigDecimal HIGHEST_PERCENT = new BigDecimal("36");

    public static final int WIDEST_SPREAD_BP = 3_600;

    private RecordLimits() {}
}

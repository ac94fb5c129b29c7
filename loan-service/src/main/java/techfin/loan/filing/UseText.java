package techfin.loan.filing;

import org.jspecify.annotations.Nullable;

/**
 * How the use of a loan is written in filings and announcements. A rollover is "repay loan + old contract number": 枣庄
 * filing notice of 2023 Q3.
 */
public final class UseText {
    private UseText() {}

    /** In Chinese, the binding text. */
    public static String zh(Loan loan) {
        return zh(loan.record().purpose(), repaid(loan));
    }

    /**
     * In Chinese, the binding text.
     *
     * @param repaid contract or note number of the loan that this one repays, null for none
     */
    public static String zh(Purpose purpose, @Nullable String repaid) {
        if (repaid != null) {
            return "偿还借款+" + repaid;
        }
        return switch (purpose) {
            case RESEARCH -> "研究开发";
            case TRANSFER -> "成果转化";
            case INDUSTRIALISATION -> "产业化";
            case OTHER_INNOVATION -> "其他创新活动";
            case REPAY_PREDECESSOR -> "偿还借款";
        };
    }

    /** In English. */
    public static String en(Loan loan) {
        String repaid = repaid(loan);
        if (repaid != null) {
            return "repay loan + " + repaid;
        }
        return switch (loan.record().purpose()) {
            case RESEARCH -> "research and development";
            case TRANSFER -> "transfer of an achievement";
            case INDUSTRIALISATION -> "industrialisation";
            case OTHER_INNOVATION -> "other innovation";
            case REPAY_PREDECESSOR -> "repay loan";
        };
    }

    /** The old contract number; the old note number where the predecessor is not on record. */
    private static @Nullable String repaid(Loan loan) {
        String contract = loan.rollover().predecessorContract();
        return contract == null ? loan.record().predecessorNoteNumber() : contract;
    }
}

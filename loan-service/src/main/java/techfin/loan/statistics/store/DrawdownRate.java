package techfin.loan.statistics.store;

import java.time.LocalDate;
import techfin.money.LprPublication;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Rate;

/**
 * The yearly rate of a loan on its drawdown day as an SQL expression, percent: a fixed rate as it is, a floating one as the
 * prime rate in force on that day plus its spread, not below zero; NULL before the first publication.
 */
final class DrawdownRate {
    private DrawdownRate() {}

    static String sql(LprTable lpr) {
        String floating = "CASE rate_tenor WHEN 'ONE_YEAR' THEN " + inForce(lpr, LprTenor.ONE_YEAR) + " ELSE "
                + inForce(lpr, LprTenor.OVER_FIVE_YEARS) + " END + rate_spread_bp * 0.01";
        return "CASE WHEN rate_kind = 'FIXED' THEN annual_rate_percent WHEN " + floating + " < 0 THEN 0 ELSE "
                + floating + " END";
    }

    /** The latest publication first, each only where the rate changed. */
    private static String inForce(LprTable lpr, LprTenor tenor) {
        StringBuilder whens = new StringBuilder();
        Rate before = null;
        for (LprPublication publication : lpr.publications()) {
            Rate rate = publication.rate(tenor);
            if (!rate.equals(before)) {
                whens.insert(0, when(publication.publishedOn(), rate));
            }
            before = rate;
        }
        return "CASE" + whens + " END";
    }

    private static String when(LocalDate since, Rate rate) {
        return " WHEN disbursed_on >= DATE '" + since + "' THEN "
                + rate.toPercent().toPlainString();
    }
}

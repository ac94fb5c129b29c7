package techfin.money;

import java.time.LocalDate;

/** The loan prime rates of one publication day. */
public record LprPublication(LocalDate publishedOn, Rate oneYear, Rate overFiveYears) {
    public Rate rate(LprTenor tenor) {
        return switch (tenor) {
            case ONE_YEAR -> oneYear;
            case OVER_FIVE_YEARS -> overFiveYears;
        };
    }
}

package techfin.loan.announcement;

import java.time.LocalDate;
import java.util.List;

/**
 * What a bureau announces about a period.
 *
 * @param cityZh name of the city
 * @param madeOn the day of the figures
 * @param annex one line per loan, by day of acceptance and then by entry
 */
public record Announcement(
        AnnouncedPeriod period, String cityZh, LocalDate madeOn, Totals.Summary summary, List<AnnouncedLoan> annex) {
    public Announcement {
        annex = List.copyOf(annex);
    }

    /** The same with this annex. */
    public Announcement with(List<AnnouncedLoan> lines) {
        return new Announcement(period, cityZh, madeOn, summary, lines);
    }

    /** Whether the period is over; until then the figures are provisional. */
    public boolean isComplete() {
        return period.isOverOn(madeOn);
    }
}

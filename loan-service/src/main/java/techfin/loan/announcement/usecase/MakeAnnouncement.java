package techfin.loan.announcement.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import techfin.lending.filing.Role;
import techfin.lending.place.City;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.loan.announcement.AnnouncedLoan;
import techfin.loan.announcement.AnnouncedPeriod;
import techfin.loan.announcement.Announcement;
import techfin.loan.announcement.FiledLoans;
import techfin.loan.announcement.Totals;
import techfin.money.LprTable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** Makes the announcement of a period's filings: over the whole city, by the day of the bureau's acceptance. */
@Singleton
public class MakeAnnouncement {
    private static final int CHUNK = 1000;

    private final FiledLoans loans;
    private final Divisions divisions;
    private final City city;
    private final LprTable lpr;
    private final BusinessClock clock;

    MakeAnnouncement(FiledLoans loans, Divisions divisions, City city, LprTable lpr, BusinessClock clock) {
        this.loans = loans;
        this.divisions = divisions;
        this.city = city;
        this.lpr = lpr;
        this.clock = clock;
    }

    /**
     * The period that a text names, for somebody who may announce it.
     *
     * @throws Problem 403 for anybody but the bureau and the auditor, 400 for a text that names no period
     */
    public AnnouncedPeriod period(Actor actor, String text) {
        actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
        return AnnouncedPeriod.parse(text).orElseThrow(() -> Problem.of(400, "INVALID_PERIOD"));
    }

    /**
     * The announcement with its whole annex.
     *
     * @param most loans at most
     * @throws Problem 409 for more loans: the workbook takes any number
     */
    public Announcement whole(AnnouncedPeriod period, int most) {
        List<AnnouncedLoan> annex = new ArrayList<>();
        Announcement summary = stream(period, loan -> {
            if (annex.size() == most) {
                throw Problem.of(409, "ANNOUNCEMENT_TOO_LONG")
                        .with("most", most)
                        .link("/api/loan/v1/announcements/" + period.text() + ".xlsx");
            }
            annex.add(loan);
        });
        return summary.with(annex);
    }

    /** The announcement without its annex, whose lines are handed to {@code each} one by one, in their order. */
    public Announcement stream(AnnouncedPeriod period, Consumer<AnnouncedLoan> each) {
        Totals totals = new Totals(lpr);
        LocalDate today = clock.today();
        LocalDate end = period.isOverOn(today) ? period.last() : today;
        for (LocalDate day = period.first(); !day.isAfter(end); day = day.plusDays(1)) {
            String after = "";
            List<AnnouncedLoan> chunk;
            do {
                chunk = loans.acceptedOn(day, after, CHUNK);
                for (AnnouncedLoan loan : chunk) {
                    totals.add(loan);
                    each.accept(loan);
                    after = loan.id();
                }
            } while (chunk.size() == CHUNK);
        }
        return new Announcement(period, cityName(), today, totals.summary(), List.of());
    }

    private String cityName() {
        return divisions.find(city.code()).map(Division::nameZh).orElse(city.code());
    }

    /** What a division is called; one of no table by its code. */
    public Division division(String code) {
        return divisions.find(code).orElseGet(() -> new Division(code, code, code, null, Division.Kind.COUNTY, null));
    }

    /** The prime rates that the averages were made with. */
    public LprTable lpr() {
        return lpr;
    }
}

package techfin.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The loan prime rate by day of publication. The rate in force on a day is the latest published on or before it; the
 * day of publication counts.
 */
public final class LprTable {
    private final EffectiveDated<LprPublication> publications;

    private LprTable(EffectiveDated<LprPublication> publications) {
        this.publications = publications;
    }

    /** The table that comes with this library, 2019-08-20 to 2026-02-24; its file names its source. */
    public static LprTable shipped() {
        return Shipped.TABLE;
    }

    /**
     * A table of its own, for example the few publications that a receipt cites.
     *
     * @param knownUntil the last publication day that whoever made the table knew of
     */
    public static LprTable of(Collection<LprPublication> publications, LocalDate knownUntil) {
        Map<LocalDate, LprPublication> byDay = new TreeMap<>();
        for (LprPublication publication : publications) {
            if (byDay.put(publication.publishedOn(), publication) != null) {
                throw new IllegalArgumentException("two publications of " + publication.publishedOn());
            }
        }
        return new LprTable(EffectiveDated.of(byDay, knownUntil));
    }

    /** The publication in force on {@code day}, absent before the first one. */
    public Optional<InForce<LprPublication>> on(LocalDate day) {
        return publications.find(day);
    }

    /** The publication of a calendar month, absent where there is none (yet). */
    public Optional<LprPublication> publishedIn(YearMonth month) {
        Map.Entry<LocalDate, LprPublication> first = publications.entries().ceilingEntry(month.atDay(1));
        return first == null || first.getKey().isAfter(month.atEndOfMonth())
                ? Optional.empty()
                : Optional.of(first.getValue());
    }

    public LocalDate firstPublishedOn() {
        return publications.entries().firstKey();
    }

    /** The last publication day known; a rate of a later day is the latest known and may have been replaced. */
    public LocalDate lastPublishedOn() {
        return publications.knownUntil();
    }

    public List<LprPublication> publications() {
        return List.copyOf(publications.entries().values());
    }

    private static final class Shipped {
        static final LprTable TABLE = read();

        private static LprTable read() {
            List<LprPublication> rows = CsvResource.rows(
                    "data/lpr.csv",
                    List.of("published_on", "one_year_percent", "over_five_years_percent"),
                    cells -> new LprPublication(
                            LocalDate.parse(cells.get(0)), Rate.ofPercent(cells.get(1)), Rate.ofPercent(cells.get(2))));
            return of(rows, rows.getLast().publishedOn());
        }
    }
}

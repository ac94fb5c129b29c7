package techfin.rating.city.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import techfin.rating.city.CityCatalogue;
import techfin.rating.city.CityIndicator;
import techfin.rating.city.CityValue;
import techfin.rating.city.CityValues;
import techfin.rating.city.Series;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.problem.Problem;

/** Tells the city's indicators to any signed-in user. */
@Singleton
public class ShowCity {
    /** What the audit trail calls an indicator; its id there is its code. */
    public static final String OBJECT = "city-indicator";

    private static final Pattern VERSION = Pattern.compile("\"v(\\d{1,9})\"");

    private final CityCatalogue catalogue;
    private final CityValues values;
    private final SeenVersions seenVersions;

    ShowCity(CityCatalogue catalogue, CityValues values, SeenVersions seenVersions) {
        this.catalogue = catalogue;
        this.values = values;
        this.seenVersions = seenVersions;
    }

    /** Every indicator, or those of one system, in the order of their documents. */
    public List<Series> all(CityIndicator.@Nullable Family system) {
        Map<String, List<CityValue>> recorded = values.all();
        return catalogue.indicators().stream()
                .filter(indicator -> system == null || indicator.system() == system)
                .map(indicator -> new Series(indicator, recorded.getOrDefault(indicator.code(), List.of())))
                .toList();
    }

    /** What does not fit in the sources. */
    public List<CityIndicatorView.AnomalyView> anomalies() {
        return catalogue.anomalies().stream()
                .map(CityIndicatorView.AnomalyView::of)
                .toList();
    }

    /**
     * One indicator.
     *
     * @throws Problem 404 for a code that names none
     */
    public Series one(String code) {
        CityIndicator indicator = catalogue.find(code).orElseThrow(Problem::notFound);
        return new Series(indicator, values.of(indicator.code()));
    }

    /** What changed between the version that somebody cites and now; empty when that is not on record. */
    public List<Difference> since(Series now, List<String> cited) {
        Matcher version = VERSION.matcher(String.join(",", cited));
        return version.find()
                ? seenVersions.since(
                        OBJECT, now.indicator().code(), Long.parseLong(version.group(1)), CityIndicatorView.of(now))
                : List.of();
    }
}

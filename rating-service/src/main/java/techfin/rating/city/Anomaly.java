package techfin.rating.city;

import java.util.List;

/**
 * Something that does not fit in the sources and stays visible.
 *
 * @param indicators codes of the indicators that it touches; none where the figure is not used at all
 */
public record Anomaly(String code, List<String> indicators, Words text) {
    public Anomaly {
        indicators = List.copyOf(indicators);
    }
}

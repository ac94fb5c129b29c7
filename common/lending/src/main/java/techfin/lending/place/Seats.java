package techfin.lending.place;

import java.util.Map;
import java.util.Optional;
import techfin.lending.record.Finding;

/** Where enterprises of a city can be seated: in its counties and zones, by the codes of today. */
public final class Seats {
    private final Divisions divisions;
    private final City city;

    public Seats(Divisions divisions, City city) {
        this.divisions = divisions;
        this.city = city;
    }

    /**
     * What forbids a seat.
     *
     * @param pointer where the code stands in the record
     * @param code division code as stated
     * @return empty for a county or zone of the city
     */
    public Optional<Finding> refusal(String pointer, String code) {
        Optional<Division> known = divisions.find(code);
        if (known.isEmpty()) {
            return Optional.of(divisions
                    .successorOf(code)
                    .map(now -> new Finding(pointer, "FORMER_DIVISION", Map.of("code", code, "now", now.code())))
                    .orElseGet(() -> new Finding(pointer, "UNKNOWN_DIVISION", Map.of("code", code))));
        }
        Division division = known.get();
        if (!division.seatsEnterprises()) {
            return Optional.of(new Finding(pointer, "NOT_A_COUNTY", Map.of("code", code)));
        }
        return city.code().equals(division.parent())
                ? Optional.empty()
                : Optional.of(new Finding(pointer, "DIVISION_OF_ANOTHER_CITY", Map.of("code", code)));
    }
}

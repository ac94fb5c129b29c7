package techfin.loan;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import techfin.lending.place.Division;
import techfin.lending.place.Divisions;
import techfin.lending.place.Seats;
import techfin.loan.filing.FilingRules;
import techfin.loan.statistics.Industries;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.form.PlaceNames;

/** Gives the pure rules their tables, read once at the start. */
@Factory
class RuleTables {
    private static final String INDUSTRIES = "/techfin/loan/industries.txt";

    @Singleton
    Industries industries() {
        return Industries.ofLines(lines(INDUSTRIES));
    }

    private static List<String> lines(String resource) {
        try (InputStream table = Objects.requireNonNull(RuleTables.class.getResourceAsStream(resource));
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Singleton
    FilingRules filingRules(Seats seats) {
        return new FilingRules(seats);
    }

    /** The science bureau runs the rounds of transfer loans. */
    @Singleton
    Offices offices() {
        return new Offices(Office.SCIENCE_BUREAU, Set.of(Office.SCIENCE_BUREAU));
    }

    /** Names of divisions for printed forms. */
    @Singleton
    PlaceNames placeNames(Divisions divisions) {
        return code -> divisions.find(code).map(Division::nameZh).orElse(code);
    }
}

package techfin.loan;

import io.micronaut.context.annotation.Context;
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
import techfin.loan.filing.City;
import techfin.loan.filing.Division;
import techfin.loan.filing.Divisions;
import techfin.loan.filing.FilingRules;
import techfin.loan.statistics.Industries;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.form.PlaceNames;

/** Gives the pure rules their tables, read once at the start. */
@Factory
class RuleTables {
    private static final String CITY_SETTING = "TECHFIN_CITY";
    private static final String DIVISIONS = "/techfin/loan/divisions.csv";
    private static final String INDUSTRIES = "/techfin/loan/industries.txt";

    @Singleton
    Divisions divisions() {
        return Divisions.ofCsv(lines(DIVISIONS));
    }

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

    /** The city whose bureau runs this platform: {@code TECHFIN_CITY}, a division code of level city. */
    @Context
    City city(Divisions divisions, Settings settings) {
        String code = settings.text(CITY_SETTING, "371500");
        boolean known =
                divisions.find(code).filter(d -> d.kind() == Division.Kind.CITY).isPresent();
        if (!known) {
            throw new BadSetting(CITY_SETTING, "'" + code + "' is no city of the division table");
        }
        return new City(code);
    }

    @Singleton
    FilingRules filingRules(Divisions divisions, City city) {
        return new FilingRules(divisions, city);
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

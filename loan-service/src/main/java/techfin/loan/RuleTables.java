package techfin.loan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import techfin.loan.filing.Divisions;
import techfin.loan.filing.FilingRules;
import techfin.money.LprTable;
import techfin.subsidy.Schemes;

/** Gives the pure rules their tables, read once at the start. */
@Factory
class RuleTables {
    private static final String DIVISIONS = "/techfin/loan/divisions.csv";

    @Singleton
    Divisions divisions() {
        try (InputStream table = Objects.requireNonNull(RuleTables.class.getResourceAsStream(DIVISIONS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return Divisions.ofCsv(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The city is a setting: {@code TECHFIN_CITY}, a division code of level city. */
    @Singleton
    FilingRules filingRules(Divisions divisions, @Value("${techfin.city:`371500`}") String city) {
        return new FilingRules(divisions, city);
    }

    @Singleton
    LprTable lprTable() {
        return LprTable.shipped();
    }

    @Singleton
    Schemes schemes(ObjectMapper json) {
        return Schemes.shipped(text -> {
            try {
                return json.readValue(text, Object.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a shipped scheme is not JSON", e);
            }
        });
    }
}

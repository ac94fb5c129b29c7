package techfin.subsidykit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import techfin.money.LprTable;
import techfin.subsidy.Schemes;
import techfin.subsidykit.rulebook.ShippedSchemes;

/** Gives the rules the tables that come with the program, read once at the start. */
@Factory
class ShippedTables {
    @Singleton
    LprTable lprTable() {
        return LprTable.shipped();
    }

    @Singleton
    ShippedSchemes shippedSchemes(ObjectMapper json) {
        return new ShippedSchemes(Schemes.shipped(text -> {
            try {
                return json.readValue(text, Object.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a shipped scheme is not JSON", e);
            }
        }));
    }
}

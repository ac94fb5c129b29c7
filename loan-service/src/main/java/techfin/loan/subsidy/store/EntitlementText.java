package techfin.loan.subsidy.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import techfin.loan.subsidy.Entitlement;

/** An approved entitlement as the text of its row: the receipt stays as it was, whatever later versions look like. */
@Singleton
class EntitlementText {
    private final ObjectMapper json;

    EntitlementText(ObjectMapper json) {
        this.json = json;
    }

    String write(Entitlement entitlement) {
        try {
            return json.writeValueAsString(entitlement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entitlement could not be written", e);
        }
    }

    Entitlement read(String text) {
        try {
            return json.readValue(text, Entitlement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored entitlement could not be read", e);
        }
    }
}

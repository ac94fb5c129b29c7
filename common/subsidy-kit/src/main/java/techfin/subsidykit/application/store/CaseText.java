package techfin.subsidykit.application.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Parts of a case as the text of its row: what is stored stays as it was, whatever later versions look like. */
@Singleton
class CaseText {
    private final ObjectMapper json;

    CaseText(ObjectMapper json) {
        this.json = json;
    }

    @Nullable
    String write(@Nullable Object thing) {
        try {
            return thing == null ? null : json.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of a case could not be written", e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored part of a case could not be read", e);
        }
    }
}

package techfin.subsidykit.round.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import techfin.subsidy.SchemeVersion;
import techfin.subsidykit.round.RoundTerms;

/** The pinned rule and the terms of a round as the text of its row. */
@Singleton
class TermsText {
    private final ObjectMapper json;

    TermsText(ObjectMapper json) {
        this.json = json;
    }

    String write(SchemeVersion scheme) {
        return text(scheme.toTree());
    }

    String write(RoundTerms terms) {
        return text(terms);
    }

    private String text(Object thing) {
        try {
            return json.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the terms of a round could not be written", e);
        }
    }

    SchemeVersion scheme(String text) {
        try {
            return SchemeVersion.fromTree(json.readValue(text, Object.class)).orThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pinned scheme version could not be read", e);
        }
    }

    RoundTerms terms(String text) {
        try {
            return json.readValue(text, RoundTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the terms of a round could not be read", e);
        }
    }
}

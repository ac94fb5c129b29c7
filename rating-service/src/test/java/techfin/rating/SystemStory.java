package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of an indicator system's life over HTTP. */
public final class SystemStory {
    public static final String SYSTEMS = "/api/rating/v1/indicator-systems";
    public static final String TRIALS = "/api/rating/v1/trial-assessments";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningService service;

    public SystemStory(RunningService service) {
        this.service = service;
    }

    /** The shipped system under a code of its own, from today on. */
    public static ObjectNode document() {
        try (InputStream in = SystemStory.class.getResourceAsStream("/techfin/rating/system/LC-INNOVATION-2026.json")) {
            return ((ObjectNode) JSON.readTree(in))
                    .put("code", "T-" + RunningService.key().replaceAll("\\D", ""))
                    .put("version", "1")
                    .put("valid_from", RunningService.today().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String body(ObjectNode document) {
        return JSON.createObjectNode().set("document", document).toString();
    }

    /** The id of a draft that waits for the approver. */
    public String written() {
        Answer answer = service.post(TestTokens.ruleAuthor(), SYSTEMS, body(document()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }
}

package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import techfin.lending.enterprise.Uscc;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of an override over HTTP, each with the people who take it. */
public final class OverrideStory {
    public static final String OVERRIDES = "/api/rating/v1/overrides";

    private final RunningService service;

    public OverrideStory(RunningService service) {
        this.service = service;
    }

    public static String override(Uscc uscc, String assessmentId, String grade, LocalDate expiresOn) {
        return """
                {"uscc": "%s", "assessmentId": "%s", "grade": "%s", "reason": "NEW_INFORMATION",
                 "text": "新获国家级𠮷平台批复", "expiresOn": "%s"}
                """.formatted(uscc, assessmentId, grade, expiresOn);
    }

    public Answer propose(String token, String json) {
        return service.post(token, OVERRIDES, json);
    }

    /** The answer of the reviewer who proposes a grade for half a year. */
    public Answer propose(Uscc uscc, String assessmentId, String grade) {
        LocalDate expiresOn = service.businessDay().plusMonths(6);
        return propose(TestTokens.bureauReviewer(), override(uscc, assessmentId, grade, expiresOn));
    }

    /** The id of an override that waits. */
    public String proposed(Uscc uscc, String assessmentId, String grade) {
        Answer answer = propose(uscc, assessmentId, grade);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    /** The id of an override in force. */
    public String approved(Uscc uscc, String assessmentId, String grade) {
        String id = proposed(uscc, assessmentId, grade);
        Answer answer = decide(TestTokens.bureauApprover(), id, "APPROVE", "\"v1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    public Answer decide(String token, String id, String decision, String etag) {
        return service.post(token, OVERRIDES + "/" + id + "/decisions", decision(decision), "If-Match", etag);
    }

    public static String decision(String decision) {
        return "{\"decision\": \"%s\", \"reason\": \"已复核\"}".formatted(decision);
    }

    public Answer get(String token, String rest) {
        return service.as(token).get(OVERRIDES + rest);
    }
}

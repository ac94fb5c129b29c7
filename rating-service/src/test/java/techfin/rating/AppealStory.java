package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import techfin.lending.enterprise.Uscc;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of an appeal over HTTP, each with the people who take it. */
public final class AppealStory {
    public static final String APPEALS = "/api/rating/v1/appeals";

    private final RunningService service;

    public AppealStory(RunningService service) {
        this.service = service;
    }

    /** A reviewer of the bureau who made no assessment. */
    public static String otherReviewer() {
        return reviewer("bureau.reviewer2");
    }

    /** A reviewer of the bureau of this name. */
    public static String reviewer(String username) {
        return TestTokens.bearer(username, List.of("BUREAU_REVIEWER"), "BUREAU", "LC-BUREAU", List.of(), null);
    }

    public static String appeal(String assessmentId) {
        return """
                {"assessmentId": "%s", "grounds": [
                  {"indicator": "I08", "about": "JUDGEMENT", "reason": "省级𠮷平台应按省级计"},
                  {"about": "JUDGEMENT", "reason": "不应适用该等级门槛"}]}
                """.formatted(assessmentId);
    }

    public Answer file(String token, String json) {
        return service.post(token, APPEALS, json);
    }

    /** The id of an appeal that the enterprise filed. */
    public String filed(Uscc uscc, String assessmentId) {
        Answer answer = file(VetoStory.self(uscc.value()), appeal(assessmentId));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    public Answer decide(String token, String id, String decision, String etag) {
        return service.post(token, APPEALS + "/" + id + "/decisions", decision(decision), "If-Match", etag);
    }

    public static String decision(String decision) {
        return "{\"decision\": \"%s\", \"reason\": \"经复核\"}".formatted(decision);
    }

    public Answer get(String token, String rest) {
        return service.as(token).get(APPEALS + rest);
    }
}

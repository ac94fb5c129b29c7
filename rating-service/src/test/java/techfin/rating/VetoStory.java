package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.RegisterStory.ENTERPRISES;

import java.time.LocalDate;
import java.util.List;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a veto over HTTP, each with the people who take it. */
public final class VetoStory {
    private final RunningService service;

    public VetoStory(RunningService service) {
        this.service = service;
    }

    public static String path(String uscc) {
        return ENTERPRISES + "/" + uscc + "/vetoes";
    }

    public static String event(String ground, LocalDate on) {
        return """
                {"ground": "%s", "on": "%s", "source": "鲁应急〔2026〕7号", "text": "𠮷成公司较大生产安全事故"}
                """.formatted(ground, on);
    }

    public Answer enter(String token, String uscc, String json) {
        return service.post(token, path(uscc), json);
    }

    /** The id of an entered event that waits for confirmation. */
    public String entered(String uscc, String ground, LocalDate on) {
        Answer answer = enter(TestTokens.bureauReviewer(), uscc, event(ground, on));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    /** The id of a confirmed event. */
    public String confirmed(String uscc, String ground, LocalDate on) {
        String id = entered(uscc, ground, on);
        Answer answer = decide(TestTokens.bureauApprover(), uscc, id, "CONFIRM", "\"v1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    /** Lifts a veto that nobody proposed to lift before, with both persons. */
    public void lifted(String uscc, String id, LocalDate from) {
        Answer proposed = proposeLifting(TestTokens.bureauReviewer(), uscc, id, from, "\"v2\"");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        Answer lifted = decideLifting(TestTokens.bureauApprover(), uscc, id, "LIFT", "\"v3\"");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
    }

    public Answer decide(String token, String uscc, String id, String decision, String etag) {
        return service.post(token, path(uscc) + "/" + id + "/decision", decision(decision), "If-Match", etag);
    }

    public Answer proposeLifting(String token, String uscc, String id, LocalDate from, String etag) {
        return service.post(token, path(uscc) + "/" + id + "/lifting", lifting(from), "If-Match", etag);
    }

    public Answer decideLifting(String token, String uscc, String id, String decision, String etag) {
        return service.post(token, path(uscc) + "/" + id + "/lifting/decision", decision(decision), "If-Match", etag);
    }

    public Answer get(String token, String uscc, String rest) {
        return service.as(token).get(path(uscc) + rest);
    }

    public static String decision(String decision) {
        return "{\"decision\": \"%s\", \"reason\": \"材料已核实\"}".formatted(decision);
    }

    public static String lifting(LocalDate from) {
        return "{\"from\": \"%s\", \"reason\": \"信用修复完成\", \"source\": \"鲁信修〔2026〕3号\"}".formatted(from);
    }

    /** The enterprise's own account. */
    public static String self(String uscc) {
        return TestTokens.bearer("self." + uscc, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }
}

package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.RegisterStory.ENTERPRISES;

import java.time.LocalDate;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a qualification's life over HTTP, each with the people who take it. */
public final class QualificationStory {
    private final RunningService service;

    public QualificationStory(RunningService service) {
        this.service = service;
    }

    public static String path(String uscc) {
        return ENTERPRISES + "/" + uscc + "/qualifications";
    }

    /** The library registration of this year, valid from 1 January. */
    public static String techSme() {
        int year = RunningService.today().getYear();
        return """
                {"kind": "TECH_SME", "year": %1$d, "number": "%1$d37150200000001", "validFrom": "%1$d-01-01",
                 "validUntil": null, "source": "鲁科字〔%1$d〕12号"}
                """.formatted(year);
    }

    public Answer record(String token, String uscc, String json) {
        return service.post(token, path(uscc), json);
    }

    /** The id of a recorded qualification. */
    public String recorded(String uscc, String json) {
        Answer answer = record(TestTokens.bureauReviewer(), uscc, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    public Answer revoke(String token, String uscc, String id, LocalDate on, String etag) {
        return service.post(
                token,
                path(uscc) + "/" + id + "/revocation",
                "{\"on\": \"%s\", \"reason\": \"抽查不合格\"}".formatted(on),
                "If-Match",
                etag);
    }

    public Answer list(String token, String uscc, String query) {
        return service.as(token).get(path(uscc) + query);
    }
}

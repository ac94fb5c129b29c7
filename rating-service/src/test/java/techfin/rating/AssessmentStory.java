package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.rating.input.InputSource;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.servicekit.id.Ids;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps from data to a rating over HTTP. Data are put straight on record: how they get there is another story. */
public final class AssessmentStory {
    public static final String ASSESSMENTS = "/api/rating/v1/assessments";
    public static final String RUNS = "/api/rating/v1/assessment-runs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningService service;
    private final RatingInputs inputs;

    public AssessmentStory(RunningService service) {
        this.service = service;
        inputs = service.context().getBean(RatingInputs.class);
    }

    /** A worked firm of the shipped system by its number: 0 typical, 1 start-up, 2 under a veto, 3 with gaps. */
    public static JsonNode workedFirm(int number) {
        try (InputStream in = AssessmentStory.class.getResourceAsStream("/techfin/rating/scoring/worked-firms.json")) {
            return JSON.readTree(in).path("cases").get(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A registered enterprise with the data of a worked firm. */
    public Uscc firm(int number) {
        return firm(new RegisterStory(service).registered(), number);
    }

    /** The same with this code. */
    public Uscc firm(String uscc, int number) {
        JsonNode firm = workedFirm(number);
        data(new Uscc(uscc), firm, firm.path("values").toString());
        return new Uscc(uscc);
    }

    /** Newer data of an enterprise. */
    public void data(Uscc uscc, JsonNode firm, String values) {
        boolean startup = "startup".equals(firm.path("stage").textValue());
        inputs.replaceCurrent(new RatingInput(
                Ids.next(),
                uscc,
                2025,
                inputs.lastRevision(uscc, 2025) + 1,
                true,
                "371502",
                "3451",
                startup ? service.businessDay().minusYears(3) : LocalDate.of(2012, 4, 18),
                Money.parse(startup ? "0.00" : "126000000.00"),
                firm.path("facts").path("audited").asBoolean(),
                new BigDecimal(firm.path("facts").path("debt_ratio_pct").asText()),
                values,
                LocalDate.of(2025, 12, 31),
                InputSource.DECLARED,
                null,
                Instant.now()));
    }

    public Answer start(String token, String body) {
        return service.post(token, ASSESSMENTS, body);
    }

    /** The answer of assessing one enterprise today. */
    public Answer assess(Uscc uscc) {
        return start(TestTokens.bureauReviewer(), "{\"scope\": {\"uscc\": \"" + uscc + "\"}}");
    }

    /** The id of a new assessment of an enterprise. */
    public String assessed(Uscc uscc) {
        Answer answer = assess(uscc);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.at("/assessmentId");
    }

    public Answer assessment(String token, String id) {
        return service.as(token).get(ASSESSMENTS + "/" + id);
    }

    /** The run when it has come to its end. */
    public Answer finished(String runId) {
        return Awaitility.await()
                .until(
                        () -> service.as(TestTokens.bureauReviewer()).get(RUNS + "/" + runId),
                        run -> "DONE".equals(run.at("/status")));
    }
}

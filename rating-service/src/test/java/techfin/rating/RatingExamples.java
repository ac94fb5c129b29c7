package techfin.rating;

import static techfin.rating.RegisterStory.ENTERPRISES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Supplier;
import techfin.lending.enterprise.Uscc;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Good requests about indicator systems and ratings by them, for the table of bad ones. */
final class RatingExamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final AssessmentStory ratings;
    private final SystemStory systems;

    RatingExamples(RunningService service) {
        ratings = new AssessmentStory(service);
        systems = new SystemStory(service);
    }

    void addTo(BadInput table) {
        table.example("POST " + AssessmentStory.ASSESSMENTS, ofOne(), ofMany())
                .example("POST " + SystemStory.SYSTEMS, system())
                .example("POST " + SystemStory.SYSTEMS + "/{id}/decisions", decision())
                .example("POST " + SystemStory.TRIALS, bySystem(), byRules())
                .example("POST " + ENTERPRISES + "/{uscc}/what-if", changes());
    }

    private Example ofOne() {
        LocalDate today = RunningService.today();
        return started(() -> "{\"scope\": {\"uscc\": \"%s\"}, \"on\": \"%s\"}".formatted(ratings.firm(0), today))
                .refuses(
                        "tomorrow",
                        "/on",
                        body -> body.put("on", today.plusDays(1).toString()))
                .refuses(
                        "a wrong check character",
                        "/scope/uscc",
                        body -> body.withObject("/scope").put("uscc", "91371502MA0000001Y"))
                .refuses(
                        "one enterprise and many",
                        "/scope/divisionCodes",
                        body -> body.withObject("/scope")
                                .putArray("divisionCodes")
                                .add("371502"));
    }

    private static Example ofMany() {
        return started(() -> "{\"scope\": {\"divisionCodes\": [\"371581\"]}}")
                .refuses(
                        "a county elsewhere",
                        "/scope/divisionCodes/0",
                        body -> body.withObject("/scope")
                                .putArray("divisionCodes")
                                .add("110101"));
    }

    private static Example started(Supplier<String> body) {
        return BadInputTest.keyed(Example.of(body)).as(TestTokens::bureauReviewer);
    }

    private static Example system() {
        return BadInputTest.keyed(Example.of(() -> SystemStory.body(SystemStory.document())))
                .as(TestTokens::ruleAuthor)
                .refuses("nothing in it", "/document/indicators", body -> body.putObject("document"))
                .refuses("a list", "/document/indicators", body -> body.putArray("document"))
                .refuses(
                        "no first day",
                        "/document/valid_from",
                        body -> body.withObject("/document").putNull("valid_from"))
                .refuses(
                        "a name that is a number",
                        "/document/name/zh",
                        body -> body.withObject("/document/name").put("zh", 1));
    }

    private Example decision() {
        return BadInputTest.keyed(Example.of("{\"decision\": \"RELEASE\", \"reason\": \"专家论证通过\"}"))
                .as(TestTokens::ruleApprover)
                .header("If-Match", () -> "\"v1\"")
                .path("id", systems::written);
    }

    private static Example bySystem() {
        ObjectNode body = firm();
        body.putObject("system").put("code", "LC-INNOVATION").put("on", "2026-06-01");
        return tried(body)
                .refuses("values that are a list", "/values", changed -> changed.putArray("values"))
                .refuses("values that are a text", "/values", changed -> changed.put("values", "x"));
    }

    private static Example byRules() {
        ObjectNode body = firm();
        body.set("rules", SystemStory.document());
        return tried(body).refuses("rules that are a list", "/rules/indicators", changed -> changed.putArray("rules"));
    }

    private static Example tried(ObjectNode body) {
        body.withObject("/facts").put("veto", "环保处罚");
        return Example.of(body.toString())
                .as(TestTokens::enterpriseA)
                .allows("/facts/debt_ratio_pct", "a number", "a figure may come as a number");
    }

    private static ObjectNode firm() {
        JsonNode worked = AssessmentStory.workedFirm(0);
        ObjectNode body = JSON.createObjectNode();
        body.set("stage", worked.path("stage"));
        body.set("facts", worked.path("facts").deepCopy());
        body.withObject("/facts")
                .put("debt_ratio_pct", worked.at("/facts/debt_ratio_pct").asText());
        body.set("values", worked.path("values").deepCopy());
        return body;
    }

    /** Of one enterprise for all cases: nothing is kept. */
    private Example changes() {
        Uscc rated = ratings.firm(0);
        ratings.assessed(rated);
        return Example.of("{\"values\": {\"I02\": 9}, \"audited\": false}")
                .as(() -> ConsentStory.self(rated.value()))
                .path("uscc", rated::value)
                .refuses("values that are a list", "/values", body -> body.putArray("values"))
                .refuses("values that are a text", "/values", body -> body.put("values", "x"))
                .refuses(
                        "an indicator of nobody",
                        "/values/Z99",
                        body -> body.withObject("/values").put("Z99", 1));
    }
}

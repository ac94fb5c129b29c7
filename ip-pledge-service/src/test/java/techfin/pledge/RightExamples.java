package techfin.pledge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Requests about rights and appraisals that the service accepts. */
final class RightExamples {
    private final RightStory story;

    RightExamples(RunningService service) {
        story = new RightStory(service);
    }

    /** With a twin of the same day, so that every field is filled. */
    private static String full() {
        return RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc())
                .replace("\"expiresOn\": null", "\"expiresOn\": \"2041-03-04\"")
                .replace("\"sameDayTwin\": null", "\"sameDayTwin\": \"" + RightStory.freshNumber(2) + "\"")
                .replace("\"impediments\": []", "\"impediments\": [\"OWNERSHIP_DISPUTE\"]");
    }

    Example right() {
        return keyed(Example.of(RightExamples::full))
                .as(TestTokens::bankAClerk)
                .keeps("/name")
                .keeps("/owners/0/name")
                .refuses("a wrong check character", "/number", body -> body.put("number", "202110000001.7"))
                .refuses("a number of another kind", "/number", body -> body.put("number", "202120000001.1"))
                .refuses("no owner", "/owners", body -> body.putArray("owners"))
                .refuses("less than the whole", "/owners", body -> owner(body).put("percent", "99.99"))
                .refuses("another last day", "/expiresOn", body -> body.put("expiresOn", "2041-03-03"))
                .refuses("a grant before the application", "/grantedOn", body -> body.put("grantedOn", "2021-03-04"))
                .refuses(
                        "found in the future",
                        "/standing/on",
                        body -> ((ObjectNode) body.get("standing"))
                                .put("on", RunningService.today().plusDays(1).toString()))
                .refuses("a foreign version", "/version", body -> body.put("version", 1))
                .refuses("a pledge", "/pledged", body -> body.put("pledged", true));
    }

    Example correction() {
        return keyed(Example.of(() -> RightStory.facts(full())))
                .as(TestTokens::ipReviewer)
                .header("If-Match", () -> "\"v1\"")
                .path("id", () -> story.stated(RightStory.freshUscc()));
    }

    Example status() {
        return keyed(Example.of(() -> RightStory.standing(RunningService.today())
                        .replace("\"impediments\": []", "\"impediments\": [\"OWNERSHIP_DISPUTE\"]")))
                .as(TestTokens::bankAClerk)
                .header("If-Match", () -> "\"v1\"")
                .path("id", () -> story.stated(RightStory.freshUscc()))
                .refuses("before the application", "/on", body -> body.put("on", "2021-03-04"))
                .refuses(
                        "no day of an unpaid fee",
                        "/feeDueOn",
                        body -> body.put("fee", "UNPAID").putNull("feeDueOn"));
    }

    Example appraisal() {
        return keyed(Example.of("""
                        {"value": "6000000.00", "method": "INCOME", "appraiser": "聊城𠮷信资产评估事务所",
                         "appraisedOn": "2026-06-30", "validUntil": "2027-06-29", "reportNumber": "鲁𠮷信评报字(2026)第12号"}
                        """))
                .as(TestTokens::bankAClerk)
                .path("id", () -> story.stated(RightStory.freshUscc()))
                .keeps("/appraiser")
                .refuses("valid before it is made", "/validUntil", body -> body.put("validUntil", "2026-06-29"))
                .refuses("a value of nothing", "/value", body -> body.put("value", "0.00"));
    }

    private static ObjectNode owner(ObjectNode body) {
        return (ObjectNode) body.at("/owners/0");
    }

    private static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }
}

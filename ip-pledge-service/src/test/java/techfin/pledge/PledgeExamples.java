package techfin.pledge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Requests about pledges that the service accepts; each on a pledge or a right of its own. */
final class PledgeExamples {
    private final PledgeStory story;

    PledgeExamples(RunningService service) {
        story = new PledgeStory(service);
    }

    Example contract() {
        return keyed(Example.of(this::full))
                .as(TestTokens::bankAClerk)
                .keeps("/pledgor/name")
                .refuses("no right", "/rights", body -> body.putArray("rights"))
                .refuses(
                        "a right twice",
                        "/rights/1/rightId",
                        body -> body.withArray("rights")
                                .add(body.at("/rights/0").deepCopy()))
                .refuses(
                        "a right that nobody stated",
                        "/rights/0/rightId",
                        body -> ((ObjectNode) body.at("/rights/0"))
                                .put("rightId", "01999999-0000-7000-8000-000000000000"))
                .refuses("an empty term", "/securedTo", body -> body.put("securedTo", "2026-03-06"))
                .refuses("an amount of nothing", "/securedAmount", body -> body.put("securedAmount", "0.00"))
                .refuses(
                        "a branch of another bank", "/bankBranchCode", body -> body.put("bankBranchCode", "BANK-B-001"))
                .refuses(
                        "a wrong check character",
                        "/pledgor/uscc",
                        body -> ((ObjectNode) body.get("pledgor")).put("uscc", "91371502MA0000001Y"))
                .refuses(
                        "a division of nowhere",
                        "/pledgor/divisionCode",
                        body -> ((ObjectNode) body.get("pledgor")).put("divisionCode", "999999"))
                .refuses("a foreign status", "/status", body -> body.put("status", "REGISTERED"))
                .refuses("a foreign bank", "/bankCode", body -> body.put("bankCode", "BANK-B"));
    }

    private String full() {
        String uscc = RightStory.freshUscc();
        return PledgeStory.contract(PledgeStory.fresh("P"), uscc, story.rights().stated(uscc))
                .replace("\"coOwnersConsent\": null", "\"coOwnersConsent\": \"同意书𠮷1号\"");
    }

    Example registration() {
        return onPledge(
                        Example.of(() -> PledgeStory.registration(PledgeStory.fresh("Y2026"), "2026-03-09")),
                        this::contracted,
                        "\"v1\"")
                .as(TestTokens::bankAClerk)
                .refuses("registered tomorrow", "/registeredOn", body -> body.put("registeredOn", tomorrow()));
    }

    Example change() {
        return onPledge(Example.of(() -> """
                        {"securedAmount": "6000000.00", "securedTo": "2027-12-31", "changeNumber": "%s",
                         "changedOn": "2026-09-10"}
                        """.formatted(PledgeStory.fresh("B2026"))), this::pledged, "\"v2\"")
                .as(TestTokens::bankAClerk)
                .refuses("changed tomorrow", "/changedOn", body -> body.put("changedOn", tomorrow()))
                .refuses("before the registration", "/changedOn", body -> body.put("changedOn", "2026-03-08"))
                .refuses("an empty term", "/securedTo", body -> body.put("securedTo", "2026-03-06"))
                .refuses("an amount of nothing", "/securedAmount", body -> body.put("securedAmount", "0.00"));
    }

    Example release() {
        return onPledge(Example.of("{\"on\": \"2026-09-10\", \"text\": \"贷款𠮷已结清\"}"), this::pledged, "\"v2\"")
                .as(TestTokens::bankAChecker)
                .refuses("released tomorrow", "/on", body -> body.put("on", tomorrow()))
                .refuses("before the registration", "/on", body -> body.put("on", "2026-03-08"));
    }

    Example withdrawal() {
        return onPledge(
                        Example.of(() -> "{\"on\": \"%s\", \"text\": \"未𠮷登记\"}".formatted(RunningService.today())),
                        this::contracted,
                        "\"v1\"")
                .as(TestTokens::bankAChecker)
                .refuses("withdrawn tomorrow", "/on", body -> body.put("on", tomorrow()))
                .refuses("before the contract", "/on", body -> body.put("on", "2026-03-08"));
    }

    private String contracted() {
        return story.contracted(RightStory.freshUscc());
    }

    private String pledged() {
        return story.pledged(RightStory.freshUscc());
    }

    private static String tomorrow() {
        return RunningService.today().plusDays(1).toString();
    }

    private static Example onPledge(Example example, Supplier<String> pledge, String eTag) {
        return keyed(example).header("If-Match", () -> eTag).path("id", pledge);
    }

    private static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }
}

package techfin.system;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;

/** The people of a {@link Town}, who sign in at its gateway and work through it. */
final class People {
    /** Enters applications for the firms; another person reviews them. */
    static final String ENTERER = "bureau.enterer";

    static final String CLERK = "bank-a.clerk";
    static final String BANK = "bank-a.checker";
    static final String CITY = "bureau.reviewer";
    static final String APPROVER = "bureau.approver";
    static final String PAYER = "finance.payer";
    static final String AUDITOR = "auditor";
    static final String ENTERPRISE = "enterprise.a";

    private static final String USERS = "/api/auth/v1/users";
    /** Tokens live for five minutes. */
    private static final int GOOD_FOR_SECONDS = 180;

    private final Api gateway;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant since) {}

    People(Api gateway) {
        this.gateway = gateway;
    }

    /** Lets the administrator add the person who enters applications. */
    void addEnterer() {
        Answer colleague = find(CITY);
        Answer added =
                post("admin", USERS, """
                {"username": "%s", "displayName": "科技局录入员", "organisationId": "%s", "roles": ["BUREAU_REVIEWER"],
                 "divisionCodes": ["371502", "371581"], "uscc": null, "password": "%s"}
                """.formatted(ENTERER, colleague.at("/organisation/id"), Suite.DEMO_PASSWORD));
        if (added.status() != 201) {
            throw new IllegalStateException(added.text());
        }
    }

    private Answer find(String username) {
        for (var user : as("admin").get(USERS + "?limit=200").json().at("/items")) {
            if (user.at("/username").asText().equals(username)) {
                return as("admin").get(USERS + "/" + user.at("/id").asText());
            }
        }
        throw new IllegalStateException("no such person: " + username);
    }

    /** The gateway as this person. */
    Api as(String username) {
        return gateway.as(tokens.compute(username, this::good).text());
    }

    private Token good(String username, @org.jspecify.annotations.Nullable Token held) {
        Instant now = Instant.now();
        if (held != null && held.since().plusSeconds(GOOD_FOR_SECONDS).isAfter(now)) {
            return held;
        }
        Answer answer = gateway.post(
                "/api/auth/v1/login",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, Suite.DEMO_PASSWORD));
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in of " + username + ": " + answer.text());
        }
        return new Token(answer.at("/accessToken"), now);
    }

    Answer get(String username, String path) {
        return as(username).get(path);
    }

    /** Posts with a key of its own. */
    Answer post(String username, String path, String json, String... headers) {
        return as(username)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path, json, headers);
    }

    /** Posts on what the person sees now at the other address. */
    Answer postOn(String username, String seen, String path, String json) {
        return postOn(username, get(username, seen), path, json);
    }

    /** Posts on what the person saw. */
    Answer postOn(String username, Answer seen, String path, String json) {
        return post(
                username,
                path,
                json,
                "If-Match",
                seen.header("ETag").orElseThrow(() -> new IllegalStateException(seen.status() + " " + seen.text())));
    }
}

package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import techfin.testkit.http.Answer;

/** That every change of a case and of an order left a row in the audit trail, and that no person has two hands in a case. */
final class TrailProof {
    private static final String AUDIT = "/api/loan/v1/audit";
    /** Everybody who must have had a part in every case. */
    private static final Set<String> HANDS = Set.of("APPLICANT", "BANK", "COUNTY", "CITY", "APPROVER", "PAYER");

    private final People people;
    /** Every row of the trail by what it is about, oldest first. */
    private final Map<String, List<JsonNode>> rows = new HashMap<>();

    /** Over the trail as it is now. */
    TrailProof(People people) {
        this.people = people;
        String next = AUDIT + "/entries?limit=500";
        while (!next.isEmpty()) {
            Answer answer = people.get(People.AUDITOR, next);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json()
                    .at("/items")
                    .forEach(row -> rows.computeIfAbsent(
                                    about(
                                            row.at("/objectType").asText(),
                                            row.at("/objectId").asText()),
                                    key -> new ArrayList<>())
                            .add(row));
            String cursor = answer.at("/nextCursor");
            next = cursor.isEmpty() ? "" : AUDIT + "/entries?limit=500&cursor=" + cursor;
        }
    }

    private static String about(String type, String id) {
        return type + " " + id;
    }

    private List<JsonNode> rowsOf(String type, String id) {
        return rows.getOrDefault(about(type, id), List.of());
    }

    private List<String> actionsOf(String type, String id) {
        return rowsOf(type, id).stream().map(row -> row.at("/action").asText()).toList();
    }

    /** Of these cases as they stand now. */
    void proveCases(List<RoundCase> cases, List<JsonNode> seen) {
        List<JsonNode> timelines = InParallel.map(cases, one -> {
            Answer timeline = people.get(People.AUDITOR, one.path() + "/timeline");
            assertThat(timeline.status()).as(timeline.text()).isEqualTo(200);
            return timeline.json();
        });
        for (int i = 0; i < cases.size(); i++) {
            assertThat(timelines.get(i))
                    .containsExactlyElementsOf(
                            rowsOf("subsidy-application", cases.get(i).id()));
            everyVersionHasItsRow(timelines.get(i), seen.get(i));
            nobodyAppearsTwice(timelines.get(i));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> people.get(People.AUDITOR, AUDIT + "/verify")
                        .at("/valid")
                        .equals("true"));
    }

    /** From the first row, which has nothing before it, to the version that stands now, without a gap. */
    private static void everyVersionHasItsRow(JsonNode rows, JsonNode now) {
        long version = 0;
        String state = "";
        for (JsonNode row : rows) {
            JsonNode before = row.at("/before");
            assertThat(before.at("/version").asLong(0)).as(row.toString()).isEqualTo(version);
            assertThat(before.at("/status").asText("")).as(row.toString()).isEqualTo(state);
            version = row.at("/after/version").asLong();
            state = row.at("/after/status").asText();
        }
        assertThat(version).as(rows.toString()).isEqualTo(now.at("/version").asLong());
        assertThat(state).isEqualTo(now.at("/status").asText());
    }

    private static void nobodyAppearsTwice(JsonNode rows) {
        Map<String, Set<String>> hands = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        for (JsonNode row : rows) {
            String hand = hand(row);
            seen.add(hand);
            hands.computeIfAbsent(row.at("/actor").asText(), actor -> new TreeSet<>())
                    .add(hand);
        }
        assertThat(seen).containsAll(HANDS);
        hands.forEach(
                (actor, held) -> assertThat(held).as(actor + " in " + rows).hasSize(1));
    }

    private static String hand(JsonNode row) {
        String action = row.at("/action").asText();
        String before = row.at("/before/status").asText("");
        return switch (action) {
            case "APPLICATION_FILED", "APPLICATION_CORRECT" -> "APPLICANT";
            case "APPLICATION_CONFIRM" -> "BANK";
            case "APPLICATION_REVIEW", "APPLICATION_RETURN" -> before.equals("BANK_CONFIRMED") ? "COUNTY" : "CITY";
            case "APPLICATION_LIST", "APPLICATION_PUBLISH" -> "CITY";
            case "APPLICATION_OBJECT" -> "OBJECTOR";
            case "APPLICATION_DISMISS", "APPLICATION_APPROVE", "APPLICATION_CLAW_BACK" -> "APPROVER";
            case "APPLICATION_ORDER_PAYMENT", "APPLICATION_PAY", "APPLICATION_FAIL_PAYMENT" -> "PAYER";
            default -> throw new IllegalStateException("nobody knows who may do this: " + row);
        };
    }

    /** Of one payment order: what was ordered and what the bank said. */
    void proveOrder(JsonNode order) {
        String id = order.at("/id").asText();
        assertThat(actionsOf("payment-order", id)).containsExactly("PAYMENT_ORDERED", "PAYMENT_RECORDED");
        JsonNode last = rowsOf("payment-order", id).getLast();
        assertThat(last.at("/after/version")).isEqualTo(order.at("/version"));
        assertThat(last.at("/after/paid")).isEqualTo(order.at("/paid"));
    }

    /** Of the round itself and its notice. */
    void proveRound(JsonNode round) {
        assertThat(actionsOf("subsidy-round", round.at("/id").asText()))
                .containsExactly("ROUND_OPENED", "LIST_FROZEN", "BATCH_APPROVED");
        assertThat(rowsOf("public-notice", round.at("/noticeId").asText())).hasSize(1);
    }

    /** Of the one clawback of a case: the decision and the money that came back. */
    void proveClawback(JsonNode one) {
        assertThat(actionsOf("clawback", one.at("/id").asText() + "/1"))
                .containsExactly("SUBSIDY_CLAWED_BACK", "CLAWBACK_RETURNED");
    }

    /** Of an objection: raised and decided. */
    void proveObjection(String id) {
        assertThat(rowsOf("objection", id).stream()
                        .map(row -> row.at("/after/status").asText()))
                .containsExactly("OPEN", "DISMISSED");
    }
}

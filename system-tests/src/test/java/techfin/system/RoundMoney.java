package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import techfin.testkit.http.Answer;

/** The payer's work: orders of what a round has to pay, and what the bank says of them. */
final class RoundMoney {
    private static final String ORDERS = "/api/loan/v1/payment-orders";

    private final People people;
    private final String round;

    RoundMoney(People people, String round) {
        this.people = people;
        this.round = round;
    }

    /** Orders everything that a party can pay. */
    Answer order(String party) {
        String path = CaseSteps.ROUNDS + "/" + round;
        Answer preview = people.get(People.PAYER, path + "/payable?party=" + party);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        Answer ordered = people.postOn(
                People.PAYER,
                preview,
                path + "/payment-orders",
                "{\"party\": \"%s\", \"count\": %s, \"total\": \"%s\"}"
                        .formatted(party, preview.at("/count"), preview.at("/total")));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        return ordered;
    }

    /** The bank has paid all lines of an order on this day, but for one; the order as it stands then. */
    Answer paidBut(Answer order, int failing, LocalDate on) {
        List<String> messages = new ArrayList<>();
        for (JsonNode line : order.json().at("/lines")) {
            int number = line.at("/line").asInt();
            String outcome = number == failing ? "\"FAILED\", \"failureReason\": \"账号不存在\"" : "\"PAID\"";
            messages.add("""
                    {"line": %d, "amount": "%s", "paidOn": "%s", "bankReference": "%s-%d", "outcome": %s}
                    """.formatted(number, line.at("/amount").asText(), on, order.at("/number"), number, outcome));
        }
        String path = ORDERS + "/" + order.at("/id");
        Answer recorded = people.postOn(
                People.PAYER, path, path + "/receipts", "{\"receipts\": [" + String.join(",", messages) + "]}");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(recorded.json().at("/results").findValuesAsText("result")).containsOnly("COUNTED");
        return recorded;
    }

    /** The bank has paid all lines of an order. */
    void paid(Answer order, LocalDate on) {
        assertThat(paidBut(order, 0, on).at("/order/state")).isEqualTo("PAID");
        assertThat(reconciliation(order).at("/matches")).isEqualTo("true");
    }

    Answer reconciliation(Answer order) {
        return people.get(People.AUDITOR, ORDERS + "/" + order.at("/id") + "/reconciliation");
    }

    /** All orders of the round with their lines. */
    List<JsonNode> orders() {
        List<JsonNode> whole = new ArrayList<>();
        for (JsonNode order :
                people.get(People.AUDITOR, ORDERS + "?roundId=" + round).json().at("/items")) {
            whole.add(people.get(People.AUDITOR, ORDERS + "/" + order.at("/id").asText())
                    .json());
        }
        return whole;
    }
}

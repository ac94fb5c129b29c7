package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import techfin.money.Money;
import techfin.testkit.http.Answer;

/** What must hold of a round that is over, as its auditor sees it. */
final class RoundProof {
    private final People people;
    private final String round;
    private final List<RoundCase> cases;

    RoundProof(People people, String round, List<RoundCase> cases) {
        this.people = people;
        this.round = round;
        this.cases = cases;
    }

    /** Parts make amounts, amounts the list, the list the payments; nothing is above what it may be; all is on record. */
    void prove() {
        JsonNode list = read(CaseSteps.ROUNDS + "/" + round + "/list");
        partsMakeAmountsAndAmountsTheList(list);
        nothingIsAboveItsCapOrTheBudget(list);
        theListIsWhatWasPaid(list);
        List<JsonNode> seen = InParallel.map(
                cases, one -> people.get(People.AUDITOR, one.path()).json());
        casesStandAsListed(list, seen);
        TrailProof trail = new TrailProof(people);
        trail.proveCases(cases, seen);
        new RoundMoney(people, round).orders().forEach(trail::proveOrder);
        trail.proveRound(read(CaseSteps.ROUNDS + "/" + round));
        seen.stream()
                .filter(one -> one.at("/status").asText().equals("CLAWED_BACK"))
                .forEach(trail::proveClawback);
    }

    private JsonNode read(String path) {
        Answer answer = people.get(People.AUDITOR, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void partsMakeAmountsAndAmountsTheList(JsonNode list) {
        JsonNode entries = list.at("/entries");
        assertThat(entries.size()).isEqualTo(cases.size());
        assertThat(list.at("/frozen").asBoolean()).isTrue();
        for (JsonNode entry : entries) {
            assertThat(sum(parts(entry))).as(entry.toString()).isEqualTo(yuan(entry, "/amount"));
        }
        assertThat(sum(amounts(entries, "/amount"))).isEqualTo(yuan(list, "/total"));
        assertThat(sum(parts(list))).isEqualTo(yuan(list, "/total"));
        parts(list)
                .forEach((party, total) -> assertThat(Money.sum(StreamSupport.stream(entries.spliterator(), false)
                                .map(entry -> parts(entry).getOrDefault(party, Money.ZERO))
                                .toList()))
                        .as(party)
                        .isEqualTo(total));
    }

    private void nothingIsAboveItsCapOrTheBudget(JsonNode list) {
        Map<String, Firm> firms = cases.stream().collect(Collectors.toMap(RoundCase::id, RoundCase::firm));
        for (JsonNode entry : list.at("/entries")) {
            Firm firm =
                    Objects.requireNonNull(firms.get(entry.at("/applicationId").asText()));
            Map<String, Money> parts = parts(entry);
            assertThat(yuan(entry, "/entitled")).isEqualTo(firm.entitled());
            assertThat(parts.get("PROVINCE")).isLessThanOrEqualTo(firm.province());
            assertThat(parts.get("CITY")).isLessThanOrEqualTo(firm.city());
        }
        Money entitled =
                Money.sum(cases.stream().map(one -> one.firm().entitled()).toList());
        assertThat(yuan(list, "/entitled")).isEqualTo(entitled);
        JsonNode called = read(CaseSteps.ROUNDS + "/" + round);
        assertThat(called.at("/partyBudgets").size()).isEqualTo(2);
        for (JsonNode party : called.at("/partyBudgets")) {
            Money budget = yuan(party, "/budget");
            Money listed = parts(list).getOrDefault(party.at("/party").asText(), Money.ZERO);
            assertThat(listed).isLessThanOrEqualTo(budget);
            assertThat(budget.minus(listed).fen())
                    .as("a short budget is used up, but for the rounding of a part to a fen")
                    .isLessThanOrEqualTo(cases.size());
            assertThat(yuan(party, "/granted")).isEqualTo(listed);
            assertThat(yuan(party, "/remaining")).isEqualTo(budget.minus(listed));
        }
        assertThat(yuan(called, "/granted")).isEqualTo(yuan(list, "/total"));
    }

    private void theListIsWhatWasPaid(JsonNode list) {
        List<JsonNode> orders = new RoundMoney(people, round).orders();
        assertThat(orders).hasSize(3);
        Map<String, Money> paid = new TreeMap<>();
        Money total = Money.ZERO;
        for (JsonNode order : orders) {
            assertThat(sum(amounts(order.at("/lines"), "/paid"))).isEqualTo(yuan(order, "/paid"));
            assertThat(sum(amounts(order.at("/lines"), "/amount"))).isEqualTo(yuan(order, "/total"));
            total = total.plus(yuan(order, "/paid"));
            for (JsonNode line : order.at("/lines")) {
                String share = line.at("/caseId").asText() + order.at("/party").asText();
                paid.merge(share, yuan(line, "/paid"), Money::plus);
            }
        }
        assertThat(total).isEqualTo(yuan(list, "/total"));
        Map<String, Money> listed = new TreeMap<>();
        for (JsonNode entry : list.at("/entries")) {
            parts(entry)
                    .forEach((party, amount) ->
                            listed.put(entry.at("/applicationId").asText() + party, amount));
        }
        assertThat(paid).isEqualTo(listed);
    }

    private static void casesStandAsListed(JsonNode list, List<JsonNode> seen) {
        Map<String, JsonNode> entries = StreamSupport.stream(list.at("/entries").spliterator(), false)
                .collect(Collectors.toMap(entry -> entry.at("/applicationId").asText(), Function.identity()));
        Map<String, Integer> states = new HashMap<>();
        for (JsonNode one : seen) {
            JsonNode entry = Objects.requireNonNull(entries.get(one.at("/id").asText()));
            assertThat(one.at("/entry").asInt()).isEqualTo(entry.at("/number").asInt());
            assertThat(yuan(one, "/amount")).isEqualTo(yuan(entry, "/amount"));
            assertThat(parts(one)).isEqualTo(parts(entry));
            assertThat(one.at("/receiptDigest")).isEqualTo(entry.at("/receiptDigest"));
            states.merge(one.at("/status").asText(), 1, Integer::sum);
        }
        assertThat(states).isEqualTo(Map.of("PAID", seen.size() - 1, "CLAWED_BACK", 1));
    }

    private static Map<String, Money> parts(JsonNode of) {
        Map<String, Money> parts = new TreeMap<>();
        of.at("/parts").forEach(part -> parts.put(part.at("/party").asText(), yuan(part, "/amount")));
        return parts;
    }

    private static Money yuan(JsonNode of, String pointer) {
        return Money.parse(of.at(pointer).asText());
    }

    private static List<Money> amounts(JsonNode rows, String pointer) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> yuan(row, pointer))
                .toList();
    }

    private static Money sum(List<Money> amounts) {
        return Money.sum(amounts);
    }

    private static Money sum(Map<String, Money> parts) {
        return Money.sum(parts.values());
    }
}

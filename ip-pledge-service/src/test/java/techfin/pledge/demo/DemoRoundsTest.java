package techfin.pledge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.lending.servicing.LoanPayments;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.pledge.RunningService;
import techfin.pledge.appraisal.PledgeRateCeilings;
import techfin.pledge.subsidy.IpRoundStory;
import techfin.pledge.subsidy.usecase.SubsidisedIpLoan;
import techfin.subsidy.Quote;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Subsidies;
import techfin.subsidykit.rulebook.usecase.RuleBook;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** The rounds that the people of a demonstration find on their desks. */
@OnEveryDatabase
class DemoRoundsTest {
    private static final String ROUNDS = IpRoundStory.ROUNDS;
    private static final String APPLICATIONS = IpRoundStory.APPLICATIONS;
    private static final Map<String, DemoLoan> STORY = DemoCity.tell(
                    Divisions.shipped(), new City("371500"), LprTable.shipped(), PledgeRateCeilings.shipped())
            .loans()
            .stream()
            .collect(Collectors.toMap(told -> told.loan().record().noteNumber(), Function.identity()));
    /** Nothing is changed in these. */
    private static final Map<String, EmbeddedServer> CITIES = new ConcurrentHashMap<>();

    private final TestDatabase database;

    DemoRoundsTest(TestDatabase database) {
        this.database = database;
    }

    private Api city(String token) {
        return Api.at(CITIES.computeIfAbsent(database.name(), name -> started(database))
                        .getPort())
                .as(token);
    }

    private static EmbeddedServer started(TestDatabase database) {
        EmbeddedServer server = RunningService.start(database.another(), Map.of("TECHFIN_DEMO", "true"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    /** Newest first: the open one, the noticed one, the approved one. */
    private static List<JsonNode> rounds(Api api) {
        return items(api, ROUNDS);
    }

    private static List<JsonNode> items(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.json().at("/items").forEach(items::add);
        return items;
    }

    private static List<JsonNode> cases(Api api, JsonNode round) {
        return items(api, APPLICATIONS + "?limit=500&roundId=" + text(round, "/id"));
    }

    private static JsonNode list(Api api, JsonNode round) {
        return api.get(ROUNDS + "/" + text(round, "/id") + "/list").json();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText("");
    }

    private static Money money(JsonNode node, String pointer) {
        return Money.parse(text(node, pointer));
    }

    private static LocalDate day(JsonNode node, String pointer) {
        return LocalDate.parse(text(node, pointer));
    }

    private static Map<String, Long> byStatus(List<JsonNode> cases) {
        return cases.stream().collect(Collectors.groupingBy(one -> text(one, "/status"), Collectors.counting()));
    }

    @Test
    void the_ip_office_has_an_approved_round_one_whose_notice_is_over_and_one_open_until_spring() {
        List<JsonNode> rounds = rounds(city(TestTokens.auditor()));
        assertThat(rounds).extracting(round -> text(round, "/stage")).containsExactly("OPEN", "NOTICED", "NOTICED");
        assertThat(rounds).allSatisfy(round -> {
            assertThat(text(round, "/office")).isEqualTo("IP_OFFICE");
            assertThat(text(round, "/schemeCode")).isEqualTo("SD-IP-PLEDGE");
            assertThat(text(round, "/openedBy")).isEqualTo("ip.reviewer");
        });
        JsonNode open = rounds.getFirst();
        assertThat(day(open, "/opensOn")).isBefore(DemoCity.STORY_ENDS_ON);
        assertThat(day(open, "/closesOn")).isAfterOrEqualTo(LocalDate.of(2027, 3, 31));
        for (JsonNode over : rounds.subList(1, 3)) {
            assertThat(day(over, "/closesOn")).isBefore(day(open, "/opensOn"));
            assertThat(day(over, "/noticeClosesOn"))
                    .isAfter(day(over, "/closesOn"))
                    .isBefore(DemoCity.STORY_ENDS_ON);
        }
    }

    @Test
    void cases_stand_in_every_state_that_an_open_round_knows_and_where_the_others_have_come() {
        Api auditor = city(TestTokens.auditor());
        List<JsonNode> rounds = rounds(auditor);
        assertThat(byStatus(cases(auditor, rounds.get(0))))
                .isEqualTo(Map.of(
                        "COUNTY_REVIEWED", 4L,
                        "SUBMITTED", 4L,
                        "BANK_CONFIRMED", 4L,
                        "CITY_REVIEWED", 2L,
                        "RETURNED", 2L,
                        "DRAFT", 2L,
                        "REJECTED", 2L,
                        "WITHDRAWN", 2L));
        assertThat(byStatus(cases(auditor, rounds.get(1)))).isEqualTo(Map.of("NOTICED", 14L));
        assertThat(byStatus(cases(auditor, rounds.get(2)))).isEqualTo(Map.of("APPROVED", 12L));
        assertThat(rounds.stream()
                        .flatMap(round -> cases(auditor, round).stream())
                        .map(one -> text(one, "/loanId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_list_and_no_approval_exceeds_its_budget_and_every_party_gets_its_part() {
        Api auditor = city(TestTokens.auditor());
        List<JsonNode> rounds = rounds(auditor);
        for (JsonNode round : rounds.subList(1, 3)) {
            JsonNode list = list(auditor, round);
            assertThat(money(list, "/total")).isBetween(Money.ofFen(1), money(round, "/budget"));
            assertThat(list.at("/leftOut")).isEmpty();
            assertThat(Money.sum(cases(auditor, round).stream()
                            .map(one -> money(one, "/amount"))
                            .toList()))
                    .isEqualTo(money(list, "/total"));
        }
        assertThat(money(rounds.get(2), "/granted")).isEqualTo(money(list(auditor, rounds.get(2)), "/total"));
        assertThat(money(rounds.get(1), "/granted")).isEqualTo(Money.ZERO);
        assertThat(money(rounds.get(0), "/granted")).isEqualTo(Money.ZERO);
    }

    @Test
    void what_a_loan_is_entitled_to_is_what_the_pinned_rule_gives_for_it() {
        Api auditor = city(TestTokens.auditor());
        RuleBook book = Objects.requireNonNull(CITIES.get(database.name()))
                .getApplicationContext()
                .getBean(RuleBook.class);
        for (JsonNode round : rounds(auditor).subList(1, 3)) {
            SchemeVersion scheme = book.version(text(round, "/schemeCode"), text(round, "/schemeVersion"))
                    .orElseThrow();
            for (JsonNode entry : list(auditor, round).at("/entries")) {
                DemoLoan told = Objects.requireNonNull(STORY.get(text(entry, "/noteNumber")));
                Quote quote = (Quote) Subsidies.quote(
                        scheme,
                        SubsidisedIpLoan.of(
                                        told.loan(), new LoanPayments(told.repayments(), told.vouchers()), told.fees())
                                .facts(),
                        List.of(),
                        round.at("/grantYear").asInt(),
                        LprTable.shipped());
                assertThat(money(entry, "/entitled"))
                        .as(told.loan().record().noteNumber())
                        .isEqualTo(quote.amount())
                        .isLessThanOrEqualTo(told.loan().balance().interestPaid());
            }
        }
    }

    @Test
    void everybody_finds_work_and_an_enterprise_where_its_money_is() {
        for (String bank : List.of(TestTokens.bankAChecker(), TestTokens.bankBChecker())) {
            assertThat(items(city(bank), APPLICATIONS + "?status=SUBMITTED")).isNotEmpty();
        }
        for (String county : List.of(TestTokens.county371502(), TestTokens.county371581())) {
            assertThat(items(city(county), APPLICATIONS + "?status=BANK_CONFIRMED"))
                    .isNotEmpty();
        }
        assertThat(items(city(TestTokens.ipReviewer()), APPLICATIONS + "?status=COUNTY_REVIEWED"))
                .hasSize(4)
                .allSatisfy(one ->
                        assertThat(steps(city(TestTokens.ipReviewer()), one)).contains("REVIEW"));
        assertThat(items(city(TestTokens.ipApprover()), APPLICATIONS + "?status=NOTICED"))
                .hasSize(14);
        Api payer = city(TestTokens.financePayer());
        JsonNode approved = rounds(payer).get(2);
        JsonNode payable = payer.get(ROUNDS + "/" + text(approved, "/id") + "/payable?party=PROVINCE")
                .json();
        assertThat(payable.at("/count").asInt()).isEqualTo(12);
        assertThat(text(payable, "/total")).isEqualTo(text(approved, "/granted"));
        assertThat(items(city(TestTokens.enterpriseB()), APPLICATIONS))
                .singleElement()
                .satisfies(one -> assertThat(text(one, "/status")).isEqualTo("COUNTY_REVIEWED"));
        assertThat(items(city(TestTokens.enterpriseA()), APPLICATIONS)).isEmpty();
    }

    private static List<String> steps(Api api, JsonNode one) {
        List<String> events = new ArrayList<>();
        api.get(APPLICATIONS + "/" + text(one, "/id"))
                .json()
                .at("/nextSteps")
                .forEach(step -> events.add(text(step, "/event")));
        return events;
    }

    @Test
    void cases_of_the_story_go_on_like_any_other() {
        try (EmbeddedServer server = RunningService.start(database.another(), Map.of("TECHFIN_DEMO", "true"))) {
            Api reviewer = Api.at(server.getPort()).as(TestTokens.ipReviewer());
            Api approver = Api.at(server.getPort()).as(TestTokens.ipApprover());
            JsonNode noticed = rounds(approver).get(1);
            String batch = ROUNDS + "/" + text(noticed, "/id") + "/approvals";
            JsonNode preview = approver.get(batch).json();
            assertThat(preview.at("/excluded"))
                    .isNotEmpty()
                    .allSatisfy(out -> assertThat(text(out, "/reason")).isEqualTo("OVER_LIMIT"));
            changed(
                    approver,
                    batch,
                    "",
                    "{\"count\": %s, \"total\": \"%s\"}".formatted(text(preview, "/count"), text(preview, "/total")));
            for (JsonNode single : preview.at("/excluded")) {
                String path = APPLICATIONS + "/" + text(single, "/applicationId");
                assertThat(changed(approver, path, "/decisions", "{\"decision\": \"APPROVE\"}")
                                .at("/status"))
                        .isEqualTo("APPROVED");
            }
            JsonNode settled = approver.get(ROUNDS + "/" + text(noticed, "/id")).json();
            assertThat(money(settled, "/granted")).isEqualTo(money(list(approver, noticed), "/total"));
            String waiting = first(reviewer, "COUNTY_REVIEWED");
            assertThat(changed(
                                    reviewer,
                                    waiting,
                                    "/decisions",
                                    "{\"decision\": \"REVIEW\", \"checklist\": " + IpRoundStory.CITY_LIST + "}")
                            .at("/status"))
                    .isEqualTo("CITY_REVIEWED");
            String returned = first(reviewer, "RETURNED");
            Answer seen = reviewer.get(returned);
            Api applicant = Api.at(server.getPort()).as(IpRoundStory.enterprise(seen.at("/enterprise/uscc")));
            assertThat(applicant.get(returned).at("/markedFields/0")).isEqualTo("/documents");
            assertThat(changed(applicant, returned, "/corrections", """
                            {"documents": [{"kind": "VOUCHERS", "name": "付息凭证.pdf", "sha256": "%s"}]}
                            """.formatted("ab".repeat(32)))
                            .at("/status"))
                    .isEqualTo("BANK_CONFIRMED");
            assertThat(reviewer.get(returned).at("/changes/0/pointer")).startsWith("/details/documents");
        }
    }

    private static String first(Api api, String status) {
        return APPLICATIONS + "/"
                + text(items(api, APPLICATIONS + "?status=" + status).getFirst(), "/id");
    }

    /** Posts with the ETag of what the person sees at the path. */
    private static Answer changed(Api api, String seenAt, String then, String body) {
        Answer done = api.with("Idempotency-Key", RunningService.key())
                .post(
                        seenAt + then,
                        body,
                        "If-Match",
                        api.get(seenAt).header("ETag").orElse("\"none\""));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return done;
    }
}

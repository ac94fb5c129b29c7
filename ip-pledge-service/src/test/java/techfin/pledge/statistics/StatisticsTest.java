package techfin.pledge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.filing.LoanStatus;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.money.Money;
import techfin.pledge.RunningService;
import techfin.pledge.access.RowScope;
import techfin.pledge.appraisal.Appraisal;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.pledging.PledgedRight;
import techfin.pledge.right.RightKind;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Statistics over random loans and pledges, beside the same worked out one by one. */
@OnEveryDatabase
class StatisticsTest {
    private static final String PATH = "/api/ip-pledge/v1/statistics/";
    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Set<String> TWO = Set.of("371502", "3715Z1");
    private static final Map<RowScope, Predicate<Item>> SCOPES = Map.of(
            new RowScope.OfCity(),
            item -> true,
            new RowScope.OfBank("BANK-C"),
            item -> item.bank().equals("BANK-C"),
            new RowScope.OfDivisions(TWO),
            item -> TWO.contains(item.division()));

    private static final Map<String, EmbeddedServer> SERVERS = new ConcurrentHashMap<>();
    private static final ManyPledges MANY = ManyPledges.of(400);

    private final EmbeddedServer server;
    private final Tallies tallies;

    StatisticsTest(TestDatabase database) {
        server = SERVERS.computeIfAbsent(database.name(), name -> filled(database.another()));
        tallies = server.getApplicationContext().getBean(Tallies.class);
    }

    private static EmbeddedServer filled(TestDatabase database) {
        EmbeddedServer server = RunningService.start(database, Map.of());
        MANY.fill(server.getApplicationContext());
        return server;
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(EmbeddedServer::stop);
        SERVERS.clear();
    }

    /** What is counted, with nothing but what the table needs. */
    private record Item(
            LocalDate day,
            String bank,
            String division,
            String uscc,
            Set<RightKind> kinds,
            Money amount,
            Money pledged,
            boolean firstPledge,
            boolean firstLoan,
            int rights,
            Optional<Money> appraised) {}

    private static List<Item> loans(DateOf dateOf) {
        return MANY.loans.stream()
                .filter(loan ->
                        EnumSet.of(LoanStatus.ACCEPTED, LoanStatus.SETTLED).contains(loan.status()))
                .map(loan -> new Item(
                        dateOf == DateOf.DECISION
                                ? Objects.requireNonNull(loan.filing().decidedOn())
                                : loan.record().disbursedOn(),
                        loan.bankCode(),
                        loan.record().borrower().divisionCode(),
                        loan.record().borrower().uscc().value(),
                        loan.collateral().kinds(),
                        loan.record().principal(),
                        loan.record().pledgedPart(loan.record().principal()),
                        loan.collateral().firstPledge(),
                        loan.record().firstLoan(),
                        0,
                        Optional.empty()))
                .toList();
    }

    private static List<Item> pledges() {
        return MANY.pledges.stream()
                .filter(pledge -> pledge.status() != PledgeStatus.CONTRACTED)
                .map(pledge -> new Item(
                        Objects.requireNonNull(pledge.registration()).on(),
                        pledge.bankCode(),
                        pledge.contract().pledgor().divisionCode(),
                        pledge.contract().pledgor().uscc().value(),
                        MANY.kindsOf(pledge),
                        pledge.contract().securedAmount(),
                        pledge.contract().securedAmount(),
                        pledge.isFirstPledge(),
                        false,
                        pledge.contract().rights().size(),
                        appraised(pledge)))
                .toList();
    }

    private static Optional<Money> appraised(Pledge pledge) {
        LocalDate on = Objects.requireNonNull(pledge.registration()).on();
        Money sum = Money.ZERO;
        for (PledgedRight right : pledge.contract().rights()) {
            Optional<Appraisal> latest = MANY.appraisals.stream()
                    .filter(one -> one.rightId().equals(right.rightId())
                            && one.bankCode().equals(pledge.bankCode())
                            && one.isValidOn(on))
                    .max((a, b) -> a.appraisedOn().equals(b.appraisedOn())
                            ? a.id().compareTo(b.id())
                            : a.appraisedOn().compareTo(b.appraisedOn()));
            if (latest.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(latest.get().value());
        }
        return Optional.of(sum);
    }

    private static String key(Item item, Breakdown by) {
        LocalDate day = item.day();
        return switch (by) {
            case KIND ->
                item.kinds().size() == 1 ? item.kinds().iterator().next().name() : Breakdown.MIXED;
            case GROUP -> RightGroup.of(item.kinds()).name();
            case DIVISION -> item.division();
            case BANK -> item.bank();
            case QUARTER -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
        };
    }

    private static Tally tally(List<Item> items) {
        List<Item> inclusive = items.stream()
                .filter(item -> item.amount().compareTo(Money.parse("10000000.00")) <= 0)
                .toList();
        List<Item> rated =
                items.stream().filter(item -> item.appraised().isPresent()).toList();
        return new Tally(
                items.size(),
                items.stream().map(Item::uscc).distinct().count(),
                items.stream()
                        .filter(Item::firstLoan)
                        .map(Item::uscc)
                        .distinct()
                        .count(),
                sum(items),
                Money.sum(items.stream().map(Item::pledged).toList()),
                new Tally.Inclusive(inclusive.size(), sum(inclusive)),
                items.stream().filter(Item::firstPledge).count(),
                items.stream().mapToLong(Item::rights).sum(),
                new Tally.Rated(
                        sum(rated),
                        Money.sum(rated.stream()
                                .map(item -> item.appraised().orElseThrow())
                                .toList())));
    }

    private static Money sum(List<Item> items) {
        return Money.sum(items.stream().map(Item::amount).toList());
    }

    private void assertCounts(List<Item> all, Asked asked, RowScope scope, Predicate<Item> inScope) {
        List<Item> due = all.stream()
                .filter(inScope)
                .filter(item -> asked.group() == null || RightGroup.of(item.kinds()) == asked.group())
                .filter(item -> !item.day().isBefore(asked.period().from())
                        && !item.day().isAfter(asked.period().to()))
                .toList();
        Map<String, Tally> expected = new HashMap<>();
        due.stream()
                .collect(Collectors.groupingBy(item -> key(item, asked.by())))
                .forEach((key, part) -> expected.put(key, tally(part)));
        Tallies.Counted counted = tallies.count(scope, asked);
        assertThat(counted.parts()).as(asked + " " + scope).isEqualTo(expected);
        assertThat(counted.total()).as(asked + " " + scope).isEqualTo(tally(due));
        assertThat(counted.parts().values().stream().mapToLong(Tally::count).sum())
                .isEqualTo(counted.total().count());
        assertThat(Money.sum(
                        counted.parts().values().stream().map(Tally::amount).toList()))
                .isEqualTo(counted.total().amount());
    }

    @Test
    void every_breakdown_of_loans_is_what_they_give_one_by_one_and_its_parts_add_up_to_the_whole() {
        for (Breakdown by : Breakdown.values()) {
            for (DateOf dateOf : DateOf.values()) {
                SCOPES.forEach((scope, inScope) ->
                        assertCounts(loans(dateOf), new Asked(Subject.LOANS, by, dateOf, null, YEAR), scope, inScope));
            }
        }
    }

    @Test
    void every_breakdown_of_pledges_is_what_they_give_one_by_one_and_its_parts_add_up_to_the_whole() {
        for (Breakdown by : Breakdown.values()) {
            SCOPES.forEach((scope, inScope) -> assertCounts(
                    pledges(), new Asked(Subject.PLEDGES, by, DateOf.DECISION, null, YEAR), scope, inScope));
        }
    }

    @Test
    void groups_can_be_asked_for_alone_and_together_are_the_whole() {
        for (Subject subject : Subject.values()) {
            List<Item> all = subject == Subject.LOANS ? loans(DateOf.DECISION) : pledges();
            long items = 0;
            for (RightGroup group : RightGroup.values()) {
                Asked asked = new Asked(subject, Breakdown.QUARTER, DateOf.DECISION, group, YEAR);
                SCOPES.forEach((scope, inScope) -> assertCounts(all, asked, scope, inScope));
                items += tallies.count(new RowScope.OfCity(), asked).total().count();
            }
            Asked whole = new Asked(subject, Breakdown.GROUP, DateOf.DECISION, null, YEAR);
            assertThat(tallies.count(new RowScope.OfCity(), whole).total().count())
                    .isEqualTo(items)
                    .isPositive();
        }
    }

    private Answer get(String token, String query) {
        return Api.at(server.getPort()).as(token).get(PATH + query);
    }

    @ParameterizedTest
    @CsvSource({"loans, kind", "loans, month", "pledges, group", "pledges, division"})
    void a_table_compares_each_part_with_the_same_part_a_year_before(String counted, String by) {
        Answer answer = get(TestTokens.auditor(), counted + "?by=" + by + "&from=2024-01-01&to=2024-09-30");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/previousFrom") + " " + answer.at("/previousTo")).isEqualTo("2023-01-01 2023-09-30");
        Answer past = get(TestTokens.auditor(), counted + "?by=" + by + "&from=2023-01-01&to=2023-09-30");
        JsonNode growth = answer.json().at("/total/yearOnYear");
        assertThat(growth.at("/previousCount")).isEqualTo(past.json().at("/total/count"));
        BigDecimal before = new BigDecimal(past.at("/total/count"));
        assertThat(growth.at("/countPercent").asText())
                .isEqualTo(new BigDecimal(answer.at("/total/count"))
                        .subtract(before)
                        .multiply(new BigDecimal(100))
                        .divide(before, 2, RoundingMode.HALF_UP)
                        .toPlainString());
        long parts = 0;
        for (JsonNode row : answer.json().at("/rows")) {
            parts += row.at("/yearOnYear/previousCount").asLong();
        }
        assertThat(parts).isEqualTo(past.json().at("/total/count").asLong());
    }

    @Test
    void growth_from_nothing_is_null_and_a_dash_in_the_workbook() throws IOException, InterruptedException {
        String query = "pledges?by=quarter&from=2023-01-01&to=2023-03-31";
        Answer answer = get(TestTokens.ipReviewer(), query);
        assertThat(answer.json().at("/total/yearOnYear/amountPercent").isNull()).isTrue();
        assertThat(answer.at("/total/yearOnYear/previousAmount")).isEqualTo("0.00");
        assertThat(answer.at("/dateOf")).isEqualTo("registration");
        List<Row> rows = workbook(query);
        assertThat(rows.getLast().getCellText(15)).isEqualTo("-");
        assertThat(rows.getLast().getCellText(16)).isEqualTo("-");
    }

    @Test
    void parts_have_their_names_in_the_order_of_the_law() {
        String days = "&from=2024-01-01&to=2024-12-31";
        JsonNode kinds = get(TestTokens.bureauReviewer(), "pledges?by=kind" + days)
                .json()
                .at("/rows");
        List<String> keys = kinds.findValuesAsText("key");
        assertThat(keys).startsWith("INVENTION_PATENT", "UTILITY_MODEL").endsWith(Breakdown.MIXED);
        assertThat(kinds.findValuesAsText("nameZh")).contains("发明专利", "多种类组合");
        JsonNode groups =
                get(TestTokens.ipApprover(), "loans?by=group" + days).json().at("/rows");
        assertThat(groups.findValuesAsText("key")).containsExactly("PATENT", "TRADEMARK", "OTHER", "MIXED");
        assertThat(groups.findValuesAsText("nameEn"))
                .containsExactly("Patents", "Trademarks", "Other rights", "Mixed packages");
    }

    @Test
    void a_bank_gets_its_own_a_county_its_own_and_an_enterprise_nothing() {
        String days = "&from=2024-01-01&to=2024-12-31";
        assertThat(get(TestTokens.bankAClerk(), "loans?by=bank" + days)
                        .json()
                        .at("/rows")
                        .findValuesAsText("key"))
                .containsExactly("BANK-A");
        assertThat(get(TestTokens.county371502(), "pledges?by=division" + days)
                        .json()
                        .at("/rows")
                        .findValuesAsText("nameZh"))
                .containsExactly("东昌府区");
        assertThat(get(TestTokens.financePayer(), "pledges?by=bank" + days)
                        .json()
                        .at("/rows"))
                .hasSize(3);
        assertThat(get(TestTokens.enterpriseA(), "loans?by=bank" + days).status())
                .isEqualTo(403);
        assertThat(get(TestTokens.ruleAuthor(), "pledges?by=bank" + days).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "?from=2024-01-01 ?by",
                "?by=colour ?by",
                "?by=bank&from=2024-02-01&to=2024-01-31 ?to",
                "?by=bank&from=2024-02-30 ?from",
                "?by=bank&to=9999-12-31 ?to",
                "?by=bank&dateOf=signing ?dateOf",
                "?by=bank&group=patents ?group",
                "?by=bank&form=2024-02-01 ?form",
            })
    void a_wrong_parameter_is_named(String query, String pointer) {
        for (String path : List.of("loans", "loans.xlsx", "pledges", "pledges.xlsx")) {
            Answer answer = get(TestTokens.auditor(), path + query);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource({"loans?by=kind", "pledges?by=division"})
    void the_workbook_says_what_the_table_says(String asked) throws IOException, InterruptedException {
        String query = asked + "&from=2024-01-01&to=2024-12-31";
        JsonNode table = get(TestTokens.bureauReviewer(), query).json();
        List<Row> rows = workbook(query);
        List<JsonNode> lines = new ArrayList<>();
        table.at("/rows").forEach(lines::add);
        lines.add(table.at("/total"));
        assertThat(rows).hasSize(lines.size() + 1);
        List<String> figures = List.of(
                "/count",
                "/enterprises",
                "/rights",
                "/amount",
                "/pledgedAmount",
                "/inclusiveCount",
                "/inclusiveAmount",
                "/inclusiveCountPercent",
                "/inclusiveAmountPercent",
                "/firstPledges",
                "/firstPledgePercent",
                "/firstLoanSharePercent",
                "/pledgeRatePercent",
                "/yearOnYear/countPercent",
                "/yearOnYear/amountPercent",
                "/yearOnYear/previousCount",
                "/yearOnYear/previousAmount");
        for (int i = 0; i < lines.size(); i++) {
            Row row = rows.get(i + 1);
            JsonNode line = lines.get(i);
            assertThat(row.getCellText(0)).isEqualTo(line.at("/key").asText());
            assertThat(row.getCellText(1)).isEqualTo(line.at("/nameZh").asText());
            for (int column = 0; column < figures.size(); column++) {
                JsonNode figure = line.at(figures.get(column));
                assertThat(row.getCellAsNumber(column + 2)
                                .map(BigDecimal::stripTrailingZeros)
                                .orElse(null))
                        .as(figures.get(column))
                        .isEqualTo(figure.isNull() ? null : new BigDecimal(figure.asText()).stripTrailingZeros());
            }
        }
    }

    private List<Row> workbook(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getPort() + PATH + query.replace("?", ".xlsx?")))
                .header("Authorization", "Bearer " + TestTokens.bureauReviewer())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
                return workbook.getFirstSheet().read();
            }
        }
    }

    @Test
    void the_table_by_county_bank_and_quarter_is_what_the_loans_one_by_one_give() {
        for (DateOf dateOf : DateOf.values()) {
            SCOPES.forEach((scope, inScope) -> {
                Map<List<String>, List<Item>> parts = loans(dateOf).stream()
                        .filter(inScope)
                        .filter(loan ->
                                !loan.day().isBefore(YEAR.from()) && !loan.day().isAfter(YEAR.to()))
                        .collect(Collectors.groupingBy(loan -> List.of(
                                loan.division(),
                                loan.bank(),
                                loan.day().getYear() + "-Q" + (loan.day().getMonthValue() + 2) / 3)));
                List<Cell> expected = parts.entrySet().stream()
                        .sorted(Comparator.comparing(part -> String.join(" ", part.getKey())))
                        .map(part -> new Cell(
                                part.getKey().get(0),
                                part.getKey().get(1),
                                part.getKey().get(2),
                                part.getValue().size(),
                                Money.sum(part.getValue().stream()
                                        .map(Item::amount)
                                        .toList()),
                                Money.sum(part.getValue().stream()
                                        .map(Item::pledged)
                                        .toList())))
                        .toList();
                boolean byDisbursement = dateOf == DateOf.DISBURSEMENT;
                CrossAsked asked = new CrossAsked(byDisbursement, YEAR.from(), YEAR.to(), null, null);
                assertThat(tallies.cells(scope, asked)).containsExactlyElementsOf(expected);
                CrossAsked narrow = new CrossAsked(byDisbursement, YEAR.from(), YEAR.to(), "371502", "BANK-C");
                assertThat(tallies.cells(scope, narrow))
                        .containsExactlyElementsOf(expected.stream()
                                .filter(cell -> cell.divisionCode().equals("371502")
                                        && cell.bankCode().equals("BANK-C"))
                                .toList());
            });
        }
        Answer table = Api.at(server.getPort())
                .as(TestTokens.auditor())
                .get(PATH + "loan-table?from=2024-01-01&to=2024-12-31&dateOf=disbursement");
        assertThat(table.at("/dateOf")).isEqualTo("disbursement");
        assertThat(table.at("/divisions/0/nameZh")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"division-bank, 2", "division, 1", "bank, 1"})
    void the_workbook_of_the_table_sums_up_to_what_the_table_says(String rows, int names)
            throws IOException, InterruptedException {
        String asked = "loan-table?from=2024-01-01&to=2024-12-31";
        JsonNode told = get(TestTokens.bureauReviewer(), asked).json();
        List<Row> lines = workbook(asked + "&figure=part&unit=wan&rows=" + rows);
        Row total = lines.stream()
                .filter(line -> line.getCellText(0).equals("合计"))
                .findFirst()
                .orElseThrow();
        assertThat(total.getCellAsNumber(names + 4).orElseThrow().movePointRight(4))
                .isEqualByComparingTo(told.at("/part").asText());
        assertThat(lines.stream().map(line -> line.getCellText(0) + " " + line.getCellText(1)))
                .contains("单位 万元", "期间 2024-01-01 – 2024-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "?from=2024-02-01&to=2024-01-31 ?to",
                "?from=2024-02-30 ?from",
                "?to=9999-12-31 ?to",
                "?dateOf=signing ?dateOf",
                "?by=bank ?by",
            })
    void a_wrong_parameter_of_the_table_is_named(String query, String pointer) {
        for (String path : List.of("loan-table", "loan-table.xlsx")) {
            Answer answer = get(TestTokens.auditor(), path + query);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        }
        for (String look : List.of("rows", "figure", "unit")) {
            Answer answer = get(TestTokens.auditor(), "loan-table.xlsx?" + look + "=x");
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("?" + look);
        }
    }

    @Test
    void a_list_of_loans_can_be_narrowed_to_days_of_decision() {
        Answer within = Api.at(server.getPort())
                .as(TestTokens.auditor())
                .get("/api/ip-pledge/v1/loans/count?status=ACCEPTED&decidedFrom=2024-01-01&decidedTo=2024-12-31");
        assertThat(within.json().at("/count").asLong())
                .isEqualTo(MANY.loans.stream()
                        .filter(loan -> loan.status() == LoanStatus.ACCEPTED)
                        .map(loan -> Objects.requireNonNull(loan.filing().decidedOn()))
                        .filter(day -> !day.isBefore(YEAR.from()) && !day.isAfter(YEAR.to()))
                        .count());
        Answer upsideDown = Api.at(server.getPort())
                .as(TestTokens.auditor())
                .get("/api/ip-pledge/v1/loans?decidedFrom=2024-02-01&decidedTo=2024-01-01");
        assertThat(upsideDown.at("/errors/0/pointer")).isEqualTo("?decidedTo");
    }
}

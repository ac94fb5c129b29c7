package techfin.loan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import techfin.loan.RunningService;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.store.ManyLoans;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Statistics over random loans, beside the same worked out loan by loan. */
@OnEveryDatabase
class StatisticsTest {
    private static final String PATH = "/api/loan/v1/statistics/loans";
    private static final String TABLE = "/api/loan/v1/statistics/loan-table";
    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Map<LoanScope, Predicate<Loan>> SCOPES = Map.of(
            new LoanScope.OfCity(),
            loan -> true,
            new LoanScope.OfBank("BANK-03"),
            loan -> loan.bankCode().equals("BANK-03"),
            new LoanScope.OfDivisions(Set.of("371502", "3715Z1")),
            loan -> Set.of("371502", "3715Z1").contains(loan.record().borrower().divisionCode()));

    private static final Map<String, EmbeddedServer> SERVERS = new ConcurrentHashMap<>();
    private static final List<Loan> LOANS = ManyLoans.of(3_000);

    private final EmbeddedServer server;
    private final Tallies tallies;

    StatisticsTest(TestDatabase database) {
        server = SERVERS.computeIfAbsent(database.name(), name -> filled(database.another()));
        tallies = server.getApplicationContext().getBean(Tallies.class);
    }

    private static EmbeddedServer filled(TestDatabase database) {
        EmbeddedServer server = RunningService.start(database, Map.of());
        ManyLoans.fill(server.getApplicationContext(), LOANS);
        return server;
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(EmbeddedServer::stop);
        SERVERS.clear();
    }

    private static LocalDate day(Loan loan, DateOf dateOf) {
        LocalDate decided = loan.filing().decidedOn();
        return dateOf == DateOf.DISBURSEMENT || decided == null ? loan.record().disbursedOn() : decided;
    }

    private static String key(Loan loan, Breakdown by, DateOf dateOf) {
        LocalDate day = day(loan, dateOf);
        return switch (by) {
            case DIVISION -> loan.record().borrower().divisionCode();
            case BANK -> loan.bankCode();
            case INDUSTRY -> loan.record().borrower().industryCode().substring(0, 2);
            case QUARTER -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
        };
    }

    private static BigDecimal rate(Loan loan) {
        return switch (loan.record().rate()) {
            case LoanRate.Fixed fixed -> fixed.annualRate().toPercent();
            case LoanRate.LprPlus plus ->
                LprTable.shipped()
                        .on(loan.record().disbursedOn())
                        .orElseThrow()
                        .value()
                        .rate(plus.tenor())
                        .plusBasisPoints(plus.spreadBp())
                        .max(Rate.ZERO)
                        .toPercent();
        };
    }

    private static Tally tally(List<Loan> loans) {
        Money amount =
                Money.sum(loans.stream().map(loan -> loan.record().principal()).toList());
        return new Tally(
                loans.size(),
                loans.stream()
                        .map(loan -> loan.record().borrower().uscc())
                        .distinct()
                        .count(),
                loans.stream()
                        .filter(loan -> loan.record().firstLoan())
                        .map(loan -> loan.record().borrower().uscc())
                        .distinct()
                        .count(),
                amount,
                Money.sum(
                        loans.stream().map(loan -> loan.filing().filedAmount()).toList()),
                loans.size(),
                loans.stream().map(StatisticsTest::rate).reduce(BigDecimal.ZERO, BigDecimal::add),
                amount,
                loans.stream()
                        .map(loan ->
                                rate(loan).multiply(loan.record().principal().toYuan()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Numbers of equal value are equal, whatever their scale. */
    private static Tally plain(Tally tally) {
        return new Tally(
                tally.count(),
                tally.enterprises(),
                tally.firstLoanEnterprises(),
                tally.amount(),
                tally.filedAmount(),
                tally.rated(),
                tally.rateSum().setScale(6),
                tally.ratedAmount(),
                tally.weightedRateSum().setScale(8));
    }

    private List<Loan> filed(Predicate<Loan> inScope, DateOf dateOf, Period period) {
        return LOANS.stream()
                .filter(inScope)
                .filter(loan -> loan.status() == LoanStatus.ACCEPTED || loan.status() == LoanStatus.SETTLED)
                .filter(loan -> !day(loan, dateOf).isBefore(period.from())
                        && !day(loan, dateOf).isAfter(period.to()))
                .toList();
    }

    @Test
    void every_breakdown_is_what_the_loans_one_by_one_give_and_its_parts_add_up_to_the_whole() {
        for (Breakdown by : Breakdown.values()) {
            for (DateOf dateOf : DateOf.values()) {
                SCOPES.forEach((scope, inScope) -> {
                    List<Loan> filed = filed(inScope, dateOf, YEAR);
                    Map<String, Tally> expected = new HashMap<>();
                    filed.stream()
                            .collect(Collectors.groupingBy(loan -> key(loan, by, dateOf)))
                            .forEach((key, part) -> expected.put(key, plain(tally(part))));
                    Tallies.Counted counted = tallies.count(scope, by, dateOf, YEAR);
                    Map<String, Tally> found = new HashMap<>();
                    counted.parts().forEach((key, part) -> found.put(key, plain(part)));
                    assertThat(found).as(by + " " + dateOf + " " + scope).isEqualTo(expected);
                    assertThat(plain(counted.total())).isEqualTo(plain(tally(filed)));
                    assertAddsUp(counted);
                });
            }
        }
    }

    private static void assertAddsUp(Tallies.Counted counted) {
        var parts = counted.parts().values();
        assertThat(parts.stream().mapToLong(Tally::count).sum())
                .isEqualTo(counted.total().count());
        assertThat(Money.sum(parts.stream().map(Tally::amount).toList()))
                .isEqualTo(counted.total().amount());
        assertThat(Money.sum(parts.stream().map(Tally::filedAmount).toList()))
                .isEqualTo(counted.total().filedAmount());
        assertThat(parts.stream().mapToLong(Tally::enterprises).sum())
                .isGreaterThanOrEqualTo(counted.total().enterprises());
    }

    private Answer get(String token, String query) {
        return Api.at(server.getPort()).as(token).get(PATH + query);
    }

    @Test
    void a_table_compares_each_part_with_the_same_part_a_year_before() {
        for (String by : List.of("division", "month")) {
            Answer answer = get(TestTokens.auditor(), "?by=" + by + "&from=2024-03-01&to=2025-02-28");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.at("/previousFrom") + " " + answer.at("/previousTo"))
                    .isEqualTo("2023-03-01 2024-02-29");
            Answer past = get(TestTokens.auditor(), "?by=" + by + "&from=2023-03-01&to=2024-02-29");
            JsonNode total = answer.json().at("/total");
            assertThat(total.at("/yearOnYear/previousCount"))
                    .isEqualTo(past.json().at("/total/count"));
            assertThat(total.at("/yearOnYear/countPercent").asText())
                    .isEqualTo(Growth.percent(
                                    new BigDecimal(total.at("/count").asText()),
                                    new BigDecimal(past.at("/total/count")))
                            .orElseThrow()
                            .toPlainString());
            long before = 0;
            for (JsonNode row : answer.json().at("/rows")) {
                before += row.at("/yearOnYear/previousCount").asLong();
            }
            assertThat(before).isEqualTo(past.json().at("/total/count").asLong());
        }
        Answer first = get(TestTokens.auditor(), "?by=quarter&from=2023-01-01&to=2023-12-31");
        assertThat(first.json().at("/rows/0/key").asText()).startsWith("2023-Q");
        assertThat(first.json().at("/total/yearOnYear/amountPercent").isNull()).isTrue();
        assertThat(first.at("/total/yearOnYear/previousAmount")).isEqualTo("0.00");
    }

    @Test
    void parts_have_their_names_in_both_languages() {
        String days = "&from=2024-01-01&to=2024-12-31";
        JsonNode county =
                get(TestTokens.county371502(), "?by=division" + days).json().at("/rows");
        assertThat(county).hasSize(1);
        assertThat(county.at("/0/nameZh").asText()).isEqualTo("东昌府区");
        assertThat(county.at("/0/nameEn").asText()).isEqualTo("Dongchangfu");
        JsonNode industries =
                get(TestTokens.financePayer(), "?by=industry" + days).json().at("/rows");
        assertThat(industries.findValuesAsText("letter")).contains("C", "I");
        assertThat(industries.findValuesAsText("nameZh")).contains("软件和信息技术服务业");
        assertThat(get(TestTokens.bankAClerk(), "?by=bank" + days).at("/total/count"))
                .isEqualTo("0");
        assertThat(get(TestTokens.bankAClerk(), "?by=bank" + days)
                        .json()
                        .at("/total/simpleAverageRatePercent")
                        .isNull())
                .isTrue();
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
                "?by=bank&form=2024-02-01 ?form",
            })
    void a_wrong_parameter_is_named(String query, String pointer) {
        for (String format : List.of("", ".xlsx")) {
            Answer answer = get(TestTokens.auditor(), format + query);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        }
    }

    @Test
    void the_workbook_says_what_the_table_says() throws IOException, InterruptedException {
        String query = "?by=industry&from=2024-01-01&to=2024-12-31";
        JsonNode table = get(TestTokens.bureauReviewer(), query).json();
        List<Row> rows = workbook(query);
        List<JsonNode> lines = new ArrayList<>();
        table.at("/rows").forEach(lines::add);
        lines.add(table.at("/total"));
        assertThat(rows).hasSize(lines.size() + 1);
        for (int i = 0; i < lines.size(); i++) {
            Row row = rows.get(i + 1);
            JsonNode line = lines.get(i);
            assertThat(row.getCellText(0)).isEqualTo(line.at("/key").asText());
            assertThat(row.getCellText(1)).isEqualTo(line.at("/nameZh").asText());
            List<String> figures = List.of(
                    "/count",
                    "/enterprises",
                    "/amount",
                    "/filedAmount",
                    "/simpleAverageRatePercent",
                    "/weightedAverageRatePercent",
                    "/firstLoanSharePercent",
                    "/yearOnYear/countPercent",
                    "/yearOnYear/amountPercent",
                    "/yearOnYear/previousCount",
                    "/yearOnYear/previousAmount");
            for (int column = 0; column < figures.size(); column++) {
                JsonNode figure = line.at(figures.get(column));
                assertThat(row.getCellAsNumber(column + 3)
                                .map(BigDecimal::stripTrailingZeros)
                                .orElse(null))
                        .as(figures.get(column))
                        .isEqualTo(figure.isNull() ? null : new BigDecimal(figure.asText()).stripTrailingZeros());
            }
        }
    }

    @Test
    void the_table_by_county_bank_and_quarter_is_what_the_loans_one_by_one_give() {
        for (boolean byDisbursement : List.of(true, false)) {
            DateOf dateOf = byDisbursement ? DateOf.DISBURSEMENT : DateOf.DECISION;
            SCOPES.forEach((scope, inScope) -> {
                CrossAsked asked = new CrossAsked(byDisbursement, YEAR.from(), YEAR.to(), null, null);
                assertThat(tallies.cells(scope, asked))
                        .containsExactlyElementsOf(cells(filed(inScope, dateOf, YEAR), dateOf));
                CrossAsked narrow = new CrossAsked(byDisbursement, YEAR.from(), YEAR.to(), "371502", "BANK-03");
                Predicate<Loan> both = loan -> inScope.test(loan)
                        && loan.bankCode().equals("BANK-03")
                        && loan.record().borrower().divisionCode().equals("371502");
                assertThat(tallies.cells(scope, narrow))
                        .containsExactlyElementsOf(cells(filed(both, dateOf, YEAR), dateOf));
            });
        }
    }

    private static List<Cell> cells(List<Loan> loans, DateOf dateOf) {
        Map<List<String>, List<Loan>> parts = loans.stream()
                .collect(Collectors.groupingBy(loan -> List.of(
                        key(loan, Breakdown.DIVISION, dateOf),
                        key(loan, Breakdown.BANK, dateOf),
                        key(loan, Breakdown.QUARTER, dateOf))));
        return parts.entrySet().stream()
                .sorted(Comparator.comparing(part -> String.join(" ", part.getKey())))
                .map(part -> new Cell(
                        part.getKey().get(0),
                        part.getKey().get(1),
                        part.getKey().get(2),
                        part.getValue().size(),
                        tally(part.getValue()).amount(),
                        tally(part.getValue()).filedAmount()))
                .toList();
    }

    @Test
    void the_workbook_of_the_table_has_its_lines_its_sums_and_its_unit() throws IOException, InterruptedException {
        String days = "?from=2024-01-01&to=2024-12-31";
        JsonNode told = Api.at(server.getPort())
                .as(TestTokens.bureauReviewer())
                .get(TABLE + days)
                .json();
        BigDecimal whole = new BigDecimal(told.at("/amount").asText());
        BigDecimal summed = BigDecimal.ZERO;
        for (JsonNode cell : told.at("/cells")) {
            summed = summed.add(new BigDecimal(cell.at("/amount").asText()));
        }
        assertThat(summed).isEqualByComparingTo(whole);
        assertThat(told.at("/divisions")).isNotEmpty();
        for (String rows : List.of("division-bank", "division", "bank")) {
            List<Row> lines = workbook(TABLE, days + "&unit=wan&rows=" + rows);
            int places = rows.equals("division-bank") ? 2 : 1;
            Row total = lines.stream()
                    .filter(line -> line.getCellText(0).equals("合计"))
                    .findFirst()
                    .orElseThrow();
            assertThat(total.getCellAsNumber(places + 4).orElseThrow().movePointRight(4))
                    .isEqualByComparingTo(whole);
            BigDecimal across = BigDecimal.ZERO;
            for (int quarter = 0; quarter < 4; quarter++) {
                across = across.add(total.getCellAsNumber(places + quarter).orElseThrow());
                int column = places + quarter;
                BigDecimal down = lines.subList(1, lines.indexOf(total)).stream()
                        .filter(line -> !rows.equals("division-bank")
                                || line.getCellText(1).equals("小计"))
                        .map(line -> line.getCellAsNumber(column).orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(down)
                        .isEqualByComparingTo(total.getCellAsNumber(column).orElseThrow());
            }
            assertThat(across)
                    .isEqualByComparingTo(total.getCellAsNumber(places + 4).orElseThrow());
            assertThat(lines.stream().map(line -> line.getCellText(0) + " " + line.getCellText(1)))
                    .contains("单位 万元", "期间 2024-01-01 – 2024-12-31");
        }
        assertThat(workbook(TABLE, days + "&figure=count&bankCode=BANK-03").stream()
                        .map(line -> line.getCellText(0) + " " + line.getCellText(1)))
                .contains("银行 BANK-03", "单位 笔");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "?from=2024-02-01&to=2024-01-31 ?to",
                "?dateOf=signing ?dateOf",
                "?to=9999-12-31 ?to",
                "?from=2024-02-30 ?from",
                "?quarter=1 ?quarter",
            })
    void a_wrong_parameter_of_the_table_is_named(String query, String pointer) {
        for (String format : List.of("", ".xlsx")) {
            Answer answer = Api.at(server.getPort()).as(TestTokens.auditor()).get(TABLE + format + query);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        }
        for (String look : List.of("rows", "figure", "unit")) {
            Answer answer = Api.at(server.getPort()).as(TestTokens.auditor()).get(TABLE + ".xlsx?" + look + "=x");
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("?" + look);
        }
    }

    private List<Row> workbook(String query) throws IOException, InterruptedException {
        return workbook(PATH, query);
    }

    private List<Row> workbook(String path, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getPort() + path + ".xlsx" + query))
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
}

package techfin.loan.announcement.web;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.lending.filing.LoanStatus;
import techfin.loan.RunningService;
import techfin.loan.filing.Loan;
import techfin.loan.filing.store.ManyLoans;
import techfin.money.Money;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class AnnouncementsTest {
    private static final String PATH = "/api/loan/v1/announcements/";
    /** Characters beyond the first plane and of its extension A, all in the typeface. */
    private static final String RARE = "聊城𠮷㙍𣗋𬭎𫖯厂";

    private static final String MARKUP = "<b>甲&乙</b>\"厂'";
    private static final Map<String, EmbeddedServer> SERVERS = new ConcurrentHashMap<>();
    private static final List<Loan> LOANS = loans();

    private final EmbeddedServer server;

    AnnouncementsTest(TestDatabase database) {
        server = SERVERS.computeIfAbsent(database.name(), name -> filled(database.another()));
    }

    private static List<Loan> loans() {
        List<Loan> loans = new ArrayList<>(ManyLoans.of(2_000));
        LocalDate may = LocalDate.of(2024, 5, 20);
        loans.add(ManyLoans.accepted(RARE, "R-1", may, "2127538.93"));
        loans.add(ManyLoans.accepted(MARKUP, "R-2", may, "1000000.00"));
        loans.add(ManyLoans.accepted("=1+1", "R-3", may, "1000000.00"));
        loans.add(ManyLoans.accepted("山东𪚥龙厂", "R-4", LocalDate.of(2019, 5, 20), "1000000.00"));
        loans.add(ManyLoans.accepted("今日厂", "R-5", RunningService.today(), "1000000.00"));
        return loans;
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

    private Answer get(String period) {
        return Api.at(server.getPort()).as(TestTokens.bureauApprover()).get(PATH + period);
    }

    private byte[] file(String period, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + PATH + period))
                .header("Authorization", "Bearer " + TestTokens.auditor())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains(type);
            return answer.body();
        }
    }

    private static List<Loan> acceptedIn(LocalDate first, LocalDate last) {
        return LOANS.stream()
                .filter(loan -> loan.status() == LoanStatus.ACCEPTED || loan.status() == LoanStatus.SETTLED)
                .filter(loan -> !decided(loan).isBefore(first) && !decided(loan).isAfter(last))
                .sorted(Comparator.comparing(AnnouncementsTest::decided).thenComparing(Loan::id))
                .toList();
    }

    private static LocalDate decided(Loan loan) {
        return Objects.requireNonNull(loan.filing().decidedOn());
    }

    private static final List<Loan> SECOND_QUARTER = acceptedIn(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));

    @Test
    void an_announcement_counts_and_lists_the_loans_that_were_accepted_in_its_period() {
        JsonNode told = get("2024-Q2").json();
        assertThat(told.at("/complete").asBoolean()).isTrue();
        assertThat(told.at("/loans").asLong()).isEqualTo(SECOND_QUARTER.size()).isGreaterThan(50);
        assertThat(told.at("/banks").asLong())
                .isEqualTo(
                        SECOND_QUARTER.stream().map(Loan::bankCode).distinct().count());
        assertThat(told.at("/enterprises").asLong())
                .isEqualTo(SECOND_QUARTER.stream()
                        .map(loan -> loan.record().borrower().uscc())
                        .distinct()
                        .count());
        Money amount = Money.sum(
                SECOND_QUARTER.stream().map(loan -> loan.record().principal()).toList());
        assertThat(told.at("/amount").asText()).isEqualTo(amount.toString());
        assertThat(told.at("/amountWan").asText()).isEqualTo(amount.toWan());
        assertThat(told.at("/annex").findValuesAsText("loanId"))
                .isEqualTo(SECOND_QUARTER.stream().map(Loan::id).toList());
        assertThat(told.at("/annex/0/serial").asInt()).isEqualTo(1);
        Money filed = Money.sum(told.at("/annex").findValuesAsText("filedAmount").stream()
                .map(Money::parse)
                .toList());
        assertThat(told.at("/filedAmount").asText()).isEqualTo(filed.toString());
        JsonNode statistics = Api.at(server.getPort())
                .as(TestTokens.auditor())
                .get("/api/loan/v1/statistics/loans?by=division&from=2024-04-01&to=2024-06-30")
                .json();
        assertThat(told.at("/divisions").asInt())
                .isEqualTo(statistics.at("/rows").size());
        for (String figure :
                List.of("amount", "filedAmount", "simpleAverageRatePercent", "weightedAverageRatePercent")) {
            assertThat(told.at("/" + figure)).isEqualTo(statistics.at("/total/" + figure));
        }
    }

    @Test
    void the_months_of_a_quarter_have_its_loans() {
        List<String> months = new ArrayList<>();
        for (String month : List.of("2024-04", "2024-05", "2024-06")) {
            months.addAll(get(month).json().at("/annex").findValuesAsText("noteNumber"));
        }
        assertThat(months).isEqualTo(get("2024-Q2").json().at("/annex").findValuesAsText("noteNumber"));
    }

    @Test
    void a_period_that_is_not_over_is_provisional() throws IOException, InterruptedException {
        LocalDate today = RunningService.today();
        String month = today.toString().substring(0, 7);
        Answer told = get(month);
        assertThat(told.json().at("/complete").asBoolean(true)).isFalse();
        assertThat(told.json().at("/annex").findValuesAsText("enterpriseName")).contains("今日厂");
        assertThat(text(file(month + ".pdf", "application/pdf")))
                .contains("（暂定）")
                .contains("暂定数据");
        assertThat(get((today.getYear() + 1) + "-01").at("/loans")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q5", "2024-13", "2024", "2024-13.xlsx", "2024.pdf", "2024-04.docx"})
    void another_text_is_no_period(String period) {
        Answer answer = get(period);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("INVALID_PERIOD");
    }

    @Test
    void the_workbook_has_the_figures_and_a_row_for_every_loan() throws IOException, InterruptedException {
        JsonNode told = get("2024-Q2").json();
        byte[] bytes = file("2024-Q2.xlsx", "spreadsheetml");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> figures = workbook.getFirstSheet().read();
            assertThat(figures.getFirst().getCellText(0)).isEqualTo("关于公布2024年第二季度科技成果转化贷款备案情况的公告");
            assertThat(figures.stream().map(row -> row.getCellText(0))).contains("贷款总额（万元）", "平均利率（简单平均，%）");
            Row amount = figures.stream()
                    .filter(row -> row.getCellText(0).startsWith("贷款总额"))
                    .findFirst()
                    .orElseThrow();
            assertThat(amount.getCellAsNumber(1))
                    .hasValueSatisfying(value -> assertThat(value)
                            .isEqualByComparingTo(told.at("/amountWan").asText()));
            List<Row> rows = workbook.getSheet(1).orElseThrow().read();
            assertThat(rows).hasSize(told.at("/annex").size() + 1);
            for (int i = 1; i < rows.size(); i++) {
                JsonNode line = told.at("/annex/" + (i - 1));
                Row row = rows.get(i);
                assertThat(row.getCellAsNumber(0)).hasValue(BigDecimal.valueOf(i));
                assertThat(row.getCellText(3))
                        .isEqualTo(line.at("/enterpriseName").asText());
                assertThat(row.getCellText(5)).isEqualTo(line.at("/noteNumber").asText());
                assertThat(row.getCellAsNumber(6).orElseThrow())
                        .isEqualByComparingTo(line.at("/amountWan").asText());
            }
        }
    }

    @Test
    void the_document_has_every_loan_and_rare_characters_come_out_intact() throws IOException, InterruptedException {
        byte[] bytes = file("2024-Q2.pdf", "application/pdf");
        String text = text(bytes);
        assertThat(text).contains("关于公布2024年第二季度科技成果转化贷款备案情况的公告", "聊城市科学技术局");
        assertThat(text).contains(RARE, MARKUP, "=1+1", "212.753893");
        for (Loan loan : SECOND_QUARTER) {
            assertThat(text).contains(loan.record().noteNumber());
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper page = new PDFTextStripper();
            for (int number = 2; number <= document.getNumberOfPages(); number++) {
                page.setStartPage(number);
                page.setEndPage(number);
                assertThat(page.getText(document)).as("page " + number).contains("序号", "— " + number + " —");
                assertThat(document.getPage(number - 1).getMediaBox().getWidth())
                        .isGreaterThan(800);
            }
            assertThat(document.getPage(0).getMediaBox().getWidth()).isLessThan(600);
            for (PDPage each : document.getPages()) {
                for (COSName font : each.getResources().getFontNames()) {
                    assertThat(each.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
        assertThat(bytes.length).as("a subset of the typeface is embedded").isLessThan(1_000_000);
    }

    @Test
    void a_character_that_the_typeface_lacks_is_named_and_the_workbook_has_it()
            throws IOException, InterruptedException {
        Answer refused = get("2019-05.pdf");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("CHARACTER_NOT_PRINTABLE");
        assertThat(refused.at("/detail")).contains("𪚥", "U+2A6A5", "R-4", "山东𪚥龙厂");
        assertThat(refused.at("/link")).startsWith("/api/loan/v1/loans/");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file("2019-05.xlsx", "spreadsheetml")))) {
            assertThat(workbook.getSheet(1).orElseThrow().read().get(1).getCellText(3))
                    .isEqualTo("山东𪚥龙厂");
        }
        assertThat(get("2019-05").json().at("/annex/0/enterpriseName").asText()).isEqualTo("山东𪚥龙厂");
    }

    /** The text of a document without blanks and line ends, which depend on its layout. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}

package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.PledgeStory.LOANS;
import static techfin.pledge.PledgeStory.PLEDGES;
import static techfin.pledge.RightStory.RIGHTS;
import static techfin.pledge.subsidy.IpRoundStory.APPLICATIONS;
import static techfin.pledge.subsidy.IpRoundStory.ORDERS;
import static techfin.pledge.subsidy.IpRoundStory.ROUNDS;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import techfin.pledge.workbook.Books;
import techfin.pledge.workbook.Lines;
import techfin.pledge.workbook.usecase.LoanImports;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.openapi.ApiDescription;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.openapi.RowCounts;
import techfin.testkit.token.TestTokens;

/** Every POST and every field of the OpenAPI file with everything that people and programs get wrong. */
class BadInputTest {
    private static final String API = "/api/ip-pledge/v1";
    private static final String NO_JSON = "the body is a file; the container FILES has what is none";

    private final RunningService service = RunningService.alone(TestDatabase.h2());
    private final RuleExamples rules = new RuleExamples(service);
    private final RightExamples rights = new RightExamples(service);
    private final PledgeExamples pledges = new PledgeExamples(service);
    private final LoanExamples loans = new LoanExamples(service);
    private final LapseExamples lapses = new LapseExamples(service);
    private final ServicingExamples servicing = new ServicingExamples(service);
    private final SubsidyExamples subsidies = new SubsidyExamples(service);

    @TestFactory
    Stream<DynamicNode> every_post_and_every_field() {
        DataSource source =
                DelegatingDataSource.unwrapDataSource(service.context().getBean(DataSource.class));
        BadInput table = BadInput.of(
                        ApiDescription.read(Path.of("api/openapi.yaml")),
                        URI.create("http://127.0.0.1:" + service.port()))
                .written(() -> written(source));
        addRules(table);
        addRights(table);
        addPledges(table);
        addLoans(table);
        addServicing(table);
        table.example("POST " + API + "/lapse-warnings/{id}/acknowledgement", today(lapses.acknowledgement()));
        addSheets(table);
        addRounds(table);
        addCases(table);
        return Stream.concat(table.tests(), Stream.of(files(() -> written(source))));
    }

    private static Map<String, Long> written(DataSource source) {
        return RowCounts.of(source, "audit_seal", "audit_head", "audit_pending");
    }

    /** The subsidy's examples move the day; these are of the real one. */
    private Example[] today(Example... examples) {
        return Stream.of(examples)
                .map(example -> example.first(() -> service.days().moveTo(0)))
                .toArray(Example[]::new);
    }

    static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }

    private void addRules(BadInput table) {
        table.example("POST " + API + "/subsidy-overlaps", today(RuleExamples.overlaps()))
                .example("POST " + API + "/subsidy-quotes", today(RuleExamples.quote(), RuleExamples.quoteByOwnRules()))
                .example("POST " + API + "/scheme-drafts", today(rules.drafts()))
                .example("POST " + API + "/scheme-drafts/{id}/decisions", today(rules.decision()));
    }

    private void addPledges(BadInput table) {
        table.example("POST " + PLEDGES, today(pledges.contract()))
                .example("POST " + PLEDGES + "/{id}/registration", today(pledges.registration()))
                .example("POST " + PLEDGES + "/{id}/changes", today(pledges.change()))
                .example("POST " + PLEDGES + "/{id}/release", today(pledges.release()))
                .example("POST " + PLEDGES + "/{id}/withdrawal", today(pledges.withdrawal()));
    }

    private void addLoans(BadInput table) {
        table.example("POST " + LOANS, today(loans.loan(), loans.floatingLoan()))
                .example("POST " + LOANS + "/{id}/corrections", today(loans.correction(), loans.floatingCorrection()))
                .example("POST " + LOANS + "/{id}/decisions", today(loans.decision()))
                .example("POST " + LOANS + "/{id}/fees", today(loans.fee()))
                .example("POST " + LOANS + "/{id}/fees/{feeId}/reversal", today(loans.feeReversal()));
    }

    private void addRights(BadInput table) {
        table.example("POST " + RIGHTS, today(rights.right()))
                .example("POST " + RIGHTS + "/{id}/corrections", today(rights.correction()))
                .example("POST " + RIGHTS + "/{id}/statuses", today(rights.status()))
                .example("POST " + RIGHTS + "/{id}/appraisals", today(rights.appraisal()));
    }

    private void addSheets(BadInput table) {
        Books books = new Books(service);
        Example confirmation = Example.of(() -> "{\"mode\": \"VALID_ROWS\"}")
                .header("Idempotency-Key", RunningService::key)
                .as(TestTokens::bankAClerk)
                .path("id", () -> {
                    String uscc = RightStory.freshUscc();
                    return books.checked(List.of(Lines.right(Lines.fresh("ZY"), uscc)), List.of())
                            .at("/id");
                });
        table.elsewhere("POST " + LoanImports.PATH, NO_JSON)
                .example("POST " + LoanImports.PATH + "/{id}/confirmation", today(confirmation))
                .example("POST " + LoanImports.PATH + "/{id}/corrections", today(correction(books)))
                .elsewhere("POST " + PaymentSheets.PATH, NO_JSON)
                .example("POST " + PaymentSheets.PATH + "/{id}/confirmation", today(servicing.paymentConfirmation()))
                .example("POST " + PaymentSheets.PATH + "/{id}/corrections", today(servicing.paymentCorrection()));
    }

    /** The last batch is judged again before the next is made, so that no worker writes beside a refused request. */
    private static Example correction(Books books) {
        String[] corrected = {""};
        return Example.of(() -> ServicingExamples.correction("/method", "成本法"))
                .header("Idempotency-Key", RunningService::key)
                .as(TestTokens::bankAClerk)
                .path("id", () -> {
                    if (!corrected[0].isEmpty()) {
                        books.awaits(corrected[0], "CHECKED");
                    }
                    String uscc = RightStory.freshUscc();
                    corrected[0] = books.checked(List.of(Lines.right(Lines.fresh("ZY"), uscc)), List.of())
                            .at("/id");
                    return corrected[0];
                });
    }

    private void addServicing(BadInput table) {
        table.example("POST " + LOANS + "/{id}/repayments", today(servicing.repayment()))
                .example(
                        "POST " + LOANS + "/{id}/repayments/{repaymentId}/reversal",
                        today(servicing.repaymentReversal()))
                .example("POST " + LOANS + "/{id}/interest-vouchers", today(servicing.voucher()))
                .example(
                        "POST " + LOANS + "/{id}/interest-vouchers/{voucherId}/reversal",
                        today(servicing.voucherReversal()))
                .example("POST " + LOANS + "/{id}/extensions", today(servicing.extension()))
                .example("POST " + LOANS + "/{id}/settlement", today(servicing.settlement()))
                .example("POST " + LOANS + "/{id}/settlement/reversal", today(servicing.settlementReversal()));
    }

    private void addRounds(BadInput table) {
        table.example("POST " + ROUNDS, subsidies.round(), subsidies.roundOfParties())
                .example("POST " + ROUNDS + "/{id}/budget", subsidies.budget(), subsidies.budgetOfParties())
                .example("POST " + ROUNDS + "/{roundId}/applications", subsidies.application())
                .example("POST " + ROUNDS + "/{roundId}/list", subsidies.list())
                .example("POST " + ROUNDS + "/{roundId}/approvals/preview", subsidies.batchPreview())
                .example("POST " + ROUNDS + "/{roundId}/approvals", subsidies.batch())
                .example("POST " + ROUNDS + "/{id}/payment-orders", subsidies.order())
                .example("POST " + ORDERS + "/{id}/receipts", subsidies.receipt(), subsidies.failure());
    }

    private void addCases(BadInput table) {
        table.example("POST " + APPLICATIONS + "/{id}/corrections", subsidies.correction())
                .example(
                        "POST " + APPLICATIONS + "/{id}/decisions",
                        subsidies.confirmation(),
                        subsidies.review(),
                        subsidies.sendingBack())
                .example("POST " + APPLICATIONS + "/{id}/objections", subsidies.objectionOnPaper())
                .example("POST " + APPLICATIONS + "/{id}/clawbacks", subsidies.clawback())
                .example("POST " + APPLICATIONS + "/{id}/clawbacks/{number}/returns", subsidies.moneyBack())
                .example("POST " + API + "/public-notices/{id}/objections", subsidies.objection())
                .example("POST " + API + "/subsidy-objections/{id}/decisions", subsidies.objectionDecision());
    }

    private DynamicNode files(Supplier<?> written) {
        return DynamicContainer.dynamicContainer(
                "FILES", Stream.of(LoanImports.PATH, PaymentSheets.PATH).flatMap(path -> noSheets(path, written)));
    }

    /** What is no sheet is refused at its door, and nothing is written. */
    private Stream<DynamicNode> noSheets(String path, Supplier<?> written) {
        byte[] words = "借据号".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                noSheet(path + ": a body of JSON", 415, written, clerk -> clerk.post(path, "{}")),
                noSheet(path + ": no file", 400, written, clerk -> FileParts.send(clerk, path, "x", "a.xlsx", words)),
                noSheet(
                        path + ": an empty file",
                        400,
                        written,
                        clerk -> FileParts.send(clerk, path, "file", "a.xlsx", new byte[0])),
                noSheet(
                        path + ": words called a workbook",
                        400,
                        written,
                        clerk -> FileParts.send(clerk, path, "file", "a.xlsx", words)),
                noSheet(
                        path + ": a picture",
                        400,
                        written,
                        clerk -> FileParts.send(clerk, path, "file", "a.png", words)));
    }

    private DynamicNode noSheet(String name, int status, Supplier<?> written, Function<Api, Answer> sent) {
        return DynamicTest.dynamicTest(name, () -> {
            Object before = written.get();
            Answer answer = sent.apply(service.as(TestTokens.bankAClerk()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat((Object) written.get()).as("nothing is written").isEqualTo(before);
        });
    }
}

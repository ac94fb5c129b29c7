package techfin.pledge;

import static techfin.pledge.PledgeStory.LOANS;
import static techfin.pledge.PledgeStory.PLEDGES;
import static techfin.pledge.RightStory.RIGHTS;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import techfin.pledge.workbook.Books;
import techfin.pledge.workbook.Lines;
import techfin.pledge.workbook.usecase.LoanImports;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.openapi.ApiDescription;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.openapi.RowCounts;
import techfin.testkit.token.TestTokens;

/** Every POST and every field of the OpenAPI file with everything that people and programs get wrong. */
class BadInputTest {
    private static final String API = "/api/ip-pledge/v1";
    /** Doors of the kits; loan-service sends the same bad input to every one of them. */
    private static final List<String> OF_THE_KITS = List.of(
            "/loans/{id}/extensions",
            "/loans/{id}/interest-vouchers",
            "/loans/{id}/interest-vouchers/{voucherId}/reversal",
            "/loans/{id}/repayments",
            "/loans/{id}/repayments/{repaymentId}/reversal",
            "/payment-imports",
            "/payment-imports/{id}/confirmation",
            "/payment-orders/{id}/receipts",
            "/public-notices/{id}/objections",
            "/subsidy-applications/{id}/clawbacks",
            "/subsidy-applications/{id}/clawbacks/{number}/returns",
            "/subsidy-applications/{id}/corrections",
            "/subsidy-applications/{id}/decisions",
            "/subsidy-applications/{id}/objections",
            "/subsidy-objections/{id}/decisions",
            "/subsidy-rounds",
            "/subsidy-rounds/{id}/budget",
            "/subsidy-rounds/{id}/payment-orders",
            "/subsidy-rounds/{roundId}/applications",
            "/subsidy-rounds/{roundId}/approvals",
            "/subsidy-rounds/{roundId}/list",
            "/loans/{id}/settlement",
            "/loans/{id}/settlement/reversal");

    private final RunningService service = RunningService.alone(TestDatabase.h2());
    private final RuleExamples rules = new RuleExamples(service);
    private final RightExamples rights = new RightExamples(service);
    private final PledgeExamples pledges = new PledgeExamples(service);
    private final LoanExamples loans = new LoanExamples(service);
    private final LapseExamples lapses = new LapseExamples(service);

    @TestFactory
    Stream<DynamicNode> every_post_and_every_field() {
        DataSource source =
                DelegatingDataSource.unwrapDataSource(service.context().getBean(DataSource.class));
        BadInput table = BadInput.of(
                        ApiDescription.read(Path.of("api/openapi.yaml")),
                        URI.create("http://127.0.0.1:" + service.port()))
                .written(() -> RowCounts.of(source, "audit_seal", "audit_head", "audit_pending"));
        addRules(table);
        addRights(table);
        addPledges(table);
        addLoans(table);
        table.example("POST " + API + "/lapse-warnings/{id}/acknowledgement", lapses.acknowledgement());
        addWorkbooks(table);
        OF_THE_KITS.forEach(operation -> table.elsewhere("POST " + API + operation, "in the table of loan-service"));
        return table.tests();
    }

    private void addRules(BadInput table) {
        table.example("POST " + API + "/subsidy-overlaps", RuleExamples.overlaps())
                .example("POST " + API + "/subsidy-quotes", RuleExamples.quote(), RuleExamples.quoteByOwnRules())
                .example("POST " + API + "/scheme-drafts", rules.drafts())
                .example("POST " + API + "/scheme-drafts/{id}/decisions", rules.decision());
    }

    private void addPledges(BadInput table) {
        table.example("POST " + PLEDGES, pledges.contract())
                .example("POST " + PLEDGES + "/{id}/registration", pledges.registration())
                .example("POST " + PLEDGES + "/{id}/changes", pledges.change())
                .example("POST " + PLEDGES + "/{id}/release", pledges.release())
                .example("POST " + PLEDGES + "/{id}/withdrawal", pledges.withdrawal());
    }

    private void addLoans(BadInput table) {
        table.example("POST " + LOANS, loans.loan(), loans.floatingLoan())
                .example("POST " + LOANS + "/{id}/corrections", loans.correction(), loans.floatingCorrection())
                .example("POST " + LOANS + "/{id}/decisions", loans.decision())
                .example("POST " + LOANS + "/{id}/fees", loans.fee())
                .example("POST " + LOANS + "/{id}/fees/{feeId}/reversal", loans.feeReversal());
    }

    private void addRights(BadInput table) {
        table.example("POST " + RIGHTS, rights.right())
                .example("POST " + RIGHTS + "/{id}/corrections", rights.correction())
                .example("POST " + RIGHTS + "/{id}/statuses", rights.status())
                .example("POST " + RIGHTS + "/{id}/appraisals", rights.appraisal());
    }

    private void addWorkbooks(BadInput table) {
        Books books = new Books(service);
        Example confirmation = Example.of(() -> "{\"mode\": \"VALID_ROWS\"}")
                .header("Idempotency-Key", RunningService::key)
                .as(TestTokens::bankAClerk)
                .path("id", () -> {
                    String uscc = RightStory.freshUscc();
                    return books.checked(List.of(Lines.right(Lines.fresh("ZY"), uscc)), List.of())
                            .at("/id");
                });
        table.elsewhere(
                        "POST " + LoanImports.PATH,
                        "workbook.LinkedWorkbookTest and the import kit: the body is a file")
                .example("POST " + LoanImports.PATH + "/{id}/confirmation", confirmation);
    }
}

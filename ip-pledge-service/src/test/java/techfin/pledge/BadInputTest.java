package techfin.pledge;

import static techfin.pledge.RightStory.RIGHTS;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.openapi.ApiDescription;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.RowCounts;

/** Every POST and every field of the OpenAPI file with everything that people and programs get wrong. */
class BadInputTest {
    private static final String API = "/api/ip-pledge/v1";
    /** Operations that still lack examples here; nothing is to be added. */
    private static final List<String> WITHOUT_EXAMPLES = List.of(
            "/loans",
            "/loans/{id}/corrections",
            "/loans/{id}/decisions",
            "/loans/{id}/fees",
            "/loans/{id}/fees/{feeId}/reversal",
            "/pledges",
            "/pledges/{id}/changes",
            "/pledges/{id}/registration",
            "/pledges/{id}/release",
            "/pledges/{id}/withdrawal");

    private final RunningService service = RunningService.alone(TestDatabase.h2());
    private final RuleExamples rules = new RuleExamples(service);
    private final RightExamples rights = new RightExamples(service);
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
        table.example("POST " + API + "/lapse-warnings/{id}/acknowledgement", lapses.acknowledgement());
        WITHOUT_EXAMPLES.forEach(operation -> table.elsewhere("POST " + API + operation, "not in this table yet"));
        return table.tests();
    }

    private void addRules(BadInput table) {
        table.example("POST " + API + "/subsidy-overlaps", RuleExamples.overlaps())
                .example("POST " + API + "/subsidy-quotes", RuleExamples.quote(), RuleExamples.quoteByOwnRules())
                .example("POST " + API + "/scheme-drafts", rules.drafts())
                .example("POST " + API + "/scheme-drafts/{id}/decisions", rules.decision());
    }

    private void addRights(BadInput table) {
        table.example("POST " + RIGHTS, rights.right())
                .example("POST " + RIGHTS + "/{id}/corrections", rights.correction())
                .example("POST " + RIGHTS + "/{id}/statuses", rights.status())
                .example("POST " + RIGHTS + "/{id}/appraisals", rights.appraisal());
    }
}

package techfin.rating;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import techfin.rating.city.CityStory;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.openapi.ApiDescription;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.openapi.RowCounts;

/** Every POST and every field of the OpenAPI file with everything that people and programs get wrong. */
class BadInputTest {
    private final RunningService service = RunningService.alone(TestDatabase.h2());

    @TestFactory
    Stream<DynamicNode> every_post_and_every_field() {
        DataSource source =
                DelegatingDataSource.unwrapDataSource(service.context().getBean(DataSource.class));
        BadInput table = BadInput.of(
                        ApiDescription.read(Path.of("api/openapi.yaml")),
                        URI.create("http://127.0.0.1:" + service.port()))
                .written(() -> RowCounts.of(source, "audit_seal", "audit_head", "audit_pending"));
        new EnterpriseExamples(service).addTo(table);
        new VetoExamples(service).addTo(table);
        new ReviewExamples(service).addTo(table);
        new QualificationExamples(service).addTo(table);
        new ConsentExamples(service).addTo(table);
        new DeclarationExamples(service).addTo(table);
        RuleExamples.addTo(table);
        new CityStory(service).addTo(table);
        return table.tests();
    }

    static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }
}

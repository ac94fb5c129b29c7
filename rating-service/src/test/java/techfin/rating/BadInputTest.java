package techfin.rating;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.AssessmentRuns;
import techfin.rating.city.CityStory;
import techfin.rating.review.usecase.WatchRatings;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.openapi.ApiDescription;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.openapi.RowCounts;

/** Every POST and every field of the OpenAPI file with everything that people and programs get wrong. */
class BadInputTest {
    private final RunningService service = RunningService.alone(TestDatabase.h2());
    private final AssessmentRuns runs = service.context().getBean(AssessmentRuns.class);

    @TestFactory
    Stream<DynamicNode> every_post_and_every_field() {
        // The day of its timer is taken, so that it writes nothing between two counts.
        service.context().getBean(WatchRatings.class).on(service.businessDay());
        DataSource source =
                DelegatingDataSource.unwrapDataSource(service.context().getBean(DataSource.class));
        BadInput table = BadInput.of(
                        ApiDescription.read(Path.of("api/openapi.yaml")),
                        URI.create("http://127.0.0.1:" + service.port()))
                .written(() -> written(source));
        new EnterpriseExamples(service).addTo(table);
        new VetoExamples(service).addTo(table);
        new ReviewExamples(service).addTo(table);
        new QualificationExamples(service).addTo(table);
        new ConsentExamples(service).addTo(table);
        new DeclarationExamples(service).addTo(table);
        RuleExamples.addTo(table);
        RuleExamples.addTo(table, new RegisterStory(service));
        new CityStory(service).addTo(table);
        new RatingExamples(service).addTo(table);
        return table.tests();
    }

    /** Runs that a case started are waited for: they write in the background. */
    private Map<String, Long> written(DataSource source) {
        if (isUnderWay()) {
            Awaitility.await().until(() -> !isUnderWay());
        }
        return RowCounts.of(source, "audit_seal", "audit_head", "audit_pending");
    }

    private boolean isUnderWay() {
        return runs.list(Optional.empty(), 5).stream().anyMatch(run -> run.status() == AssessmentRun.Status.RUNNING);
    }

    static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }
}

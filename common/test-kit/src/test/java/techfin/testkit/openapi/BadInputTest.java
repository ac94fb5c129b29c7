package techfin.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.testkit.openapi.ThingServer.Slip;

/** The table passes a careful service and finds each slip of a careless one. */
final class BadInputTest {
    @TestFactory
    Stream<DynamicNode> a_careful_service_passes_every_case() throws IOException {
        ThingServer server = new ThingServer(Set.of());
        return table(server).tests().onClose(server::close);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    IGNORES_UNKNOWN_FIELDS   | /inner/unknownField: unknown field
                    ACCEPTS_TWINS            | /name: twice
                    FAILS_ON_RARE_CHARACTERS | /name: emoji and rare characters
                    LOSES_RARE_CHARACTERS    | /name keeps 聊城𠮷野家😀科技
                    POINTS_NOWHERE           | /items/0/open: missing
                    WRITES_BEFORE_IT_CHECKS  | /kind: unknown word
                    ROUNDS_AMOUNTS           | /amount: three decimals
                    TELLS_ITS_EXCEPTION      | /on: 30 February
                    TAKES_ANY_TYPE           | body: as text/plain
                    """)
    void a_slip_is_found(Slip slip, String caseName) throws IOException {
        assertThat(failuresWith(slip)).contains(caseName);
    }

    @Test
    void an_operation_without_an_example_fails() throws IOException {
        try (ThingServer server = new ThingServer(Set.of())) {
            assertThat(failures(BadInput.of(ApiDescription.parse(ThingServer.API), server.uri())))
                    .containsExactly("has an example");
        }
    }

    @Test
    void an_example_without_an_operation_fails() throws IOException {
        try (ThingServer server = new ThingServer(Set.of())) {
            assertThat(failures(table(server).example("POST /gone", Example.of(ThingServer.THING))))
                    .containsExactly("every example belongs to an operation");
        }
    }

    @Test
    void a_field_that_no_example_fills_fails() throws IOException {
        try (ThingServer server = new ThingServer(Set.of())) {
            BadInput table = BadInput.of(ApiDescription.parse(ThingServer.API), server.uri())
                    .example("POST /things", Example.of(ThingServer.THING.replace("\"count\": 3,", "")));
            assertThat(failures(table)).containsExactly("/count is in an example");
        }
    }

    @Test
    void an_exception_that_is_never_used_fails() throws IOException {
        try (ThingServer server = new ThingServer(Set.of())) {
            BadInput table = BadInput.of(ApiDescription.parse(ThingServer.API), server.uri())
                    .example(
                            "POST /things", Example.of(ThingServer.THING).allows("/name", "no such case", "to see it"));
            assertThat(failures(table)).containsExactly("the exception for /name no such case is used");
        }
    }

    @Test
    void a_declared_case_must_be_refused_at_its_pointer() throws IOException {
        try (ThingServer server = new ThingServer(Set.of())) {
            BadInput table = BadInput.of(ApiDescription.parse(ThingServer.API), server.uri())
                    .example(
                            "POST /things",
                            Example.of(ThingServer.THING)
                                    .refuses("two kinds at once", "/kind", body -> body.put("kind", "SMALL,LARGE"))
                                    .refuses("a fine name", "/name", body -> body.put("name", "y")));
            assertThat(failures(table)).containsExactly("a fine name");
        }
    }

    @Test
    void an_exception_needs_a_reason() {
        assertThatThrownBy(() -> Example.of("{}").allows("/on", "year 9999", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> failuresWith(Slip slip) throws IOException {
        try (ThingServer server = new ThingServer(Set.of(slip))) {
            return failures(table(server));
        }
    }

    private static BadInput table(ThingServer server) {
        return BadInput.of(ApiDescription.parse(ThingServer.API), server.uri())
                .example("POST /things", Example.of(ThingServer.THING).keeps("/name"))
                .written(server::rows);
    }

    private static List<String> failures(BadInput table) {
        List<String> failed = new ArrayList<>();
        table.tests().forEach(node -> run(node, failed));
        return failed;
    }

    private static void run(DynamicNode node, List<String> failed) {
        switch (node) {
            case DynamicContainer container -> container.getChildren().forEach(child -> run(child, failed));
            case DynamicTest test -> {
                try {
                    test.getExecutable().execute();
                } catch (Throwable e) {
                    failed.add(test.getDisplayName());
                }
            }
            default -> throw new IllegalStateException("unexpected " + node);
        }
    }
}

package techfin.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import techfin.testkit.openapi.ApiDescription.Operation;
import techfin.testkit.openapi.Exchange.Answer;

/**
 * Bad input for every field of every operation that takes a body, as the OpenAPI file names them; an operation without
 * an example fails the test, so that a new one is covered from its first day.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> bad_input() {
 *     return BadInput.of(ApiDescription.read(Path.of("api/openapi.yaml")), server.getURI())
 *             .example("POST /api/loan/v1/loans", Example.of(this::newLoan).as(clerk).keeps("/enterprise/name"))
 *             .written(() -> RowCounts.of(dataSource, "audit_seal"))
 *             .tests();
 * }
 * }</pre>
 */
public final class BadInput {
    /** The case of a field that no accepted example can fill, for {@link Example#allows}. */
    public static final String UNFILLED = "in no example";

    private static final String JSON = "application/json";

    private final ApiDescription api;
    private final Exchange exchange;
    private final Map<String, List<Example>> examples = new LinkedHashMap<>();
    private final Map<String, String> elsewhere = new LinkedHashMap<>();
    private Supplier<?> written = () -> "";

    private BadInput(ApiDescription api, URI base) {
        this.api = api;
        this.exchange = new Exchange(base);
    }

    /**
     * A table for the operations of one file.
     *
     * @param base where they are served, for example {@code http://127.0.0.1:8081}
     */
    public static BadInput of(ApiDescription api, URI base) {
        return new BadInput(api, base);
    }

    /**
     * Requests that an operation accepts. Together they must fill every field; several are due where fields exclude each
     * other.
     *
     * @param operation as in {@code POST /api/loan/v1/loans/{id}/decisions}
     */
    public BadInput example(String operation, Example... accepted) {
        examples.put(operation, List.of(accepted));
        return this;
    }

    /** Says that an operation is tried elsewhere, and where; for bodies that are not JSON. */
    public BadInput elsewhere(String operation, String where) {
        elsewhere.put(operation, where);
        return this;
    }

    /** What must be the same after a refused request as before it, for example the number of rows of each table. */
    public BadInput written(Supplier<?> fingerprint) {
        this.written = fingerprint;
        return this;
    }

    /** All cases, one container for each operation. */
    public Stream<DynamicNode> tests() {
        List<DynamicNode> nodes = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(examples.keySet());
        unknown.addAll(elsewhere.keySet());
        for (Operation operation : api.operations()) {
            unknown.remove(operation.name());
            if (!elsewhere.containsKey(operation.name())) {
                nodes.add(dynamicContainer(operation.name(), cases(operation)));
            }
        }
        nodes.add(dynamicTest(
                "every example belongs to an operation",
                () -> assertThat(unknown).isEmpty()));
        return nodes.stream();
    }

    private Stream<DynamicTest> cases(Operation operation) {
        List<Example> accepted = examples.getOrDefault(operation.name(), List.of());
        if (accepted.isEmpty() || operation.body().isEmpty()) {
            return Stream.of(dynamicTest(
                    "has an example",
                    () -> assertThat(accepted)
                            .as("%s needs an example with a JSON body", operation.name())
                            .isNotEmpty()));
        }
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (Example example : accepted) {
            tests.add(dynamicTest("the example itself is accepted", () -> {
                Answer answer = send(operation, example, example.fresh().toString());
                assertThat(answer.isSuccess()).as(answer.text()).isTrue();
            }));
        }
        List<Field> fields = Field.of(operation.body().get());
        for (Field field : fields) {
            accepted.stream()
                    .filter(example -> field.isIn(example.fresh()))
                    .findFirst()
                    .ifPresentOrElse(
                            example -> addField(tests, used, operation, example, field),
                            () -> addUnfilled(tests, used, operation, accepted, field));
        }
        Example first = accepted.getFirst();
        addBodies(tests, operation, first);
        for (Example example : accepted) {
            addDeclared(tests, operation, example);
            for (String exception : example.exceptions()) {
                tests.add(dynamicTest(
                        "the exception for " + exception + " is used",
                        () -> assertThat(used).contains(exception)));
            }
        }
        return tests.stream();
    }

    private static void addUnfilled(
            List<DynamicTest> tests, Set<String> used, Operation operation, List<Example> accepted, Field field) {
        if (accepted.stream().anyMatch(example -> example.allows(field.pointer(), UNFILLED))) {
            used.add(field.pointer() + " " + UNFILLED);
            return;
        }
        tests.add(dynamicTest(
                field.pointer() + " is in an example",
                () -> assertThat(accepted)
                        .as("no example of %s fills %s", operation.name(), field.pointer())
                        .isEmpty()));
    }

    private void addField(
            List<DynamicTest> tests, Set<String> used, Operation operation, Example example, Field field) {
        String pointer = field.pointer();
        Expected absent = field.required() ? Expected.REFUSED_AT_FIELD : Expected.HANDLED;
        Expected nothing =
                field.required() && !field.schema().isNullable() ? Expected.REFUSED_AT_FIELD : Expected.HANDLED;
        if (!field.isItem()) {
            add(
                    tests,
                    used,
                    operation,
                    example,
                    pointer,
                    "missing",
                    absent,
                    () -> BodyText.without(example.fresh(), pointer));
            add(
                    tests,
                    used,
                    operation,
                    example,
                    pointer,
                    "twice",
                    Expected.REFUSED,
                    () -> BodyText.withTwin(example.fresh(), pointer));
        }
        add(
                tests,
                used,
                operation,
                example,
                pointer,
                "null",
                nothing,
                () -> BodyText.with(example.fresh(), pointer, "null"));
        Kind kind = field.kind(example.fresh());
        for (BadValue value : BadValue.forField(kind, field.schema())) {
            add(
                    tests,
                    used,
                    operation,
                    example,
                    pointer,
                    value.name(),
                    value.expected(),
                    () -> BodyText.with(example.fresh(), pointer, value.json()));
        }
        if (kind == Kind.OBJECT && !field.schema().isOpen()) {
            String unknown = pointer + "/unknownField";
            add(
                    tests,
                    used,
                    operation,
                    example,
                    unknown,
                    "unknown field",
                    Expected.REFUSED_AT_FIELD,
                    () -> BodyText.withUnknown(example.fresh(), pointer, "unknownField"));
        }
    }

    private void add(
            List<DynamicTest> tests,
            Set<String> used,
            Operation operation,
            Example example,
            String pointer,
            String name,
            Expected usually,
            Supplier<String> body) {
        Expected expected = usually;
        if (example.allows(pointer, name)) {
            used.add(pointer + " " + name);
            expected = Expected.HANDLED;
        }
        Expected due = expected;
        tests.add(dynamicTest(pointer + ": " + name, () -> refuse(operation, example, due, pointer, body.get())));
    }

    private void addBodies(List<DynamicTest> tests, Operation operation, Example example) {
        if (operation.body().map(body -> !body.isOpen()).orElse(false)) {
            tests.add(dynamicTest(
                    "unknown field",
                    () -> refuse(
                            operation,
                            example,
                            Expected.REFUSED_AT_FIELD,
                            "/unknownField",
                            BodyText.withUnknown(example.fresh(), "", "unknownField"))));
        }
        for (BadBody body : BadBody.values()) {
            tests.add(dynamicTest("body: " + body.title(), () -> {
                HttpRequest request =
                        exchange.prepare(operation, example, body.contentType(), body.bytes(example.fresh()));
                Object before = written.get();
                Answer answer = exchange.exchange(request);
                ProblemCheck.check(answer, body.expected(), "");
                assertThat((Object) written.get()).as("nothing is written").isEqualTo(before);
            }));
        }
    }

    private void addDeclared(List<DynamicTest> tests, Operation operation, Example example) {
        for (Example.Extra extra : example.extras()) {
            tests.add(dynamicTest(extra.name(), () -> {
                var body = example.fresh();
                extra.change().accept(body);
                refuse(operation, example, Expected.REFUSED_AT_FIELD, extra.pointer(), body.toString());
            }));
        }
        for (String pointer : example.kept()) {
            for (String text : List.of(BadValue.RARE, BadValue.SQL, BadValue.HTML)) {
                tests.add(dynamicTest(pointer + " keeps " + text, () -> {
                    String raw = TextNode.valueOf(text).toString();
                    Answer answer = send(operation, example, BodyText.with(example.fresh(), pointer, raw));
                    assertThat(answer.isSuccess()).as(answer.text()).isTrue();
                    assertThat(found(answer, example, pointer)).isEqualTo(text);
                }));
            }
        }
    }

    private String found(Answer answer, Example example, String pointer) {
        JsonNode value = answer.body().at(JsonPointer.compile(pointer));
        if (value.isMissingNode() && !answer.location().isEmpty()) {
            value = exchange.get(answer.location(), example).body().at(JsonPointer.compile(pointer));
        }
        return value.asText();
    }

    private void refuse(Operation operation, Example example, Expected expected, String pointer, String body) {
        HttpRequest request = exchange.prepare(operation, example, JSON, body.getBytes(StandardCharsets.UTF_8));
        Object before = written.get();
        Answer answer = exchange.exchange(request);
        ProblemCheck.check(answer, expected, pointer);
        if (!answer.isSuccess()) {
            assertThat((Object) written.get()).as("nothing is written").isEqualTo(before);
        }
    }

    private Answer send(Operation operation, Example example, String body) {
        return exchange.exchange(exchange.prepare(operation, example, JSON, body.getBytes(StandardCharsets.UTF_8)));
    }
}

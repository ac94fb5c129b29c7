package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.Everybody.STRANGERS;
import static techfin.rating.Everybody.name;
import static techfin.rating.RegisterStory.ENTERPRISES;
import static techfin.rating.RightsTable.IMPORTS;
import static techfin.rating.RightsTable.PUBLISHED;
import static techfin.rating.SharedObjects.nowhere;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.rating.Rows.Command;
import techfin.rating.Rows.Listed;
import techfin.rating.Rows.Read;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.openapi.RowCounts;
import techfin.testkit.token.TestTokens;

/** Nobody where they don't belong: every operation, every role, on the records of one firm in 371502. */
class RightsThatLeakByRowTest {
    private static final RunningService SERVICE = RunningService.alone(TestDatabase.h2());
    private static final DataSource SOURCE =
            DelegatingDataSource.unwrapDataSource(SERVICE.context().getBean(DataSource.class));
    private static final SharedObjects OBJECTS = new SharedObjects(SERVICE);
    private static final RightsTable TABLE = new RightsTable(OBJECTS);
    /** How many rows there were when somebody looked last. */
    private static final AtomicReference<Map<String, Long>> ROWS = new AtomicReference<>(Map.of());

    @TestFactory
    Stream<DynamicTest> every_read_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> tokens = Everybody.tokens();
        for (Read read : RightsTable.reads()) {
            for (String token : tokens) {
                tests.add(DynamicTest.dynamicTest(name(token) + " GET " + read.path(), () -> checkRead(token, read)));
            }
        }
        return tests.stream();
    }

    private static void checkRead(String token, Read read) {
        int due = due(token, read);
        Answer answer = get(token, read.path());
        assertThat(answer.status()).as(answer.text()).isEqualTo(due);
        if (read.path().contains("{")) {
            Answer missing = SERVICE.as(token).get(nowhere(read.path()));
            if (due == 200) {
                assertThat(missing.status()).as(missing.text()).isEqualTo(404);
            } else if (due == 404 || STRANGERS.contains(name(token))) {
                assertThat(told(answer)).isEqualTo(told(missing));
            }
        }
    }

    private static int due(String token, Read read) {
        return read.sees().contains(name(token)) ? 200 : read.told().contains(name(token)) ? 404 : 403;
    }

    /** The authorities publish it, so whoever may read of one enterprise may read of any. */
    @TestFactory
    Stream<DynamicTest> published_qualifications_by_every_role() {
        return Everybody.tokens().stream()
                .map(token -> DynamicTest.dynamicTest(name(token), () -> checkPublished(token)));
    }

    private static void checkPublished(String token) {
        int due = due(token, PUBLISHED);
        Answer answer = get(token, PUBLISHED.path());
        assertThat(answer.status()).as(answer.text()).isEqualTo(due);
        Answer missing = SERVICE.as(token).get(nowhere(PUBLISHED.path()));
        if (due != 200) {
            assertThat(told(answer)).isEqualTo(told(missing));
        } else if (!name(token).equals(Everybody.OWNER)) {
            assertThat(missing.json().at("/items")).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_list_by_every_role() {
        get(TestTokens.bankAClerk(), ENTERPRISES + "/{uscc}/rating");
        List<DynamicTest> tests = new ArrayList<>();
        List<String> tokens = Everybody.tokens();
        for (Listed list : TABLE.lists()) {
            for (String token : tokens) {
                tests.add(DynamicTest.dynamicTest(
                        name(token) + " GET " + list.path() + " with " + list.id(), () -> checkList(token, list)));
            }
        }
        return tests.stream();
    }

    private static void checkList(String token, Listed list) {
        Answer page = get(token, list.path() + "?limit=500");
        Answer count = get(token, list.path() + "/count");
        boolean sees = list.sees().contains(name(token));
        if (sees || list.others().contains(name(token))) {
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.text().contains(list.id())).isEqualTo(sees);
            assertThat(count.at("/count"))
                    .isEqualTo(Integer.toString(page.json().at("/items").size()));
            return;
        }
        int due = list.told().contains(name(token)) ? 404 : 403;
        assertThat(page.status()).as(page.text()).isEqualTo(due);
        assertThat(count.status()).as(count.text()).isEqualTo(due);
        if (list.path().contains("{") && (due == 404 || STRANGERS.contains(name(token)))) {
            assertThat(told(page)).isEqualTo(told(SERVICE.as(token).get(nowhere(list.path()))));
            assertThat(told(count)).isEqualTo(told(SERVICE.as(token).get(nowhere(list.path() + "/count"))));
        }
    }

    @TestFactory
    Stream<DynamicTest> nothing_without_an_account() {
        noteRows();
        Set<String> paths = new TreeSet<>(Set.of(PUBLISHED.path()));
        RightsTable.reads().forEach(read -> paths.add(read.path()));
        TABLE.lists().forEach(list -> paths.add(list.path()));
        List<Command> commands = new ArrayList<>(TABLE.commands());
        RightsTable.TRIALS.forEach(path -> commands.add(Command.post(path, "{}", Set.of())));
        List<DynamicTest> tests = new ArrayList<>();
        for (String path : paths) {
            tests.add(DynamicTest.dynamicTest("GET " + path, () -> checkClosed(path)));
        }
        for (Command command : commands) {
            tests.add(DynamicTest.dynamicTest(command.method() + " " + command.path(), () -> checkClosed(command)));
        }
        return tests.stream();
    }

    private static void checkClosed(String path) {
        Answer answer = SERVICE.anonymous().get(OBJECTS.filled(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    }

    private static void checkClosed(Command command) {
        Api nobody = SERVICE.anonymous().with("Idempotency-Key", RunningService.key());
        String path = OBJECTS.filled(command.path());
        Answer answer = isPut(command) ? nobody.put(path, command.body()) : nobody.post(path, command.body());
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        checkNothingWritten();
    }

    @TestFactory
    Stream<DynamicTest> every_command_by_everybody_who_may_not() {
        noteRows();
        List<DynamicTest> tests = new ArrayList<>();
        List<String> tokens = Everybody.tokens();
        for (Command command : TABLE.commands()) {
            for (String token : tokens) {
                if (!command.whoMay().contains(name(token))) {
                    tests.add(DynamicTest.dynamicTest(named(token, command), () -> checkRefused(token, command)));
                }
            }
        }
        return tests.stream();
    }

    private static void checkRefused(String token, Command command) {
        Answer answer = sent(token, command, OBJECTS.filled(command.path()));
        assertThat(answer.status()).as(answer.text()).isIn(403, 404);
        checkNothingWritten();
    }

    /** Whoever has the role for another record alone, and whoever has none at all, cannot tell this one from none. */
    @TestFactory
    Stream<DynamicTest> every_command_on_a_foreign_record_and_on_none() {
        noteRows();
        List<DynamicTest> tests = new ArrayList<>();
        List<String> tokens = Everybody.tokens();
        for (Command command : TABLE.commands()) {
            for (String token : tokens) {
                boolean blind = command.blind().contains(name(token));
                if (command.path().contains("{") && (blind || command.whoMay().contains(name(token)))) {
                    tests.add(DynamicTest.dynamicTest(named(token, command), () -> checkMissing(token, command)));
                }
            }
        }
        return tests.stream();
    }

    private static void checkMissing(String token, Command command) {
        Answer missing = sent(token, command, nowhere(command.path()));
        if (command.whoMay().contains(name(token))) {
            assertThat(missing.status()).as(missing.text()).isEqualTo(404);
            checkNothingWritten();
            return;
        }
        assertThat(missing.status()).as(missing.text()).isIn(403, 404);
        assertThat(told(sent(token, command, OBJECTS.filled(command.path())))).isEqualTo(told(missing));
        checkNothingWritten();
    }

    /** What belongs to one enterprise is not reached through another that one may see. */
    @TestFactory
    Stream<DynamicTest> a_record_of_another_enterprise_under_one_s_own() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String path : List.of(
                "/consents/{otherConsent}",
                "/vetoes/{otherVeto}",
                "/vetoes/{otherVeto}/timeline",
                "/qualifications/{otherQualification}")) {
            for (String token : List.of(TestTokens.enterpriseA(), TestTokens.county371502(), TestTokens.auditor())) {
                tests.add(DynamicTest.dynamicTest(name(token) + " " + path, () -> checkNotUnder(token, path)));
            }
        }
        return tests.stream();
    }

    private static void checkNotUnder(String token, String path) {
        String own = ENTERPRISES + "/" + SharedObjects.FIRM;
        Answer answer = get(token, own + path);
        assertThat(answer.status()).as(answer.text()).isIn(403, 404);
        assertThat(told(answer)).isEqualTo(told(SERVICE.as(token).get(own + nowhere(path))));
    }

    @TestFactory
    Stream<DynamicTest> a_command_on_a_record_of_another_enterprise_under_one_s_own() {
        noteRows();
        String revocation = "{\"on\": \"%s\", \"reason\": \"抽查不合格\"}".formatted(RunningService.today());
        return Stream.of(
                foreignCommand(TestTokens.enterpriseA(), "/consents/{otherConsent}/withdrawal", "{}"),
                foreignCommand(
                        TestTokens.bureauApprover(), "/vetoes/{otherVeto}/decision", VetoStory.decision("CONFIRM")),
                foreignCommand(
                        TestTokens.bureauReviewer(), "/qualifications/{otherQualification}/revocation", revocation));
    }

    private static DynamicTest foreignCommand(String token, String path, String body) {
        Command command = Command.post(ENTERPRISES + "/{uscc}" + path, body, Set.of());
        return DynamicTest.dynamicTest(named(token, command), () -> {
            Answer answer = sent(token, command, OBJECTS.filled(command.path()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            checkNothingWritten();
        });
    }

    @Test
    void a_foreign_assessment_named_in_an_appeal_and_none() {
        noteRows();
        String foreign = AppealStory.appeal(OBJECTS.id("assessment"));
        String none = foreign.replace(OBJECTS.id("assessment"), nowhere("{assessment}"));
        Answer answer = SERVICE.post(TestTokens.enterpriseB(), AppealStory.APPEALS, foreign);
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(told(answer)).isEqualTo(told(SERVICE.post(TestTokens.enterpriseB(), AppealStory.APPEALS, none)));
        checkNothingWritten();
    }

    @Test
    void a_bank_that_may_see_the_grade_sees_no_score_and_no_figure() {
        String bank = Everybody.tokens().stream()
                .filter(token -> name(token).equals(Everybody.BANK_D))
                .findFirst()
                .orElseThrow();
        Answer rating = get(bank, ENTERPRISES + "/{uscc}/rating");
        assertThat(rating.at("/grade")).isNotEmpty();
        assertThat(rating.json().path("sheet").isNull()
                        || rating.json().path("sheet").isMissingNode())
                .as(rating.text())
                .isTrue();
        assertThat(rating.text()).doesNotContain("indicatorScores");
        assertThat(get(bank, ENTERPRISES + "/{uscc}").text()).doesNotContain("126000000.00", "98000000.00");
        assertThat(get(bank, ENTERPRISES).text()).doesNotContain("126000000.00", "98000000.00");
    }

    @TestFactory
    Stream<DynamicTest> a_sheet_by_everybody_who_sends_none() {
        noteRows();
        Sheets sheets = new Sheets(SERVICE.port(), IMPORTS);
        byte[] file = SharedObjects.sheet().getBytes(StandardCharsets.UTF_8);
        return Everybody.tokens().stream()
                .filter(token -> !name(token).equals("bureau.reviewer"))
                .map(token -> DynamicTest.dynamicTest(name(token) + " POST " + IMPORTS, () -> {
                    assertThat(sheets.send(token, "list.csv", file).status()).isEqualTo(403);
                    checkNothingWritten();
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=2025-02-30", "?to=9999-12-31", "?from=2025-02-02&to=2025-02-01", "?by=x"})
    void the_audit_trail_refuses_what_cannot_be_asked(String query) {
        for (String path : List.of("/audit/trail", "/audit/trail/count", "/audit/trail.jsonl")) {
            assertThat(SERVICE.as(TestTokens.auditor())
                            .get(RightsTable.API + path + query)
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void the_table_knows_every_operation_of_the_api_file() throws IOException {
        Set<String> known = new TreeSet<>();
        RightsTable.reads().forEach(read -> known.add("get " + generic(read.path())));
        known.add("get " + generic(PUBLISHED.path()));
        TABLE.lists().forEach(list -> {
            known.add("get " + generic(list.path()));
            known.add("get " + generic(list.path()) + "/count");
        });
        TABLE.commands()
                .forEach(command ->
                        known.add(command.method().toLowerCase(Locale.ROOT) + " " + generic(command.path())));
        RightsTable.TRIALS.forEach(path -> known.add("post " + path));
        known.add("post " + IMPORTS);
        assertThat(known).isEqualTo(operations());
    }

    private static Set<String> operations() throws IOException {
        Set<String> found = new TreeSet<>();
        String path = "";
        Pattern line = Pattern.compile("^(?:  (/api/\\S+):|    (get|post|put|patch|delete):)$");
        for (String text : Files.readAllLines(Path.of("api/openapi.yaml"))) {
            Matcher match = line.matcher(text);
            if (match.matches() && match.group(1) != null) {
                path = generic(match.group(1));
            } else if (match.matches()) {
                found.add(match.group(2) + " " + path);
            }
        }
        return found;
    }

    private static String generic(String path) {
        return path.replaceAll("\\{[A-Za-z]+}", "{}").replaceAll("\\?.*", "");
    }

    private static String named(String token, Command command) {
        return name(token) + " " + command.method() + " " + command.path();
    }

    private static boolean isPut(Command command) {
        return command.method().equals("PUT");
    }

    private static Answer get(String token, String path) {
        return SERVICE.as(token).get(OBJECTS.filled(path));
    }

    private static Answer sent(String token, Command command, String path) {
        return isPut(command)
                ? SERVICE.as(token).put(path, command.body(), "If-Match", "\"v1\"")
                : SERVICE.post(token, path, command.body(), "If-Match", "\"v1\"");
    }

    private static String told(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static Map<String, Long> rows() {
        return RowCounts.of(SOURCE, "audit_seal", "audit_head", "audit_pending");
    }

    private static void noteRows() {
        ROWS.set(rows());
    }

    private static void checkNothingWritten() {
        Map<String, Long> now = rows();
        assertThat(now).isEqualTo(ROWS.getAndSet(now));
    }
}

package techfin.rating.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.RegisterStory.ENTERPRISES;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class RegisteringEnterprisesTest {
    private final RunningService service;
    private final RegisterStory story;

    RegisteringEnterprisesTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new RegisterStory(service);
    }

    @Test
    void the_bureau_enters_an_enterprise_with_its_size() {
        String uscc = RegisterStory.freshUscc();
        Answer answer = story.register(TestTokens.bureauReviewer(), RegisterStory.enterprise(uscc));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).hasValue(ENTERPRISES + "/" + uscc);
        assertThat(answer.header("ETag")).hasValue("\"v1\"");
        assertThat(answer.at("/name")).isEqualTo("聊城𠮷成轴承有限公司");
        assertThat(answer.at("/sizeClass")).isEqualTo("MEDIUM");
        assertThat(answer.at("/staff")).isEqualTo("320");
        assertThat(answer.at("/revenue")).isEqualTo("126000000.00");
        assertThat(answer.at("/registeredOn")).isEqualTo(RunningService.today().toString());
        assertThat(answer.json().at("/formerNames").size()).isZero();
        assertThat(story.get(TestTokens.auditor(), uscc).json()).isEqualTo(answer.json());
        assertThat(story.get(TestTokens.auditor(), uscc.toLowerCase(java.util.Locale.ROOT))
                        .json())
                .isEqualTo(answer.json());
    }

    @Test
    void figures_that_nobody_knows_stay_unknown() {
        String uscc = RegisterStory.freshUscc();
        Answer answer = story.register(TestTokens.bureauReviewer(), """
                {"uscc": "%s", "name": "聊城新材料有限公司", "divisionCode": "3715Z2", "industryCode": "2651"}
                """.formatted(uscc));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        for (String field : List.of("foundedOn", "staff", "revenue", "totalAssets", "sizeClass")) {
            assertThat(answer.json().path(field).isNull()
                            || answer.json().path(field).isMissingNode())
                    .as(field)
                    .isTrue();
        }
    }

    @Test
    void the_same_key_gives_the_first_answer_and_another_key_a_conflict_with_a_link() {
        String uscc = RegisterStory.freshUscc();
        String key = RunningService.key();
        String body = RegisterStory.enterprise(uscc);
        Answer first = service.as(TestTokens.bureauReviewer())
                .with("Idempotency-Key", key)
                .post(ENTERPRISES, body);
        Answer again = service.as(TestTokens.bureauReviewer())
                .with("Idempotency-Key", key)
                .post(ENTERPRISES, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        Answer twice = story.register(
                TestTokens.bureauReviewer(), body.replace(uscc, " " + uscc.toLowerCase(java.util.Locale.ROOT)));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("ENTERPRISE_ON_RECORD");
        assertThat(twice.at("/link")).isEqualTo(ENTERPRISES + "/" + uscc);
        Answer elsewhere = story.register(TestTokens.county371581(), body.replace("\"371502\"", "\"371581\""));
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.text()).doesNotContain("link", "轴承");
    }

    @Test
    void twins_at_the_same_moment_leave_one_enterprise() throws Exception {
        String body = RegisterStory.enterprise(RegisterStory.freshUscc());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> twins = List.of(
                    both.submit(() -> story.register(TestTokens.bureauReviewer(), body)),
                    both.submit(() -> story.register(TestTokens.county371502(), body)));
            for (Future<Answer> twin : twins) {
                statuses.add(twin.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"371502\"|\"371523\"|/divisionCode|FORMER_DIVISION",
                "\"371502\"|\"371500\"|/divisionCode|NOT_A_COUNTY",
                "\"371502\"|\"371602\"|/divisionCode|DIVISION_OF_ANOTHER_CITY",
                "\"371502\"|\"999999\"|/divisionCode|UNKNOWN_DIVISION",
                "\"2012-04-18\"|\"1899-12-31\"|/foundedOn|OUT_OF_RANGE",
                "\"2012-04-18\"|\"2999-01-01\"|/foundedOn|IN_FUTURE",
                "91371502MD|91371502ME|/uscc|INVALID_USCC",
            })
    void a_fact_that_cannot_be_is_refused(String from, String to, String pointer, String code) {
        Answer answer = story.register(
                TestTokens.bureauReviewer(),
                RegisterStory.enterprise(RegisterStory.freshUscc()).replace(from, to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void a_county_enters_enterprises_of_its_own_places_only() {
        String own = RegisterStory.enterprise(RegisterStory.freshUscc());
        assertThat(story.register(TestTokens.county371502(), own).status()).isEqualTo(201);
        Answer foreign = story.register(TestTokens.county371581(), RegisterStory.enterprise(RegisterStory.freshUscc()));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.at("/errors/0/code")).isEqualTo("DIVISION_NOT_YOURS");
    }

    @Test
    void nobody_else_enters_enterprises() {
        String body = RegisterStory.enterprise(RegisterStory.freshUscc());
        for (String token : List.of(
                TestTokens.bankAClerk(),
                TestTokens.enterpriseA(),
                TestTokens.bureauApprover(),
                TestTokens.auditor(),
                TestTokens.ipReviewer(),
                TestTokens.financePayer(),
                TestTokens.ruleAuthor(),
                TestTokens.admin())) {
            assertThat(story.register(token, body).status()).isEqualTo(403);
        }
        assertThat(service.anonymous()
                        .post(ENTERPRISES, body, "Idempotency-Key", RunningService.key())
                        .status())
                .isEqualTo(401);
        assertThat(service.as(TestTokens.bureauReviewer())
                        .post(ENTERPRISES, body)
                        .at("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }
}

package techfin.rating.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.DeclarationStory.DECLARATIONS;
import static techfin.rating.DeclarationStory.YEAR;
import static techfin.rating.DeclarationStory.done;
import static techfin.rating.RegisterStory.ENTERPRISES;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.DeclarationStory;
import techfin.rating.DeclarationStory.Opened;
import techfin.rating.RunningService;
import techfin.rating.input.InputSource;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.servicekit.json.PlainJson;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class OfficialValuesTest {
    private static final String LESS_REVENUE =
            "\"REVENUE\": {\"value\": \"85000000.00\", \"source\": \"TAX\", \"evidence\": \"增值税申报表\"}";
    private final RunningService service;
    private final DeclarationStory story;
    private final RatingInputs inputs;

    OfficialValuesTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new DeclarationStory(service);
        inputs = service.context().getBean(RatingInputs.class);
    }

    private static JsonNode find(Answer answer, String list, String code) {
        return StreamSupport.stream(answer.json().at(list).spliterator(), false)
                .filter(item -> item.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Map<?, ?> values(Opened declaration) {
        RatingInput input = inputs.current(new Uscc(declaration.uscc())).orElseThrow();
        return (Map<?, ?>) Objects.requireNonNull(PlainJson.of(input.valuesJson()));
    }

    @Test
    void an_official_value_counts_and_both_are_kept_with_their_difference() {
        Opened draft = story.submitted();
        Answer answer = done(story.official(TestTokens.bureauReviewer(), draft, LESS_REVENUE));
        JsonNode revenue = find(answer, "/items", "REVENUE");
        assertThat(revenue.path("status").asText()).isEqualTo("OFFICIAL");
        assertThat(revenue.path("value").asText()).isEqualTo("102000000.00");
        assertThat(revenue.at("/official/value").asText()).isEqualTo("85000000.00");
        assertThat(revenue.at("/official/source").asText()).isEqualTo("TAX");
        assertThat(revenue.at("/official/by").asText()).isEqualTo("bureau.reviewer");
        assertThat(revenue.path("difference").asText()).isEqualTo("-17000000");
        assertThat(find(answer, "/indicators", "I01")
                        .at("/value/rd_revenue_pct")
                        .asText())
                .isEqualTo("5.4");
        assertThat(answer.at("/counts/official")).isEqualTo("2");
        JsonNode own = find(story.get(draft.token(), draft), "/items", "REVENUE");
        assertThat(own.at("/official/value").asText()).isEqualTo("85000000.00");
        assertThat(own.at("/official/by").isNull()).isTrue();
    }

    @Test
    void the_rating_input_takes_the_official_value_and_a_later_one_makes_another_input() {
        Opened declaration = story.inReview();
        done(story.official(TestTokens.bureauReviewer(), declaration, LESS_REVENUE));
        done(story.decide(TestTokens.bureauReviewer(), declaration, "{\"decision\": \"VERIFY\"}"));
        assertThat(((Map<?, ?>) Objects.requireNonNull(values(declaration).get("I01"))).get("rd_revenue_pct"))
                .isEqualTo("5.4");
        Answer late = done(
                story.official(
                        TestTokens.bureauReviewer(),
                        declaration,
                        "\"E03\": {\"value\": \"D\", \"source\": \"TAX\"}, \"E01\": {\"value\": \"high_tech\", \"source\": \"QUALIFICATION_LIST\"}"));
        assertThat(late.at("/status")).isEqualTo("VERIFIED");
        RatingInput second = inputs.current(new Uscc(declaration.uscc())).orElseThrow();
        assertThat(second.source()).isEqualTo(InputSource.OFFICIAL);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(late.at("/inputId"));
        assertThat(values(declaration).get("E03")).isEqualTo("D");
        assertThat(values(declaration).get("E01")).isEqualTo("high_tech");
        assertThat(inputs.history(new Uscc(declaration.uscc()))).hasSize(2);
        assertThat(find(late, "/items", "E03").path("value").asText()).isEqualTo("B");
        Answer back = done(story.official(TestTokens.bureauReviewer(), declaration, "\"E03\": null"));
        assertThat(find(back, "/items", "E03").path("status").asText()).isEqualTo("STATED");
        assertThat(values(declaration).get("E03")).isEqualTo("B");
    }

    @Test
    void official_values_name_their_source_contradict_nothing_verified_and_come_from_the_bureau() {
        Opened declaration = story.verified();
        String bureau = TestTokens.bureauReviewer();
        Answer nameless = story.official(bureau, declaration, "\"STAFF\": {\"value\": 240}");
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.at("/errors/0/pointer")).isEqualTo("/entries/STAFF/source");
        assertThat(nameless.at("/errors/0/code")).isEqualTo("OFFICIAL_SOURCE_REQUIRED");
        Answer contradicting =
                story.official(bureau, declaration, "\"STAFF\": {\"value\": 40, \"source\": \"SOCIAL_SECURITY\"}");
        assertThat(contradicting.at("/code")).isEqualTo("DECLARATION_INCONSISTENT");
        assertThat(story.official(bureau, declaration, "").at("/errors/0/code")).isEqualTo("NOTHING_CHANGES");
        for (String other : List.of(TestTokens.county371502(), TestTokens.auditor(), declaration.token())) {
            assertThat(story.official(other, declaration, LESS_REVENUE).status())
                    .isEqualTo(403);
        }
        assertThat(story.official(TestTokens.county371581(), declaration, LESS_REVENUE)
                        .status())
                .isEqualTo(404);
        assertThat(inputs.history(new Uscc(declaration.uscc()))).hasSize(1);
    }

    @Test
    void the_level_of_qualification_comes_from_the_library() {
        Opened draft = story.opened();
        int year = RunningService.today().getYear();
        done(service.post(
                TestTokens.bureauReviewer(), ENTERPRISES + "/" + draft.uscc() + "/qualifications", """
                        {"kind": "HIGH_TECH", "year": %1$d, "number": "GR%1$d37000777", "validFrom": "%1$d-01-02",
                         "validUntil": "%2$d-01-01", "source": "鲁科字1号"}""".formatted(
                                year, year + 3)));
        Answer answer = story.get(draft.token(), draft);
        assertThat(find(answer, "/indicators", "E01").path("value").asText()).isEqualTo("high_tech");
        assertThat(find(answer, "/items", "E01").path("status").asText()).isEqualTo("OFFICIAL");
    }

    @Test
    void a_correction_is_a_new_draft_with_the_old_values_and_counts_once_it_is_verified() {
        Opened first = story.verified();
        Answer opened = story.correct(first);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        Opened second = new Opened(first.uscc(), opened.at("/id"));
        assertThat(opened.at("/revision")).isEqualTo("2");
        assertThat(opened.at("/corrects")).isEqualTo(first.id());
        assertThat(opened.at("/status")).isEqualTo("DRAFT");
        assertThat(opened.json().at("/items"))
                .isEqualTo(story.get(first.token(), first).json().at("/items"));
        Answer again = story.correct(first);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/link")).isEqualTo(second.path());
        assertThat(story.open(first.uscc(), YEAR).at("/link")).isEqualTo(second.path());

        story.write(second, "\"RD_EXPENSE\": {\"value\": \"5100000.00\"}");
        done(story.submit(second));
        done(story.decide(TestTokens.county371502(), second, "{\"decision\": \"TAKE_UP\"}"));
        assertThat(story.get(first.token(), first).at("/status")).isEqualTo("VERIFIED");
        done(story.decide(TestTokens.county371502(), second, "{\"decision\": \"VERIFY\"}"));
        assertThat(story.get(first.token(), first).at("/status")).isEqualTo("SUPERSEDED");
        RatingInput current = inputs.current(new Uscc(first.uscc())).orElseThrow();
        assertThat(current.revision()).isEqualTo(2);
        assertThat(current.declarationId()).isEqualTo(second.id());
        assertThat(((Map<?, ?>) Objects.requireNonNull(values(first).get("I01"))).get("rd_revenue_pct"))
                .isEqualTo("5");
        assertThat(story.correct(first).at("/code")).isEqualTo("DECLARATION_STEP_NOT_ALLOWED");
        assertThat(story.official(TestTokens.bureauReviewer(), first, LESS_REVENUE)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void an_official_value_that_comes_while_a_correction_is_written_counts_in_both() {
        Opened first = story.verified();
        Opened second = new Opened(first.uscc(), done(story.correct(first)).at("/id"));
        done(story.official(TestTokens.bureauReviewer(), first, LESS_REVENUE));
        assertThat(find(story.get(second.token(), second), "/items", "REVENUE")
                        .path("status")
                        .asText())
                .isEqualTo("OFFICIAL");
        assertThat(story.etag(second)).isEqualTo("\"v2\"");
        assertThat(inputs.current(new Uscc(first.uscc())).orElseThrow().revenue())
                .hasToString("85000000.00");
    }

    @Test
    void only_verified_declarations_are_corrected_by_their_enterprise() {
        Opened draft = story.submitted();
        assertThat(story.correct(draft).status()).isEqualTo(409);
        Opened verified = story.verified();
        String body = "{\"reason\": \"r\"}";
        String path = verified.path() + "/corrections";
        assertThat(service.post(TestTokens.bureauReviewer(), path, body, "If-Match", story.etag(verified))
                        .status())
                .isEqualTo(403);
        assertThat(service.post(DeclarationStory.token(draft.uscc()), path, body, "If-Match", "\"v5\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_correction_that_is_not_wanted_is_discarded_and_another_one_can_be_opened() {
        Opened first = story.verified();
        Opened unwanted = new Opened(first.uscc(), done(story.correct(first)).at("/id"));
        story.write(unwanted, "\"STAFF\": {\"value\": 9}");
        assertThat(story.get(first.token(), unwanted).json().at("/nextSteps").toString())
                .isEqualTo("[\"SUBMIT\",\"DISCARD\"]");
        String stale = service.post(first.token(), unwanted.path() + "/discard", "", "If-Match", "\"v1\"")
                .at("/code");
        assertThat(stale).isEqualTo("STALE");
        Answer discarded = done(story.discard(unwanted));
        assertThat(discarded.at("/status")).isEqualTo("DISCARDED");
        assertThat(discarded.json().at("/nextSteps")).isEmpty();
        assertThat(story.discard(unwanted).at("/code")).isEqualTo("DECLARATION_STEP_NOT_ALLOWED");
        assertThat(story.submit(unwanted).at("/code")).isEqualTo("DECLARATION_STEP_NOT_ALLOWED");
        assertThat(story.put(unwanted, "\"STAFF\": {\"value\": 8}", story.etag(unwanted))
                        .status())
                .isEqualTo(409);
        assertThat(story.official(TestTokens.bureauReviewer(), unwanted, LESS_REVENUE)
                        .status())
                .isEqualTo(409);

        Answer late = done(story.official(TestTokens.bureauReviewer(), first, LESS_REVENUE));
        assertThat(late.at("/status")).isEqualTo("VERIFIED");
        assertThat(find(story.get(first.token(), unwanted), "/items", "REVENUE")
                        .path("status")
                        .asText())
                .as("nothing reaches it any more")
                .isEqualTo("STATED");
        Answer wanted = done(story.correct(first));
        assertThat(wanted.at("/revision")).isEqualTo("3");
        assertThat(wanted.at("/corrects")).isEqualTo(first.id());
        assertThat(find(wanted, "/items", "STAFF").path("value").asText()).isEqualTo("250");
        assertThat(story.open(first.uscc(), YEAR).at("/link")).endsWith(wanted.at("/id"));
    }

    @Test
    void a_first_declaration_and_one_that_a_reviewer_has_are_not_discarded() {
        Opened draft = story.opened();
        assertThat(story.discard(draft).at("/code")).isEqualTo("DECLARATION_STEP_NOT_ALLOWED");
        Opened verified = story.verified();
        Opened correction =
                new Opened(verified.uscc(), done(story.correct(verified)).at("/id"));
        done(story.submit(correction));
        done(story.decide(TestTokens.county371502(), correction, "{\"decision\": \"TAKE_UP\"}"));
        assertThat(story.discard(correction).at("/code")).isEqualTo("DECLARATION_STEP_NOT_ALLOWED");
        assertThat(service.post(TestTokens.enterpriseB(), correction.path() + "/discard", "", "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_older_year_that_is_verified_later_does_not_take_the_place_of_the_newer_one() {
        Opened newer = story.verified();
        Answer opened = done(story.open(newer.uscc(), YEAR - 1));
        Opened older = new Opened(newer.uscc(), opened.at("/id"));
        story.write(older, "\"STAFF\": {\"value\": 200}, \"SCIENCE_STAFF\": {\"value\": 20}");
        done(story.submit(older));
        done(story.decide(TestTokens.county371502(), older, "{\"decision\": \"TAKE_UP\"}"));
        done(story.decide(TestTokens.county371502(), older, "{\"decision\": \"VERIFY\"}"));
        assertThat(inputs.current(new Uscc(newer.uscc())).orElseThrow().dataYear())
                .isEqualTo(YEAR);
        assertThat(inputs.history(new Uscc(newer.uscc()))).hasSize(2);
        assertThat(service.as(newer.token()).get(DECLARATIONS + "/count").at("/count"))
                .isEqualTo("2");
    }
}

package techfin.rating.selfcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import techfin.rating.DeclarationStory;
import techfin.rating.QualificationStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
final class CheckingEnterprisesTest {
    private static final List<String> RULE_SETS = List.of("tech-sme", "high-tech", "innovative-sme", "specialised-sme");
    private final RunningService service;

    CheckingEnterprisesTest(TestDatabase database) {
        service = RunningService.on(database);
    }

    @Test
    void the_verified_declaration_answers_without_a_word_from_whoever_asks() {
        DeclarationStory.Opened verified = new DeclarationStory(service).verified();
        Answer answer = check(verified.token(), verified.uscc(), "tech-sme", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/known/dataYear")).isEqualTo(Integer.toString(DeclarationStory.YEAR));
        assertThat(item(answer, "staff").at("/value/0").textValue()).isEqualTo("250");
        assertThat(item(answer, "staff").at("/source").textValue()).isEqualTo("DECLARATION");
        assertThat(item(answer, "revenue").at("/value/0").textValue()).isEqualTo("10200");
        assertThat(answer.at("/answer/staffScore")).as("18 %").isEqualTo("8");
        assertThat(answer.at("/answer/rdScore")).as("4.5 % of sales").isEqualTo("30");
        assertThat(answer.at("/answer/ipScore")).isEqualTo("30");
        assertThat(answer.at("/answer/total")).isEqualTo("68");
        assertThat(answer.at("/answer/route")).isEqualTo("score");
    }

    @Test
    void what_is_asked_along_counts_in_place_of_what_is_on_record() {
        DeclarationStory.Opened verified = new DeclarationStory(service).verified();
        Answer answer = check(verified.token(), verified.uscc(), "tech-sme", "{\"scienceStaff\": 75, \"rd\": null}");
        assertThat(answer.at("/answer/staffScore")).as("30 %").isEqualTo("20");
        assertThat(answer.at("/answer/rdScore")).isEqualTo("30");
        assertThat(item(answer, "scienceStaff").at("/value/0").textValue()).isEqualTo("45");
    }

    @Test
    void every_rule_set_answers_from_the_declaration() {
        DeclarationStory.Opened verified = new DeclarationStory(service).verified();
        Answer highTech = check(verified.token(), verified.uscc(), "high-tech", "{}");
        assertThat(highTech.status()).as(highTech.text()).isEqualTo(200);
        assertThat(item(highTech, "sales").at("/value")).hasSize(3);
        assertThat(item(highTech, "hiTechIncomePct").at("/value/0").textValue()).isEqualTo("68");
        assertThat(item(highTech, "registeredOn").at("/source").textValue()).isEqualTo("REGISTER");
        Answer innovative = check(verified.token(), verified.uscc(), "innovative-sme", "{\"on\": \"2025-06-01\"}");
        assertThat(innovative.status()).as(innovative.text()).isEqualTo(200);
        assertThat(item(innovative, "ip").at("/value/0").textValue()).isEqualTo("SELF_DEVELOPED_CLASS1");
        assertThat(item(innovative, "debtPct").at("/value/0").textValue()).isEqualTo("52");
        Answer specialised = check(verified.token(), verified.uscc(), "specialised-sme", "{}");
        assertThat(specialised.status()).as(specialised.text()).isEqualTo(200);
        assertThat(item(specialised, "rd2y").at("/value/1").textValue()).isEqualTo("459");
        assertThat(item(specialised, "netMarginPct").at("/value/0").textValue()).isEqualTo("5.5");
    }

    @Test
    void a_certificate_in_the_library_lets_an_enterprise_in_directly() {
        String uscc = new RegisterStory(service).registered();
        Answer before = check(DeclarationStory.token(uscc), uscc, "tech-sme", "{}");
        assertThat(before.status()).as(before.text()).isEqualTo(200);
        assertThat(before.at("/answer/qualified")).isEqualTo("false");
        assertThat(before.at("/answer/items/0/missing")).isEqualTo("true");
        assertThat(before.at("/known/dataYear")).isEmpty();
        assertThat(item(before, "staff").at("/source").textValue()).isEqualTo("REGISTER");

        int year = RunningService.today().getYear();
        new QualificationStory(service).recorded(uscc, """
                        {"kind": "HIGH_TECH", "year": %1$d, "number": "GR%1$d37001234", "validFrom": "%1$d-01-02",
                         "source": "备案公告"}""".formatted(year));
        Answer after = check(TestTokens.county371502(), uscc, "tech-sme", "{\"direct\": [\"LED_STANDARD\"]}");
        assertThat(item(after, "direct").at("/value/0").textValue()).isEqualTo("HIGH_TECH_CERTIFICATE");
        assertThat(item(after, "direct").at("/source").textValue()).isEqualTo("LIBRARY");
        assertThat(after.at("/answer/qualified")).isEqualTo("true");
        assertThat(after.at("/answer/route")).isEqualTo("direct");
        Answer innovative = check(TestTokens.auditor(), uscc, "innovative-sme", "{\"on\": \"2025-06-01\"}");
        assertThat(item(innovative, "direct").at("/value/0").textValue()).isEqualTo("HIGH_TECH");
    }

    @Test
    void wrong_fields_are_named() {
        String uscc = new RegisterStory(service).registered();
        Answer refused = check(DeclarationStory.token(uscc), uscc, "tech-sme", "{\"rd\": -1, \"wish\": 1}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors").findValuesAsText("pointer")).containsExactlyInAnyOrder("/rd", "/wish");
    }

    @Test
    void nobody_checks_an_enterprise_that_is_not_theirs() {
        String uscc = new RegisterStory(service).registered();
        Answer unknown = check(TestTokens.enterpriseB(), RegisterStory.freshUscc(), "tech-sme", "{}");
        for (String ruleSet : RULE_SETS) {
            for (String stranger :
                    List.of(TestTokens.enterpriseB(), TestTokens.county371581(), TestTokens.bankAClerk())) {
                Answer refused = check(stranger, uscc, ruleSet, "{}");
                assertThat(refused.status()).as(refused.text()).isEqualTo(404);
                assertThat(refused.at("/code")).isEqualTo(unknown.at("/code"));
            }
            assertThat(check(TestTokens.admin(), uscc, ruleSet, "{}").status()).isEqualTo(403);
        }
        assertThat(service.anonymous()
                        .post(RegisterStory.ENTERPRISES + "/" + uscc + "/self-checks/tech-sme", "{}")
                        .status())
                .isEqualTo(401);
    }

    private static JsonNode item(Answer answer, String field) {
        return StreamSupport.stream(answer.json().at("/known/items").spliterator(), false)
                .filter(item -> item.path("field").asText().equals(field))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field + " is not in " + answer.text()));
    }

    private Answer check(String token, String uscc, String ruleSet, String body) {
        return service.as(token).post(RegisterStory.ENTERPRISES + "/" + uscc + "/self-checks/" + ruleSet, body);
    }
}

package techfin.rating.product.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AssessmentStory;
import techfin.rating.ConsentStory;
import techfin.rating.OverrideStory;
import techfin.rating.QualificationStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
final class MatchingEnterprisesTest {
    private final RunningService service;
    private final AssessmentStory ratings;
    private final QualificationStory library;
    private final ConsentStory consents;

    MatchingEnterprisesTest(TestDatabase database) {
        service = RunningService.on(database);
        ratings = new AssessmentStory(service);
        library = new QualificationStory(service);
        consents = new ConsentStory(service);
    }

    @Test
    void an_enterprise_is_held_against_every_product_by_what_is_on_record_of_it() {
        Uscc firm = rated();
        library.recorded(firm.value(), QualificationStory.techSme());
        Answer answer = matches(ConsentStory.self(firm.value()), firm, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/on")).isEqualTo(service.businessDay().toString());
        assertThat(answer.at("/basis/grade")).isEqualTo("BBB");
        assertThat(answer.at("/basis/stage")).isEqualTo("GROWTH");
        assertThat(answer.at("/basis/dataYear")).isEqualTo("2025");
        assertThat(answer.at("/basis/revenue")).isEqualTo("126000000.00");
        assertThat(answer.at("/basis/rd")).as("4.5 % of sales").isEqualTo("5670000.00");
        assertThat(answer.at("/basis/qualifications/0/inForce")).isEqualTo("true");
        JsonNode loan = find(answer.json().at("/matches"), "SD-LKD");
        assertThat(loan.at("/suited").booleanValue()).isTrue();
        assertThat(loan.at("/amount/most").textValue()).isEqualTo("20000000.00");
        assertThat(find(answer.json().at("/noMatches"), "SD-IP")
                        .at("/reasons/0/code")
                        .textValue())
                .isEqualTo("NO_RIGHT_APPRAISED");
        JsonNode first = find(answer.json().at("/noMatches"), "PBOC-RELEND");
        assertThat(first.at("/reasons/0/code").textValue()).isEqualTo("FIRST_LOAN_ONLY");
        assertThat(answer.json().at("/matches").size()
                        + answer.json().at("/noMatches").size())
                .isEqualTo(19);
    }

    /** 鲁科字〔2025〕29号: the 科融信 evaluation of the year stands in for the registration. */
    @Test
    void an_evaluation_in_the_library_opens_the_transfer_loan_in_its_year_alone() {
        Uscc firm = rated();
        int year = service.businessDay().getYear();
        library.recorded(firm.value(), evaluation(year - 1, year));
        JsonNode none = find(matches(TestTokens.auditor(), firm, "").json().at("/noMatches"), "SD-LKD");
        assertThat(none.at("/anyOf/0/code").textValue()).isEqualTo("LIBRARY_REGISTRATION_MISSING");
        assertThat(none.at("/anyOf/1/code").textValue()).isEqualTo("QUALIFICATION_OF_THE_YEAR_MISSING");
        assertThat(none.at("/anyOf/1/message").textValue()).contains("科融信", String.valueOf(year));

        library.recorded(firm.value(), evaluation(year, year));
        Answer answer = matches(TestTokens.auditor(), firm, "");
        assertThat(find(answer.json().at("/matches"), "SD-LKD").isObject()).isTrue();
    }

    private static String evaluation(int year, int until) {
        return """
                {"kind": "CREDIT_ENHANCED", "year": %1$d, "number": null, "validFrom": "%1$d-01-01",
                 "validUntil": "%2$d-12-31", "source": "科融信增信评价公告"}
                """.formatted(year, until);
    }

    @Test
    void what_nobody_has_on_record_can_be_said() {
        Uscc firm = rated();
        library.recorded(firm.value(), QualificationStory.techSme());
        Answer first = matches(TestTokens.bureauReviewer(), firm, "?firstLoan=true&purpose=RESEARCH&security=CREDIT");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(find(first.json().at("/matches"), "PBOC-RELEND").isObject()).isTrue();
        assertThat(matches(TestTokens.bureauReviewer(), firm, "?purpose=FUN").status())
                .isEqualTo(400);
        assertThat(matches(TestTokens.bureauReviewer(), firm, "?wish=1").status())
                .isEqualTo(400);
    }

    @Test
    void an_enterprise_of_which_little_is_known_is_told_what_is_missing() {
        String uscc = new RegisterStory(service).registered();
        Answer answer = matches(ConsentStory.self(uscc), new Uscc(uscc), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/basis/grade")).isEmpty();
        assertThat(answer.at("/basis/revenue")).as("of the register").isEqualTo("126000000.00");
        assertThat(find(answer.json().at("/noMatches"), "ICBC-KCD")
                        .at("/reasons/0/code")
                        .textValue())
                .isEqualTo("GRADE_MISSING");
        assertThat(find(answer.json().at("/noMatches"), "SD-LKD")
                        .at("/anyOf/0/code")
                        .textValue())
                .isEqualTo("LIBRARY_REGISTRATION_MISSING");
    }

    @Test
    void an_override_in_force_counts_in_place_of_the_grade_of_the_model() {
        Uscc firm = ratings.firm(0);
        new OverrideStory(service).approved(firm, ratings.assessed(firm), "BB");
        Answer answer = matches(TestTokens.auditor(), firm, "");
        assertThat(answer.at("/basis/grade")).as(answer.text()).isEqualTo("BB");
    }

    @Test
    void a_revoked_qualification_gives_nothing_any_more() {
        Uscc firm = rated();
        String id = library.recorded(firm.value(), QualificationStory.techSme());
        Answer before = matches(TestTokens.auditor(), firm, "");
        assertThat(find(before.json().at("/matches"), "VOUCHER").isObject()).isTrue();
        assertThat(library.revoke(TestTokens.bureauReviewer(), firm.value(), id, service.businessDay(), "\"v1\"")
                        .status())
                .isEqualTo(200);
        Answer after = matches(TestTokens.auditor(), firm, "");
        assertThat(find(after.json().at("/noMatches"), "VOUCHER")
                        .at("/anyOf/0/code")
                        .textValue())
                .isEqualTo("QUALIFICATION_EXPIRED");
        assertThat(after.at("/basis/qualifications/0/inForce")).isEqualTo("false");
    }

    @Test
    void a_bank_sees_them_with_full_leave_alone_and_the_look_is_told() {
        Uscc firm = rated();
        Answer unknown = matches(TestTokens.bankAClerk(), new Uscc(RegisterStory.freshUscc()), "");
        assertThat(unknown.status()).isEqualTo(404);
        consents.give(
                firm.value(),
                "BANK-B",
                "GRADE_AND_DIMENSIONS",
                service.businessDay().plusDays(9));
        consents.give(firm.value(), "BANK-A", "FULL", service.businessDay().plusDays(9));
        for (String stranger : List.of(
                TestTokens.bankBClerk(),
                TestTokens.enterpriseB(),
                TestTokens.county371581(),
                ConsentStory.self(RegisterStory.freshUscc()))) {
            Answer refused = matches(stranger, firm, "");
            assertThat(refused.status()).as(refused.text()).isEqualTo(404);
            assertThat(refused.at("/code")).isEqualTo(unknown.at("/code"));
        }
        assertThat(matches(TestTokens.admin(), firm, "").status()).isEqualTo(403);
        assertThat(matches(TestTokens.bankAChecker(), firm, "").status()).isEqualTo(200);
        JsonNode looks = consents.looks(ConsentStory.self(firm.value()), firm.value())
                .json()
                .at("/items");
        assertThat(looks).hasSize(1);
        assertThat(looks.at("/0/subject").textValue()).isEqualTo("MATCHES");
        assertThat(looks.at("/0/bankCode").textValue()).isEqualTo("BANK-A");
    }

    private Uscc rated() {
        Uscc firm = ratings.firm(0);
        ratings.assessed(firm);
        return firm;
    }

    private Answer matches(String token, Uscc uscc, String query) {
        return service.as(token).get(RegisterStory.ENTERPRISES + "/" + uscc + "/matches" + query);
    }

    private static JsonNode find(JsonNode list, String id) {
        for (JsonNode item : list) {
            if (item.at("/product/id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + list);
    }
}

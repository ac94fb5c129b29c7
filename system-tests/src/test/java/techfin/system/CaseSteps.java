package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import techfin.testkit.http.Answer;

/** The steps of a case from the application to the city's review, each by the person who takes it. */
final class CaseSteps {
    static final String ROUNDS = "/api/loan/v1/subsidy-rounds";
    static final String APPLICATIONS = "/api/loan/v1/subsidy-applications";

    private static final String COUNTY_LIST = """
            [{"item": "LOAN_AND_USE", "met": true}, {"item": "REPAID_AS_AGREED", "met": true},
             {"item": "NO_DISHONESTY", "met": true}, {"item": "PAYEE_CHECKED", "met": true}]""";
    private static final String CITY_LIST = """
            [{"item": "REPAID_AS_AGREED", "met": true}, {"item": "INTEREST_PROVED", "met": true},
             {"item": "NO_OTHER_SUBSIDY", "met": true}, {"item": "PAYEE_CHECKED", "met": true}]""";

    private final People people;
    private final LocalDate settledOn;
    private final Desk desk;

    /**
     * @param settledOn day on which the loans were settled
     */
    CaseSteps(People people, LocalDate settledOn) {
        this(people, settledOn, Desk.LOAN);
    }

    /** The same at the desk of another office. */
    CaseSteps(People people, LocalDate settledOn, Desk desk) {
        this.people = people;
        this.settledOn = settledOn;
        this.desk = desk;
    }

    /** Who acts for the applicant. */
    static String applicant(Firm firm) {
        return firm.number() == 0 ? People.ENTERPRISE : People.ENTERER;
    }

    /** Applies for a settled loan. */
    RoundCase apply(String round, Firm firm, String loan) {
        RoundCase one = apply(applicant(firm), round, firm, loan);
        assertThat(people.get(People.AUDITOR, one.path()).at("/entitled"))
                .isEqualTo(firm.entitled().toString());
        return one;
    }

    /** Lets this person apply for a settled loan. */
    RoundCase apply(String applicant, String round, Firm firm, String loan) {
        Answer filed = people.post(applicant, desk.rounds() + "/" + round + "/applications", """
                {"loanId": "%s", "details": {"interestPaid": "%s", "statement": "研发投入",
                 "contact": {"name": "王会计", "phone": "0635-8123456"},
                 "payee": {"accountName": "%s", "accountNumber": "%s", "bankName": "聊城银行"},
                 "documents": [{"kind": "VOUCHERS", "name": "付息凭证.pdf", "sha256": "%s"}]}}
                """.formatted(
                        loan, firm.interest(), firm.name(), 3715_0000_0000_0000L + firm.number(), "ab".repeat(32)));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return new RoundCase(desk, firm, loan, filed.at("/id"));
    }

    /** By bank, county and city. */
    void pass(RoundCase one) {
        confirm(one);
        county(one);
        city(one);
    }

    void confirm(RoundCase one) {
        became("BANK_CONFIRMED", decide(People.BANK, one, """
                {"decision": "CONFIRM", "figures": {"settledOn": "%s", "interestPaid": "%s"}}
                """.formatted(
                        settledOn, one.firm().interest())));
    }

    void county(RoundCase one) {
        String reviewer = "county." + one.firm().division();
        became(
                "COUNTY_REVIEWED",
                decide(reviewer, one, "{\"decision\": \"REVIEW\", \"checklist\": " + COUNTY_LIST + "}"));
    }

    void city(RoundCase one) {
        became("CITY_REVIEWED", review(desk.reviewer(), one));
    }

    /** The city's review by this person. */
    Answer review(String person, RoundCase one) {
        return decide(person, one, "{\"decision\": \"REVIEW\", \"checklist\": " + CITY_LIST + "}");
    }

    /** Back to the applicant with one marked field. */
    void sendBack(String person, RoundCase one, String field) {
        became("RETURNED", decide(person, one, """
                {"decision": "RETURN", "reason": {"code": "UNCLEAR", "text": "请核对"}, "fields": ["%s"]}
                """.formatted(field)));
    }

    /** The applicant changes the marked field; the case comes to this state. */
    void correct(RoundCase one, String changes, String state) {
        became(state, people.postOn(applicant(one.firm()), one.path(), one.path() + "/corrections", changes));
    }

    /** Decides on what the person sees now. */
    Answer decide(String person, RoundCase one, String body) {
        return people.postOn(person, one.path(), one.path() + "/decisions", body);
    }

    static void became(String state, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo(state);
    }
}

package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import techfin.loan.FakeLibrary;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.workbook.Sheets;
import techfin.loan.workbook.usecase.LoanImports;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Library numbers are looked up when a loan is recorded, corrected, released, accepted and completed. */
@OnEveryDatabase
class LibraryChecksTest {
    private final String uscc = Story.freshUscc();
    private final String number = RunningService.today().getYear() + "37150200000001";
    private final FakeLibrary library = FakeLibrary.empty();
    private final EmbeddedServer server;

    LibraryChecksTest(TestDatabase database) {
        server = RunningService.start(database, Map.of("TECHFIN_RATING_URL", library.address()));
    }

    @AfterEach
    void stop() {
        server.close();
        server.getApplicationContext().close();
        library.close();
    }

    @Test
    void a_registration_that_the_library_has_is_confirmed_without_a_warning() {
        library.learn(uscc, number);
        String token = TestTokens.bankAClerk();
        Answer filed = as(token).with("Idempotency-Key", RunningService.key()).post(LOANS, loan(number));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.at("/libraryCheck/outcome")).isEqualTo("CONFIRMED");
        assertThat(filed.at("/libraryCheck/on"))
                .isEqualTo(RunningService.today().toString());
        assertThat(filed.text()).doesNotContain("LIBRARY_");
        assertThat(library.questions())
                .containsExactly("Bearer " + token + " /api/rating/v1/enterprises/" + uscc + "/qualifications?on="
                        + RunningService.today().getYear() + "-12-31");
        assertThat(as(TestTokens.bankAChecker())
                        .get(LOANS + "/" + filed.at("/id"))
                        .at("/libraryCheck/outcome"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void a_registration_that_it_does_not_have_is_warned_of_and_the_loan_is_filed() {
        Answer filed = file(loan(number));
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.at("/libraryCheck/outcome")).isEqualTo("NOT_FOUND");
        assertThat(filed.at("/warnings/0/code")).isEqualTo("LIBRARY_REGISTRATION_NOT_FOUND");
        assertThat(filed.at("/warnings/0/pointer")).isEqualTo("/enterprise/libraryNumber");
        assertThat(filed.at("/warnings/0/message")).contains(number.substring(0, 4));
        library.learn(uscc, number.replace("00001", "00002"));
        assertThat(file(loan(number)).at("/libraryCheck/outcome")).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_silent_library_refuses_no_filing_and_is_asked_again_on_release() {
        library.fail(true);
        Answer filed = file(loan(number));
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.at("/libraryCheck/outcome")).isEqualTo("NOT_ASKED");
        assertThat(filed.at("/warnings/0/code")).isEqualTo("LIBRARY_NOT_ASKED");
        library.fail(false);
        library.learn(uscc, number);
        Answer released = decide(TestTokens.bankAChecker(), filed.at("/id"), "CHECK");
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.at("/libraryCheck/outcome")).isEqualTo("CONFIRMED");
        assertThat(released.text()).doesNotContain("LIBRARY_");
    }

    @Test
    void what_it_said_once_stands_while_it_is_silent_and_gives_way_to_what_it_says_next() {
        library.learn(uscc, number);
        String id = file(loan(number)).at("/id");
        library.close();
        Answer released = decide(TestTokens.bankAChecker(), id, "CHECK");
        assertThat(released.status()).isEqualTo(200);
        assertThat(released.at("/libraryCheck/outcome")).isEqualTo("CONFIRMED");
        Answer accepted = decide(TestTokens.bureauReviewer(), id, "ACCEPT");
        assertThat(accepted.at("/status")).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/libraryCheck/outcome")).isEqualTo("CONFIRMED");
    }

    @Test
    void a_registration_that_vanished_before_the_acceptance_is_warned_of() {
        library.learn(uscc, number);
        String id = file(loan(number)).at("/id");
        decide(TestTokens.bankAChecker(), id, "CHECK");
        library.learn(uscc, "none");
        Answer accepted = decide(TestTokens.bureauReviewer(), id, "ACCEPT");
        assertThat(accepted.at("/libraryCheck/outcome")).as(accepted.text()).isEqualTo("NOT_FOUND");
        assertThat(accepted.text()).contains("LIBRARY_REGISTRATION_NOT_FOUND");
    }

    @Test
    void a_corrected_number_is_looked_up_anew() {
        String json = loan(number);
        String id = file(json).at("/id");
        decide(TestTokens.bankAChecker(), id, "RETURN");
        String right = number.replace("00001", "00009");
        library.learn(uscc, right);
        Answer corrected = as(TestTokens.bankAClerk())
                .with("Idempotency-Key", RunningService.key())
                .post(
                        LOANS + "/" + id + "/corrections",
                        json.replace(number, right),
                        "If-Match",
                        etag(TestTokens.bankAClerk(), id));
        assertThat(corrected.at("/libraryCheck/outcome")).as(corrected.text()).isEqualTo("CONFIRMED");
        library.fail(true);
        decide(TestTokens.bankAChecker(), id, "RETURN");
        Answer again = as(TestTokens.bankAClerk())
                .with("Idempotency-Key", RunningService.key())
                .post(LOANS + "/" + id + "/corrections", json, "If-Match", etag(TestTokens.bankAClerk(), id));
        assertThat(again.at("/libraryCheck/outcome")).as(again.text()).isEqualTo("NOT_ASKED");
    }

    @Test
    void where_no_number_is_stated_there_is_nothing_to_ask_until_the_filing_is_completed_with_one() {
        Answer filed = file(loan(null));
        assertThat(filed.at("/libraryCheck")).isEmpty();
        String id = filed.at("/id");
        decide(TestTokens.bankAChecker(), id, "CHECK");
        decide(TestTokens.bureauReviewer(), id, "ACCEPT");
        assertThat(library.questions()).isEmpty();
        library.learn(uscc, number);
        Answer complete = as(TestTokens.bankAClerk())
                .with("Idempotency-Key", RunningService.key())
                .post(LOANS + "/" + id + "/qualification", "{\"libraryNumber\": \"" + number + "\"}");
        assertThat(complete.at("/libraryCheck/outcome")).as(complete.text()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_repeated_request_asks_nobody() {
        String key = RunningService.key();
        String json = loan(number);
        Api clerk = as(TestTokens.bankAClerk()).with("Idempotency-Key", key);
        clerk.post(LOANS, json);
        library.learn(uscc, number);
        Answer again = clerk.post(LOANS, json);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(again.at("/libraryCheck/outcome")).isEqualTo("NOT_FOUND");
        assertThat(library.questions()).hasSize(1);
    }

    @Test
    void numbers_of_a_sheet_are_looked_up_when_each_loan_is_released() {
        library.learn(uscc, number);
        Sheets sheets = Sheets.of(server, LoanImports.PATH);
        String note = Story.freshNote();
        String csv = Sheets.HEADER.strip() + ",入库登记编号\n"
                + Sheets.row(note, uscc, "1000000.00").strip() + "," + number + "\n";
        Answer checked = sheets.checked(sheets.send(csv));
        assertThat(checked.at("/acceptedRows")).as(checked.text()).isEqualTo("1");
        sheets.written(checked.at("/id"));
        Answer found = as(TestTokens.bankAChecker()).get(LOANS + "?noteNumber=" + note);
        assertThat(found.at("/items/0/libraryCheck/outcome")).as(found.text()).isEqualTo("NOT_ASKED");
        assertThat(library.questions()).isEmpty();
        Answer released = decide(TestTokens.bankAChecker(), found.at("/items/0/id"), "CHECK");
        assertThat(released.at("/libraryCheck/outcome")).as(released.text()).isEqualTo("CONFIRMED");
    }

    private String loan(@Nullable String libraryNumber) {
        String json = Story.loan(Story.freshNote(), uscc, "1000000.00");
        return libraryNumber == null
                ? json
                : json.replace("\"libraryNumber\": null", "\"libraryNumber\": \"" + libraryNumber + "\"");
    }

    private Api as(String token) {
        return Api.at(server.getPort()).as(token);
    }

    private Answer file(String json) {
        return as(TestTokens.bankAClerk())
                .with("Idempotency-Key", RunningService.key())
                .post(LOANS, json);
    }

    private String etag(String token, String id) {
        return as(token).get(LOANS + "/" + id).header("ETag").orElseThrow();
    }

    private Answer decide(String token, String id, String decision) {
        String reason = decision.equals("RETURN") ? "{\"code\": \"NUMBER_DIFFERS\", \"text\": \"编号不符\"}" : "null";
        return as(token)
                .with("Idempotency-Key", RunningService.key())
                .post(
                        LOANS + "/" + id + "/decisions",
                        "{\"decision\": \"%s\", \"reason\": %s}".formatted(decision, reason),
                        "If-Match",
                        etag(token, id));
    }
}

package techfin.rating.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.rating.QualificationStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class RecordingQualificationsTest {
    private final RunningService service;
    private final RegisterStory register;
    private final QualificationStory story;
    private final LocalDate today = RunningService.today();
    private final int year = today.getYear();

    RecordingQualificationsTest(TestDatabase database) {
        service = RunningService.on(database);
        register = new RegisterStory(service);
        story = new QualificationStory(service);
    }

    @Test
    void a_registration_of_a_year_holds_until_the_end_of_march() {
        String uscc = register.registered();
        Answer answer = story.record(TestTokens.bureauReviewer(), uscc, QualificationStory.techSme());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/validUntil")).isEqualTo((year + 1) + "-03-31");
        assertThat(answer.at("/standing")).isEqualTo("IN_FORCE");
        assertThat(answer.header("ETag")).hasValue("\"v1\"");
        String location = answer.header("Location").orElseThrow();
        assertThat(location).isEqualTo(QualificationStory.path(uscc) + "/" + answer.at("/id"));
        assertThat(service.as(TestTokens.auditor()).get(location).json()).isEqualTo(answer.json());
    }

    @Test
    void those_in_force_on_a_day_are_told_and_without_a_day_all_with_their_standing() {
        String uscc = register.registered();
        story.recorded(uscc, QualificationStory.techSme());
        story.recorded(uscc, """
                {"kind": "HIGH_TECH", "year": 2019, "number": "GR201937000001", "validFrom": "2019-11-28",
                 "source": "鲁科字〔2020〕1号"}""");
        Answer then = story.list(TestTokens.bureauReviewer(), uscc, "?on=2022-11-27");
        assertThat(then.json().path("items").findValuesAsText("kind")).containsExactly("HIGH_TECH");
        assertThat(then.at("/items/0/standing")).isEqualTo("IN_FORCE");
        assertThat(story.list(TestTokens.bureauReviewer(), uscc, "?on=2022-11-28")
                        .text())
                .isEqualTo("{\"items\":[]}");
        Answer all = story.list(TestTokens.bureauReviewer(), uscc, "");
        assertThat(all.json().path("items").findValuesAsText("standing")).containsExactly("EXPIRED", "IN_FORCE");
        assertThat(story.list(TestTokens.bureauReviewer(), uscc, "?on=someday").status())
                .isEqualTo(400);
    }

    @Test
    void a_year_has_one_of_a_kind_and_the_same_key_gives_the_first_answer() {
        String uscc = register.registered();
        String key = RunningService.key();
        String path = QualificationStory.path(uscc);
        Answer first = service.as(TestTokens.bureauReviewer())
                .with("Idempotency-Key", key)
                .post(path, QualificationStory.techSme());
        Answer again = service.as(TestTokens.bureauReviewer())
                .with("Idempotency-Key", key)
                .post(path, QualificationStory.techSme());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        Answer twice = story.record(TestTokens.bureauReviewer(), uscc, QualificationStory.techSme());
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("QUALIFICATION_ON_RECORD");
        assertThat(twice.at("/link")).isEqualTo(path + "/" + first.at("/id"));
    }

    @Test
    void a_revoked_one_stays_on_record_with_its_reason_and_holds_no_more() {
        String uscc = register.registered();
        String id = story.recorded(uscc, QualificationStory.techSme());
        assertThat(service.post(
                                TestTokens.bureauReviewer(),
                                QualificationStory.path(uscc) + "/" + id + "/revocation",
                                "{\"on\": \"%s\", \"reason\": \"r\"}".formatted(today))
                        .status())
                .isEqualTo(428);
        assertThat(story.revoke(TestTokens.bureauReviewer(), uscc, id, today, "\"v9\"")
                        .status())
                .isEqualTo(412);
        Answer revoked = story.revoke(TestTokens.bureauReviewer(), uscc, id, today, "\"v1\"");
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(revoked.at("/standing")).isEqualTo("REVOKED");
        assertThat(revoked.at("/revokedOn")).isEqualTo(today.toString());
        assertThat(revoked.at("/revocationReason")).isEqualTo("抽查不合格");
        assertThat(story.list(TestTokens.bankAClerk(), uscc, "?on=" + today).text())
                .isEqualTo("{\"items\":[]}");
        assertThat(story.list(TestTokens.bankAClerk(), uscc, "").at("/items/0/standing"))
                .isEqualTo("REVOKED");
        assertThat(story.revoke(TestTokens.bureauReviewer(), uscc, id, today, "\"v2\"")
                        .at("/code"))
                .isEqualTo("QUALIFICATION_REVOKED");
        assertThat(story.revoke(TestTokens.bureauReviewer(), register.registered(), id, today, "\"v2\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_lists_are_published_so_banks_and_offices_read_them_and_an_enterprise_reads_its_own() {
        String uscc = register.registered();
        story.recorded(uscc, QualificationStory.techSme());
        for (String reader : List.of(
                TestTokens.bankAClerk(),
                TestTokens.bankBChecker(),
                TestTokens.county371581(),
                TestTokens.bureauApprover(),
                TestTokens.ipReviewer(),
                TestTokens.financePayer(),
                TestTokens.auditor())) {
            assertThat(story.list(reader, uscc, "?on=" + today).at("/items/0/kind"))
                    .isEqualTo("TECH_SME");
        }
        String self = TestTokens.bearer("self", List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
        assertThat(story.list(self, uscc, "").at("/items/0/kind")).isEqualTo("TECH_SME");
        assertThat(story.list(TestTokens.enterpriseA(), uscc, "").status()).isEqualTo(404);
        assertThat(story.list(TestTokens.admin(), uscc, "").status()).isEqualTo(403);
        assertThat(story.list(TestTokens.ruleAuthor(), uscc, "").status()).isEqualTo(403);
        assertThat(story.list(TestTokens.bankAClerk(), RegisterStory.freshUscc(), "")
                        .text())
                .isEqualTo("{\"items\":[]}");
        assertThat(story.list(TestTokens.bankAClerk(), "91371502MA00000010", "").status())
                .isEqualTo(404);
    }

    @Test
    void only_the_bureaus_reviewer_records_and_revokes_and_only_of_enterprises_on_the_register() {
        String uscc = register.registered();
        String id = story.recorded(uscc, QualificationStory.techSme());
        for (String other : List.of(TestTokens.bureauApprover(), TestTokens.county371502(), TestTokens.auditor())) {
            assertThat(story.record(other, uscc, QualificationStory.techSme()).status())
                    .isEqualTo(403);
            assertThat(story.revoke(other, uscc, id, today, "\"v1\"").status()).isEqualTo(403);
        }
        assertThat(story.record(TestTokens.bureauReviewer(), RegisterStory.freshUscc(), QualificationStory.techSme())
                        .status())
                .isEqualTo(404);
    }
}

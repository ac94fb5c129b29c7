package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.ROUNDS;
import static techfin.loan.subsidy.RoundStory.ok;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** An approval without its row in the audit trail does not happen. */
@OnEveryDatabase
class AuditTogetherTest {
    /** More than the column of the audit table takes: the row fails after the case was written. */
    private static final String TOO_LONG = "X".repeat(1100);

    private final RunningService service;
    private final RoundStory rounds;

    AuditTogetherTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @BeforeEach
    void today() {
        service.days().moveTo(0);
    }

    private long rows(String table, String id) {
        return service.context()
                .getBean(Sql.class)
                .first("SELECT COUNT(*) FROM " + table + " WHERE case_id = ?", row -> row.getLong(1), id)
                .orElseThrow();
    }

    private int audited(String id) {
        return service.as(TestTokens.auditor())
                .get(APPLICATIONS + "/" + id + "/timeline")
                .json()
                .size();
    }

    @Test
    void an_approval_whose_audit_row_cannot_be_written_leaves_nothing() {
        String round = rounds.round("1000000.00", "");
        Applied applied = rounds.applied(round, "10000.00");
        rounds.passed(applied);
        rounds.noticedAndOver(round);
        String before = rounds.see(TestTokens.auditor(), applied.id()).text();
        int audited = audited(applied.id());
        long hands = rows("case_hand", applied.id());

        String approver = Person.bureau("bureau.approver", List.of("BUREAU_APPROVER", TOO_LONG));
        Answer failed = rounds.approve(approver, applied.id());
        assertThat(failed.status()).as(failed.text()).isEqualTo(500);
        assertThat(failed.text()).doesNotContain("audit_entry", "actor_roles");

        assertThat(rounds.see(TestTokens.auditor(), applied.id()).text()).isEqualTo(before);
        assertThat(rounds.see(TestTokens.auditor(), applied.id()).at("/status")).isEqualTo("NOTICED");
        assertThat(audited(applied.id())).isEqualTo(audited);
        assertThat(rows("case_hand", applied.id())).isEqualTo(hands);
        assertThat(rows("case_grant", applied.id())).isZero();
        assertThat(rows("interest_claim", applied.id())).as("claims").isZero();
        assertThat(service.as(TestTokens.auditor()).get(ROUNDS + "/" + round).at("/granted"))
                .isEqualTo("0.00");

        ok(rounds.approve(TestTokens.bureauApprover(), applied.id()), "APPROVED");
        assertThat(audited(applied.id())).isEqualTo(audited + 1);
        assertThat(rows("case_grant", applied.id())).isEqualTo(2);
        assertThat(rows("interest_claim", applied.id())).isPositive();
    }
}

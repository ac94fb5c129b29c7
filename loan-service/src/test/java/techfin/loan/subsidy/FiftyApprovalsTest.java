package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.ROUNDS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.money.Money;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Approvals at the same moment never spend more than there is. */
@OnEveryDatabase
class FiftyApprovalsTest {
    private static final int CASES = 50;
    private static final int PAYABLE = 30;
    private static final int THREADS = 16;

    private final RunningService service;
    private final RoundStory rounds;

    FiftyApprovalsTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @Test
    void of_fifty_approvals_at_once_as_many_go_through_as_the_cut_budget_pays_for() throws Exception {
        service.days().moveTo(0);
        String round = rounds.round("30000.00", "");
        List<Applied> all = rounds.passed(round, CASES, "1000.00");
        rounds.noticedAndOver(round);
        cut(round, "18000.00");

        List<Answer> answers = approveAtOnce(all);

        List<String> outcomes = answers.stream()
                .map(answer -> answer.status() == 200 ? answer.at("/status") : answer.at("/code"))
                .toList();
        assertThat(Collections.frequency(outcomes, "APPROVED"))
                .as("%s", outcomes)
                .isEqualTo(PAYABLE);
        assertThat(Collections.frequency(outcomes, "BUDGET_EXCEEDED"))
                .as("%s", outcomes)
                .isEqualTo(CASES - PAYABLE);
        Answer called = service.as(TestTokens.auditor()).get(ROUNDS + "/" + round);
        assertThat(called.at("/granted")).isEqualTo("18000.00");
        assertThat(called.at("/budget")).isEqualTo("18000.00");
        assertThat(granted(all)).isEqualTo(Money.parse("18000.00"));
    }

    private void cut(String round, String budget) {
        Answer seen = service.as(TestTokens.bureauApprover()).get(ROUNDS + "/" + round);
        Answer cut = service.post(
                TestTokens.bureauApprover(),
                ROUNDS + "/" + round + "/budget",
                "{\"budget\": \"" + budget + "\", \"reason\": \"省级资金未到位\"}",
                "If-Match",
                seen.header("ETag").orElseThrow());
        assertThat(cut.at("/budget")).as(cut.text()).isEqualTo(budget);
    }

    private List<Answer> approveAtOnce(List<Applied> all) throws InterruptedException, ExecutionException {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Applied applied : all) {
                running.add(threads.submit(() -> approveAsSeen(applied)));
            }
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /** Reads the preview again whenever somebody else's approval moved it; each of the fifty moves it at most once. */
    private Answer approveAsSeen(Applied applied) {
        Answer answer = rounds.approve(TestTokens.bureauApprover(), applied.id());
        for (int moved = 0; answer.status() == 412 && moved < CASES; moved++) {
            answer = rounds.approve(TestTokens.bureauApprover(), applied.id());
        }
        return answer;
    }

    /** What the ledger of grants says, apart from the round's own sum. */
    private Money granted(List<Applied> all) {
        Sql sql = service.context().getBean(Sql.class);
        Object[] ids = all.stream().map(Applied::id).toArray();
        return sql.first(
                        "SELECT SUM(amount) FROM case_grant WHERE case_id IN (" + Sql.places(ids.length) + ")",
                        row -> Money.parse(row.getBigDecimal(1).toPlainString()),
                        ids)
                .orElseThrow();
    }
}

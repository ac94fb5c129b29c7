package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.ROUNDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class SubsidyApplicationTest {
    private final RunningService service;
    private final Story story;

    SubsidyApplicationTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private static String enterprise(String uscc) {
        return TestTokens.bearer("officer." + uscc, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }

    private Answer preview(String id) {
        return service.as(TestTokens.bureauApprover()).get(APPLICATIONS + "/" + id);
    }

    /** Province 40 % of 100,000.00 paid, city half of that: 鲁政办字〔2023〕155号 and the Liaocheng measures. */
    @Test
    void an_application_is_prepared_approved_against_its_preview_and_seen_by_its_enterprise() {
        String uscc = Story.freshUscc();
        String loan = story.settled(uscc, "5000000.00", "100000.00");
        Answer filed = story.apply(TestTokens.bureauReviewer(), story.round("1000000.00"), loan);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String id = filed.at("/id");
        Answer preview = preview(id);
        assertThat(preview.at("/preview/amount")).isEqualTo("60000.00");
        assertThat(preview.at("/preview/parts/0/party")).isEqualTo("PROVINCE");
        assertThat(preview.at("/preview/parts/0/amount")).isEqualTo("40000.00");
        assertThat(preview.at("/preview/parts/1/amount")).isEqualTo("20000.00");
        assertThat(preview.at("/preview/budgetBefore")).isEqualTo("1000000.00");
        assertThat(preview.at("/preview/budgetAfter")).isEqualTo("940000.00");
        String tag = preview.header("ETag").orElseThrow();

        assertThat(story.decideApplication(TestTokens.bureauReviewer(), id, "APPROVE", tag)
                        .status())
                .as("the preparer")
                .isEqualTo(403);
        Answer approved = story.decideApplication(TestTokens.bureauApprover(), id, "APPROVE", tag);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.at("/status")).isEqualTo("APPROVED");

        Answer seen = service.as(enterprise(uscc)).get(APPLICATIONS + "/" + id);
        assertThat(seen.at("/status")).isEqualTo("APPROVED");
        assertThat(seen.at("/amount")).isEqualTo("60000.00");
        Answer receipt = service.as(enterprise(uscc)).get(APPLICATIONS + "/" + id + "/receipt");
        assertThat(receipt.at("/receiptDigest")).isEqualTo(seen.at("/receiptDigest"));
        assertThat(receipt.at("/receipt/version")).isEqualTo("2027");
        assertThat(service.as(TestTokens.enterpriseB())
                        .get(APPLICATIONS + "/" + id + "/receipt")
                        .status())
                .isEqualTo(404);
        assertThat(service.as(TestTokens.bankBClerk())
                        .get(APPLICATIONS + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(service.as(TestTokens.county371581())
                        .get(APPLICATIONS + "/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_enterprise_applies_for_its_own_loan_only() {
        String uscc = Story.freshUscc();
        String loan = story.settled(uscc, "5000000.00", "100000.00");
        String round = story.round("1000000.00");
        Answer foreign = story.apply(TestTokens.enterpriseB(), round, loan);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.at("/errors/0/code")).isEqualTo("UNKNOWN_LOAN");
        assertThat(story.apply(TestTokens.bankAClerk(), round, loan).status()).isEqualTo(403);
        Answer own = story.apply(enterprise(uscc), round, loan);
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.json().at("/preview").isNull())
                .as("the budget is the bureau's business")
                .isTrue();
        Answer again = story.apply(enterprise(uscc), round, loan);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/link")).isEqualTo(APPLICATIONS + "/" + own.at("/id"));
    }

    @Test
    void a_loan_that_still_runs_or_has_no_vouchers_gets_nothing() {
        String round = story.round("1000000.00");
        String running = story.accepted(Story.freshUscc(), "5000000.00");
        assertThat(story.apply(TestTokens.bureauReviewer(), round, running).at("/code"))
                .isEqualTo("LOAN_NOT_SETTLED");
        assertThat(story.settle(running, RunningService.today()).status()).isEqualTo(200);
        assertThat(story.apply(TestTokens.bureauReviewer(), round, running).at("/code"))
                .isEqualTo("NO_VOUCHERS");
    }

    @Test
    void an_approval_that_cites_an_old_preview_is_told_what_moved() {
        String round = story.round("1000000.00");
        String one = story.apply(
                        TestTokens.bureauReviewer(), round, story.settled(Story.freshUscc(), "5000000.00", "100000.00"))
                .at("/id");
        String other = story.apply(
                        TestTokens.bureauReviewer(), round, story.settled(Story.freshUscc(), "5000000.00", "10000.00"))
                .at("/id");
        String seen = preview(one).header("ETag").orElseThrow();
        String seenOther = preview(other).header("ETag").orElseThrow();
        assertThat(story.decideApplication(TestTokens.bureauApprover(), other, "APPROVE", seenOther)
                        .status())
                .isEqualTo(200);
        Answer stale = story.decideApplication(TestTokens.bureauApprover(), one, "APPROVE", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/preview/budgetBefore", "/preview/budgetAfter");
        assertThat(stale.json().at("/differences/0/was").asText()).isEqualTo("1000000.00");
        assertThat(stale.json().at("/differences/0/now").asText()).isEqualTo("994000.00");
    }

    @Test
    void a_new_voucher_moves_the_preview() {
        String loan = story.settled(Story.freshUscc(), "5000000.00", "100000.00");
        String id = story.apply(TestTokens.bureauReviewer(), story.round("1000000.00"), loan)
                .at("/id");
        String seen = preview(id).header("ETag").orElseThrow();
        assertThat(story.voucher(loan, RunningService.today(), "0.10").status()).isEqualTo(201);
        Answer stale = story.decideApplication(TestTokens.bureauApprover(), id, "APPROVE", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer"))
                .contains("/preview/amount", "/preview/receiptDigest");
    }

    /** 鲁政办字〔2023〕155号: once in a lifetime per enterprise. */
    @Test
    void the_subsidy_is_given_once_per_enterprise() {
        String uscc = Story.freshUscc();
        String round = story.round("1000000.00");
        String first = story.settled(uscc, "5000000.00", "100000.00");
        String second = story.settled(uscc, "5000000.00", "100000.00");
        String one = story.apply(TestTokens.bureauReviewer(), round, first).at("/id");
        String other = story.apply(TestTokens.bureauReviewer(), round, second).at("/id");
        assertThat(story.decideApplication(
                                TestTokens.bureauApprover(),
                                one,
                                "APPROVE",
                                preview(one).header("ETag").orElseThrow())
                        .status())
                .isEqualTo(200);
        Answer refused = story.decideApplication(
                TestTokens.bureauApprover(),
                other,
                "APPROVE",
                preview(other).header("ETag").orElseThrow());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/refusals/0").asText()).isEqualTo("ALREADY_USED");
    }

    @Test
    void a_rejection_needs_a_reason_and_lets_the_loan_apply_again() {
        String loan = story.settled(Story.freshUscc(), "5000000.00", "100000.00");
        String round = story.round("1000000.00");
        String id = story.apply(TestTokens.bureauReviewer(), round, loan).at("/id");
        String tag = preview(id).header("ETag").orElseThrow();
        Answer bare = service.post(
                TestTokens.bureauApprover(),
                APPLICATIONS + "/" + id + "/decisions",
                "{\"decision\": \"REJECT\"}",
                "If-Match",
                tag);
        assertThat(bare.status()).isEqualTo(400);
        assertThat(story.decideApplication(TestTokens.bureauApprover(), id, "REJECT", tag)
                        .at("/status"))
                .isEqualTo("REJECTED");
        assertThat(story.apply(TestTokens.bureauReviewer(), round, loan).status())
                .isEqualTo(201);
    }

    @Test
    void the_list_tells_of_each_application_what_its_own_page_tells() {
        String round = story.round("1000000.00");
        for (String interest : List.of("100000.00", "50000.00", "10000.00")) {
            story.apply(TestTokens.bureauReviewer(), round, story.settled(Story.freshUscc(), "5000000.00", interest));
        }
        Answer first = service.as(TestTokens.bureauApprover()).get(APPLICATIONS + "?roundId=" + round);
        String approved = first.at("/items/1/id");
        story.decideApplication(
                TestTokens.bureauApprover(),
                approved,
                "APPROVE",
                preview(approved).header("ETag").orElseThrow());
        Answer list = service.as(TestTokens.bureauApprover()).get(APPLICATIONS + "?roundId=" + round);
        assertThat(list.json().at("/items").findValuesAsText("status"))
                .containsExactly("SUBMITTED", "APPROVED", "SUBMITTED");
        list.json()
                .at("/items")
                .forEach(item -> assertThat(item)
                        .isEqualTo(preview(item.at("/id").asText()).json()));
    }

    @Test
    void approvals_at_once_never_spend_more_than_the_budget() throws Exception {
        String round = story.round("20000.00");
        List<String> applications = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String loan = story.settled(Story.freshUscc(), "5000000.00", "10000.00");
            applications.add(
                    story.apply(TestTokens.bureauReviewer(), round, loan).at("/id"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> results = applications.stream()
                    .map(id -> threads.submit(() -> approveUntilDecided(id)))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> result : results) {
                statuses.add(result.get());
            }
            assertThat(statuses)
                    .containsOnly(200, 409)
                    .filteredOn(status -> status == 200)
                    .hasSize(3);
        }
        assertThat(service.as(TestTokens.auditor()).get(ROUNDS + "/" + round).at("/granted"))
                .isEqualTo("18000.00");
    }

    private int approveUntilDecided(String id) {
        for (int attempt = 0; attempt < 50; attempt++) {
            String tag = preview(id).header("ETag").orElseThrow();
            Answer answer = story.decideApplication(TestTokens.bureauApprover(), id, "APPROVE", tag);
            if (answer.status() != 412) {
                return answer.status();
            }
        }
        return 412;
    }
}

package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.ROUNDS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** An approver who takes hundreds of cases out of a batch sees and approves exactly the rest. */
@OnEveryDatabase
class ManyTakenOutTest {
    private final RunningService service;
    private final RoundStory rounds;

    ManyTakenOutTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @Test
    void three_hundred_cases_are_taken_out_of_the_preview_and_of_the_approval_alike() {
        service.days().moveTo(0);
        String round = rounds.round("100000.00", "");
        List<Applied> noticed = rounds.passed(round, 3, "1000.00");
        rounds.noticedAndOver(round);
        String approvals = ROUNDS + "/" + round + "/approvals";
        String takeOut = "\"takeOut\": [%s]".formatted(threeHundred(noticed.subList(1, 3)));

        Answer seen = service.as(TestTokens.bureauApprover()).post(approvals + "/preview", "{" + takeOut + "}");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(ids(seen, "/approved")).containsExactly(noticed.getFirst().id());
        assertThat(ids(seen, "/excluded"))
                .containsExactlyInAnyOrder(noticed.get(1).id(), noticed.get(2).id());
        assertThat(seen.at("/excluded/0/reason")).isEqualTo("TAKEN_OUT");
        assertThat(rounds.see(TestTokens.auditor(), noticed.getFirst().id()).at("/status"))
                .as("a preview writes nothing")
                .isEqualTo("NOTICED");

        String said = "{\"count\": 1, \"total\": \"%s\", %s}".formatted(seen.at("/total"), takeOut);
        Answer whole = service.as(TestTokens.bureauApprover()).get(approvals);
        assertThat(approve(approvals, said, whole).status())
                .as("what was seen with nothing taken out")
                .isEqualTo(412);
        Answer done = approve(approvals, said, seen);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(ids(done, "/approved")).containsExactly(noticed.getFirst().id());
        assertThat(rounds.see(TestTokens.auditor(), noticed.get(1).id()).at("/status"))
                .isEqualTo("NOTICED");
    }

    private Answer approve(String approvals, String said, Answer seen) {
        return service.post(
                TestTokens.bureauApprover(),
                approvals,
                said,
                "If-Match",
                seen.header("ETag").orElseThrow());
    }

    /** These and as many others as make three hundred, as JSON. */
    private static String threeHundred(List<Applied> cases) {
        List<String> ids = new ArrayList<>(cases.stream().map(Applied::id).toList());
        for (int i = ids.size(); i < 300; i++) {
            ids.add(new UUID(0x0199_9999_0000_7000L, 0x8000_0000_0000_0000L + i).toString());
        }
        return ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
    }

    private static List<String> ids(Answer answer, String list) {
        List<String> ids = new ArrayList<>();
        answer.json().at(list).forEach(line -> ids.add(line.at("/applicationId").asText()));
        return ids;
    }
}

package techfin.rating;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import techfin.lending.enterprise.Uscc;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Good requests about overrides and appeals, for the table of bad ones. */
final class ReviewExamples {
    private final AssessmentStory assessing;
    private final OverrideStory overrides;
    private final AppealStory appeals;
    private final AtomicReference<String> firm = new AtomicReference<>("");

    ReviewExamples(RunningService service) {
        assessing = new AssessmentStory(service);
        overrides = new OverrideStory(service);
        appeals = new AppealStory(service);
    }

    void addTo(BadInput table) {
        table.example("POST " + OverrideStory.OVERRIDES, override())
                .example(
                        "POST " + OverrideStory.OVERRIDES + "/{id}/decisions",
                        decision(OverrideStory.decision("APPROVE"))
                                .as(TestTokens::bureauApprover)
                                .path("id", () -> {
                                    Uscc uscc = assessing.firm(0);
                                    return overrides.proposed(uscc, assessing.assessed(uscc), "A");
                                }))
                .example("POST " + AppealStory.APPEALS, appeal())
                .example(
                        "POST " + AppealStory.APPEALS + "/{id}/decisions",
                        decision(AppealStory.decision("TAKE"))
                                .as(AppealStory::otherReviewer)
                                .path("id", () -> {
                                    Uscc uscc = assessing.firm(0);
                                    return appeals.filed(uscc, assessing.assessed(uscc));
                                }));
    }

    private static Example decision(String json) {
        return BadInputTest.keyed(Example.of(json)).header("If-Match", () -> "\"v1\"");
    }

    private Example override() {
        LocalDate today = RunningService.today();
        return BadInputTest.keyed(Example.of(() -> {
                    Uscc uscc = assessing.firm(0);
                    return OverrideStory.override(uscc, assessing.assessed(uscc), "A", today.plusMonths(6));
                }))
                .as(TestTokens::bureauReviewer)
                .refuses("two grades up", "/grade", body -> body.put("grade", "AA"))
                .refuses("a grade of another system", "/grade", body -> body.put("grade", "A+"))
                .refuses(
                        "over yesterday",
                        "/expiresOn",
                        body -> body.put("expiresOn", today.minusDays(1).toString()));
    }

    private Example appeal() {
        return BadInputTest.keyed(Example.of(() -> {
                    Uscc uscc = assessing.firm(0);
                    firm.set(uscc.value());
                    return AppealStory.appeal(assessing.assessed(uscc));
                }))
                .as(() -> VetoStory.self(String.valueOf(firm.get())));
    }
}

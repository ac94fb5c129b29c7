package techfin.rating;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Good requests about vetoes, for the table of bad ones. */
final class VetoExamples {
    private static final String PATH = RegisterStory.ENTERPRISES + "/{uscc}/vetoes";
    private final RegisterStory register;
    private final VetoStory story;

    VetoExamples(RunningService service) {
        register = new RegisterStory(service);
        story = new VetoStory(service);
    }

    void addTo(BadInput table) {
        LocalDate today = RunningService.today();
        table.example("POST " + PATH, event(today))
                .example(
                        "POST " + PATH + "/{id}/decision",
                        at(
                                Example.of(VetoStory.decision("CONFIRM")).as(TestTokens::bureauApprover),
                                "\"v1\"",
                                (uscc, on) -> story.entered(uscc, "FALSE_DATA", on)))
                .example(
                        "POST " + PATH + "/{id}/lifting",
                        at(
                                        Example.of(VetoStory.lifting(today)).as(TestTokens::bureauReviewer),
                                        "\"v2\"",
                                        (uscc, on) -> story.confirmed(uscc, "FALSE_DATA", on))
                                .refuses("before the event", "/from", body -> body.put("from", "2001-01-01"))
                                .refuses(
                                        "tomorrow",
                                        "/from",
                                        body -> body.put(
                                                "from", today.plusDays(1).toString())))
                .example(
                        "POST " + PATH + "/{id}/lifting/decision",
                        at(
                                Example.of(VetoStory.decision("LIFT")).as(TestTokens::bureauApprover),
                                "\"v3\"",
                                (uscc, on) -> {
                                    String id = story.confirmed(uscc, "FALSE_DATA", on);
                                    story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, on, "\"v2\"");
                                    return id;
                                }));
    }

    private Example event(LocalDate today) {
        return BadInputTest.keyed(Example.of(VetoStory.event("MAJOR_ACCIDENT", today)))
                .as(TestTokens::bureauReviewer)
                .path("uscc", register::registered)
                .refuses(
                        "an event of tomorrow",
                        "/on",
                        body -> body.put("on", today.plusDays(1).toString()))
                .refuses("an accident long over", "/on", body -> body.put("on", "2015-03-01"));
    }

    private Example at(Example example, String etag, BiFunction<String, LocalDate, String> made) {
        AtomicReference<String> enterprise = new AtomicReference<>("");
        return BadInputTest.keyed(example)
                .header("If-Match", () -> etag)
                .path("uscc", () -> {
                    enterprise.set(register.registered());
                    return String.valueOf(enterprise.get());
                })
                .path("id", () -> made.apply(String.valueOf(enterprise.get()), RunningService.today()));
    }
}

package techfin.rating;

import static techfin.rating.RegisterStory.ENTERPRISES;

import java.util.concurrent.atomic.AtomicReference;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;

/** Good requests about consents, for the table of bad ones. */
final class ConsentExamples {
    private static final String PATH = ENTERPRISES + "/{uscc}/consents";
    private final RegisterStory register;
    private final ConsentStory story;
    private final AtomicReference<String> enterprise = new AtomicReference<>("");

    ConsentExamples(RunningService service) {
        register = new RegisterStory(service);
        story = new ConsentStory(service);
    }

    void addTo(BadInput table) {
        table.example("POST " + PATH, consent()).example("POST " + PATH + "/{id}/withdrawal", withdrawal());
    }

    private String fresh() {
        String uscc = register.registered();
        enterprise.set(uscc);
        return uscc;
    }

    private String present() {
        return String.valueOf(enterprise.get());
    }

    private Example consent() {
        return BadInputTest.keyed(Example.of(ConsentStory.json(
                        "BANK-A", "GRADE", RunningService.today().plusMonths(3))))
                .path("uscc", this::fresh)
                .as(() -> ConsentStory.self(present()))
                .refuses("over already", "/until", body -> body.put("until", "2020-01-01"))
                .refuses("for ever", "/until", body -> body.put("until", "2099-01-01"));
    }

    private Example withdrawal() {
        return BadInputTest.keyed(Example.of("{\"reason\": \"不再合作\"}"))
                .path("uscc", this::fresh)
                .path(
                        "id",
                        () -> story.give(present(), "BANK-A", "GRADE", RunningService.today())
                                .at("/id"))
                .as(() -> ConsentStory.self(present()));
    }
}

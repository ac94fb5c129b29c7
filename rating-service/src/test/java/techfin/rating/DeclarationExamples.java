package techfin.rating;

import static techfin.rating.DeclarationStory.DECLARATIONS;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import techfin.rating.DeclarationStory.Opened;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Good requests about declarations, for the table of bad ones. */
final class DeclarationExamples {
    private static final String ENTRIES = """
            {"REVENUE": {"value": "5.00", "reason": "r", "source": "TAX", "evidence": "n"}, "I08": {"value": "municipal"}}""";

    private final DeclarationStory story;
    private final RegisterStory register;

    DeclarationExamples(RunningService service) {
        story = new DeclarationStory(service);
        register = new RegisterStory(service);
    }

    void addTo(BadInput table) {
        table.example(
                        "POST " + DECLARATIONS,
                        BadInputTest.keyed(Example.of("{\"year\": %d}".formatted(DeclarationStory.YEAR)))
                                .as(() -> DeclarationStory.token(register.registered())))
                .example(
                        "PUT " + DECLARATIONS + "/{id}/entries",
                        about("{\"entries\": " + ENTRIES + "}", DeclarationStory::opened, null))
                .example(
                        "POST " + DECLARATIONS + "/{id}/decisions",
                        BadInputTest.keyed(about("""
                                {"decision": "RETURN", "reason": {"code": "FIGURE_DIFFERS", "text": "与报表不符"},
                                 "fields": ["/entries/REVENUE"]}""", DeclarationStory::inReview, TestTokens::bureauReviewer)))
                .example(
                        "POST " + DECLARATIONS + "/{id}/official-values",
                        BadInputTest.keyed(about(
                                "{\"entries\": "
                                        + ENTRIES.replace("\"municipal\"", "\"municipal\", \"source\": \"OTHER\"")
                                        + ", \"reason\": \"核对\"}",
                                DeclarationStory::opened,
                                TestTokens::bureauReviewer)))
                .example(
                        "POST " + DECLARATIONS + "/{id}/corrections",
                        BadInputTest.keyed(about("{\"reason\": \"填错\"}", DeclarationStory::verified, null)));
    }

    /** @param token null for the enterprise itself */
    private Example about(String json, Function<DeclarationStory, Opened> made, @Nullable Supplier<String> token) {
        Latest about = new Latest();
        return Example.of(json)
                .path("id", () -> about.renewed(made.apply(story)).id())
                .as(() -> token == null ? about.opened.token() : token.get())
                .header("If-Match", () -> story.etag(about.opened));
    }

    /** The declaration that the request is about. */
    private static final class Latest {
        private Opened opened = new Opened("", "");

        Opened renewed(Opened made) {
            opened = made;
            return made;
        }
    }
}

package techfin.rating;

import static techfin.rating.RegisterStory.ENTERPRISES;

import java.time.LocalDate;
import java.util.List;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a consent's life over HTTP. */
public final class ConsentStory {
    private final RunningService service;

    public ConsentStory(RunningService service) {
        this.service = service;
    }

    /** Somebody who speaks for this enterprise. */
    public static String self(String uscc) {
        return TestTokens.bearer("self." + uscc, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }

    public static String json(String bank, String scope, LocalDate until) {
        return "{\"bankCode\": \"%s\", \"scope\": \"%s\", \"until\": \"%s\"}".formatted(bank, scope, until);
    }

    /** The enterprise itself gives it. */
    public Answer give(String uscc, String bank, String scope, LocalDate until) {
        return give(self(uscc), uscc, bank, scope, until);
    }

    public Answer give(String token, String uscc, String bank, String scope, LocalDate until) {
        return service.post(token, ENTERPRISES + "/" + uscc + "/consents", json(bank, scope, until));
    }

    /** The enterprise itself takes it back. */
    public Answer withdraw(String uscc, String id) {
        return withdraw(self(uscc), uscc, id);
    }

    public Answer withdraw(String token, String uscc, String id) {
        return service.post(token, ENTERPRISES + "/" + uscc + "/consents/" + id + "/withdrawal", "{}");
    }

    public Answer list(String token, String uscc) {
        return service.as(token).get(ENTERPRISES + "/" + uscc + "/consents");
    }

    public Answer looks(String token, String uscc) {
        return service.as(token).get(ENTERPRISES + "/" + uscc + "/looks");
    }
}

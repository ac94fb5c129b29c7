package techfin.subsidykit.application.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.lending.enterprise.FoldedName;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.application.usecase.FindApplications;

/** What a list of applications is narrowed to, as it stands in the address. */
@Introspected
public record CaseListQuery(
        @QueryValue @Nullable String roundId,

        @QueryValue @Nullable CaseState status,

        @QueryValue
        @Nullable
        @Parameter(description = "true: the lawful deadline has passed; nothing is decided by that")
        Boolean overdue,

        @QueryValue
        @Nullable
        @Parameter(
                description = "true: a step of the caller's role brings it on today, and the caller has no other part"
                        + " in it. Steps of a whole round, as list and notice, wait for nobody here")
        Boolean waitingForMe,

        @QueryValue
        @Nullable
        @Parameter(
                description = "A piece of the enterprise's name, or the beginning of its USCC or of the application's"
                        + " id, 2 to 50 characters; width, case and blanks make no difference, and no character stands"
                        + " for others",
                schema = @Schema(type = "string", minLength = 2, maxLength = 50, example = "轴承"))
        String q) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    /**
     * What the parameters ask for.
     *
     * @throws Problem 400 when the text is too short or too long
     */
    FindApplications.Wanted toWanted() {
        return new FindApplications.Wanted(
                roundId,
                status == null ? Set.of() : Set.of(status),
                Boolean.TRUE.equals(overdue),
                Boolean.TRUE.equals(waitingForMe),
                piece());
    }

    private @Nullable FoldedName piece() {
        if (q == null) {
            return null;
        }
        FoldedName piece = FoldedName.of(q);
        if (q.codePointCount(0, q.length()) > LONGEST || piece.length() < SHORTEST) {
            throw Problem.invalid().at("?q", "SEARCH_LENGTH", "least", SHORTEST, "most", LONGEST);
        }
        return piece;
    }
}

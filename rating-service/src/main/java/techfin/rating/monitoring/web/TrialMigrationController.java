package techfin.rating.monitoring.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.usecase.WrongFields;
import techfin.rating.monitoring.MigrationMatrix;
import techfin.rating.monitoring.MigrationReader;
import techfin.servicekit.actor.Actor;

/** Published matrices of moves between grades, carried on; for anybody who is signed in, nothing is stored. */
@Controller("/api/rating/v1/trial-migrations")
@Tag(name = "trials")
class TrialMigrationController {
    private static final int PLACES = 4;

    /**
     * A matrix as it was printed.
     *
     * @param grades 1 to 20, from the best
     * @param moves a row for each grade
     * @param spans how many spans of the same length it is carried on for, 1 to 10, default 1
     */
    @Introspected
    @Schema(name = "TrialMigration")
    record MigrationBody(
            @NotNull List<String> grades,
            @NotNull List<Move> moves,
            @Nullable @Schema(minimum = "1", maximum = "10") Integer spans) {}

    /**
     * Where those of a grade stood a span later.
     *
     * @param percents by grade, numbers or text; they add up to 100 but for their rounding, at most 1 off
     */
    @Introspected
    @Schema(name = "TrialMove")
    record Move(
            @NotNull @Schema(minLength = 1) String from,
            @NotNull List<Object> percents) {}

    /**
     * Where those of each grade stand after all spans.
     *
     * @param moves in the order of the grades, percents with four places
     */
    @Introspected
    @Schema(name = "TrialMigrationAnswer")
    record MigrationAnswer(List<String> grades, int spans, List<Row> moves) {}

    /** A row of the answer. */
    @Introspected
    @Schema(name = "TrialMigrationRow")
    record Row(String from, List<String> percents) {}

    @Post
    @Operation(
            summary = "A matrix of moves between grades, after one or more spans",
            description =
                    "Rows are rescaled to 100 first; exact, rounded once. No side effect; needs no Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MigrationBody.class)))
    MigrationAnswer carryOn(Actor actor, @Body Map<String, @Nullable Object> body) {
        MigrationReader.Question question = WrongFields.refused(MigrationReader.read(body));
        MigrationMatrix answer = question.answer();
        List<List<BigDecimal>> percents = answer.percents(PLACES);
        return new MigrationAnswer(
                answer.grades(),
                question.spans(),
                IntStream.range(0, percents.size())
                        .mapToObj(row -> new Row(
                                answer.grades().get(row),
                                percents.get(row).stream()
                                        .map(BigDecimal::toPlainString)
                                        .toList()))
                        .toList());
    }
}

package techfin.subsidykit.overlap.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Answers in the order of the question. */
@Introspected
@Schema(name = "SubsidyOverlaps")
public record OverlapView(List<Result> results) {
    /** Whether the days of one loan are taken here. */
    @Introspected
    @Schema(name = "SubsidyOverlap")
    public record Result(boolean overlap) {}

    static OverlapView of(List<Boolean> answers) {
        return new OverlapView(answers.stream().map(Result::new).toList());
    }
}

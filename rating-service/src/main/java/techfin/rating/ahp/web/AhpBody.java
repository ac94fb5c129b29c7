package techfin.rating.ahp.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.ahp.RandomIndex;

/**
 * The shape of a question for readers and generators of clients; {@link techfin.rating.ahp.HierarchyReader} reads it and
 * names every wrong judgement. A judgement is a number or a text such as {@code "1/3"}, from 1/9 to 9.
 *
 * @param names what is compared, 2 to 15
 * @param matrix every judgement, row by row; either this or {@code upperTriangle}
 * @param upperTriangle those right of the diagonal, row by row
 * @param below comparisons below some of the names
 * @param randomIndex the table for the consistency ratio, default {@code SAATY_1980}
 */
@Introspected
@Schema(name = "AhpQuestion")
public record AhpBody(
        @NotNull List<String> names,
        @Nullable List<List<Object>> matrix,
        @Nullable List<List<Object>> upperTriangle,
        @Nullable List<Group> below,
        @Nullable RandomIndex randomIndex) {

    /**
     * Comparisons below one name of the upper level.
     *
     * @param of the name above
     */
    @Introspected
    @Schema(name = "AhpGroup")
    public record Group(
            @NotNull @Schema(minLength = 1) String of,
            @NotNull List<String> names,
            @Nullable List<List<Object>> matrix,
            @Nullable List<List<Object>> upperTriangle) {}
}

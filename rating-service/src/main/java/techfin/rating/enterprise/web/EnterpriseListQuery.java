package techfin.rating.enterprise.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.FoldedName;
import techfin.lending.record.Finding;
import techfin.rating.enterprise.EnterpriseFilter;
import techfin.rating.enterprise.SizeClass;
import techfin.recordkit.Refusals;

/** What a list of enterprises is narrowed to, as it stands in the address. */
@Introspected
public record EnterpriseListQuery(
        @QueryValue @Nullable String divisionCode,

        @QueryValue
        @Nullable
        @Parameter(
                description = "Beginning of a class of GB/T 4754-2017, 2 to 4 digits",
                schema = @Schema(type = "string", pattern = "\\d{2,4}", example = "345"))
        String industryCode,

        @QueryValue @Nullable SizeClass sizeClass,

        @QueryValue
        @Nullable
        @Parameter(
                description = "A piece of the present name or of a former one, 2 to 50 characters; width, case and"
                        + " blanks make no difference, and no character stands for others",
                schema = @Schema(type = "string", minLength = 2, maxLength = 50, example = "轴承"))
        String q) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    /**
     * The filter that the parameters state.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every parameter that cannot be
     */
    EnterpriseFilter toFilter() {
        List<Finding> found = new ArrayList<>();
        if (industryCode != null && !industryCode.matches("\\d{2,4}")) {
            found.add(Finding.of("?industryCode", "INVALID_FORMAT"));
        }
        FoldedName piece = piece(found);
        Refusals.throwIfAny(found);
        return new EnterpriseFilter(divisionCode, industryCode, piece, sizeClass);
    }

    private @Nullable FoldedName piece(List<Finding> found) {
        if (q == null) {
            return null;
        }
        FoldedName piece = FoldedName.of(q);
        boolean tooLong = q.codePointCount(0, q.length()) > LONGEST;
        if (tooLong || piece.length() < SHORTEST) {
            found.add(new Finding(
                    "?q",
                    "NAME_PIECE_LENGTH",
                    Map.of("least", Integer.toString(SHORTEST), "most", Integer.toString(LONGEST))));
        }
        return piece;
    }
}

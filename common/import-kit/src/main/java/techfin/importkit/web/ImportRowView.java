package techfin.importkit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.importkit.RowStatus;

/**
 * A row of a batch.
 *
 * @param key names the row in its batch for ever
 * @param sheet name of its sheet, where the workbook has several
 * @param line its number in the file that brought it last
 * @param cells what stands in its cells, by the pointers of their columns; empty cells are left out
 * @param amount yuan; null when it cannot be read
 * @param link where the record is served that it was written to, or that is on file already
 */
@Schema(name = "ImportRowView")
public record ImportRowView(
        int key,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sheet,
        int line,
        RowStatus status,
        String label,
        Map<String, String> cells,
        @Nullable String amount,
        @Nullable String recordId,
        @Nullable String link,
        List<FindingView> findings) {

    /** What a rule says about the row; {@code column} is null when it speaks about the whole row. */
    @Schema(name = "ImportFindingView")
    public record FindingView(
            String pointer, String code, @Nullable String column, String message) {}
}

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

    /**
     * What a rule says about the row.
     *
     * @param rule names the rule in the batch, as among its {@code errors}
     * @param field pointer of the column that a correction would name; null when the rule speaks about the whole row
     * @param column header of the column, null when the rule speaks about the whole row
     * @param value what stands in the cell; null when it is empty or the rule speaks about the whole row
     * @param expected what belongs into the cell, in the reader's language
     * @param example a good value
     * @param choices what can be chosen, in the reader's language; empty where anything can be typed
     */
    @Schema(name = "ImportFindingView")
    public record FindingView(
            String rule,
            String pointer,
            String code,
            @Nullable String field,
            @Nullable String column,
            @Nullable String value,
            @Nullable String expected,
            @Nullable String example,
            List<String> choices,
            String message) {}
}

package techfin.importkit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ConfirmationMode;
import techfin.importkit.ImportStatus;
import techfin.importkit.RowStatus;

/**
 * A batch as it is told to people. {@code acceptedRows + rejectedRows + duplicateRows = checkedRows}; rows with a warning
 * and rows that were written are among the accepted. Amounts are sums in yuan over the rows of the same name.
 *
 * @param totalRows rows of the batch
 * @param acceptedRows rows that can be written or were written
 * @param warningRows those of them that somebody should look at
 * @param rejectedRows rows that cannot be written as they stand
 * @param duplicateRows rows that say what is on record, or what an earlier row of the sheet says
 * @param writtenRows rows that were written
 * @param errors what the rules say, grouped by rule, the most frequent first
 * @param failure why it was given up or nothing was written; null while all goes well
 * @param alreadyReceived the file was received before, and this is the batch that it made
 * @param unchanged the file says what the batch says already; nothing changed
 */
@Schema(name = "ImportView")
public record ImportView(
        String id,
        String kind,
        long version,
        ImportStatus status,
        int revision,
        String fileName,
        int totalRows,
        int checkedRows,
        int acceptedRows,
        int warningRows,
        int rejectedRows,
        int duplicateRows,
        int writtenRows,
        String checkedAmount,
        String acceptedAmount,
        String warningAmount,
        String rejectedAmount,
        String duplicateAmount,
        String writtenAmount,
        List<RuleView> errors,
        String receivedBy,
        Instant receivedAt,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn,
        @Nullable ConfirmationMode mode,
        @Nullable FailureView failure,
        boolean alreadyReceived,
        boolean unchanged) {

    /**
     * What one rule says about some rows.
     *
     * @param rule names the rule in its batch; the list of rows can be narrowed to it
     * @param sheet name of the sheet that they stand in, where the workbook has several
     * @param level {@code REJECTED}, {@code WARNING} or {@code DUPLICATE}
     * @param column header of the column, null when the rule speaks about whole rows
     * @param message of the first of the rows
     * @param amount sum of the amounts of these rows, in yuan
     * @param lines of the first rows in the file, at most five
     */
    @Schema(name = "ImportRuleView")
    public record RuleView(
            String rule,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sheet,

            RowStatus level,
            String code,
            String pointer,
            @Nullable String column,
            String message,
            int rows,
            String amount,
            List<Integer> lines) {}

    /** What went wrong with the whole batch. */
    @Schema(name = "ImportFailureView")
    public record FailureView(String code, String message) {}
}

package techfin.importkit.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import techfin.importkit.intake.CorrectRows;

/**
 * Cells of a batch to be corrected.
 *
 * @param rows each row once
 */
@Introspected
@Schema(name = "ImportCorrectionRequest")
public record CorrectionRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid RowRequest> rows) {

    /**
     * A row to be corrected.
     *
     * @param key as told among the rows of the batch
     */
    @Introspected
    @Schema(name = "ImportRowCorrectionRequest")
    public record RowRequest(
            @NotNull @Min(1) Integer key,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid CellRequest> cells) {}

    /**
     * What a cell shall say.
     *
     * @param column pointer of its column, as told with what the rules say
     * @param text as it would be typed into the sheet; empty for nothing
     */
    @Introspected
    @Schema(name = "ImportCellCorrectionRequest")
    public record CellRequest(
            @NotNull @Size(min = 1, max = 200) String column,
            @NotNull @Size(max = 2000) String text) {}

    List<CorrectRows.Correction> corrections() {
        return rows.stream()
                .map(row -> new CorrectRows.Correction(
                        row.key(),
                        row.cells().stream()
                                .map(cell -> new CorrectRows.Entry(cell.column(), cell.text()))
                                .toList()))
                .toList();
    }
}

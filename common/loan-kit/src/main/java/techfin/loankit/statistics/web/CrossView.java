package techfin.loankit.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.place.Divisions;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.lending.statistics.CrossFigure;

/**
 * Loans by county, bank and quarter, as they are told.
 *
 * @param dateOf {@code decision} or {@code disbursement}
 * @param divisionCode the county that alone is counted; null for all
 * @param bankCode the bank that alone is counted; null for all
 * @param divisions names of the counties in the cells
 * @param cells every county, bank and quarter with loans; all sums of a table follow by adding
 * @param count loan notes of all cells
 * @param amount yuan; principal of all cells
 * @param part yuan; the part of it that counts, of all cells
 */
@Schema(name = "LoanCrossTable")
public record CrossView(
        String dateOf,
        LocalDate from,
        LocalDate to,
        @Nullable String divisionCode,
        @Nullable String bankCode,
        List<DivisionView> divisions,
        List<CellView> cells,
        long count,
        String amount,
        String part) {

    /** A county with its names. */
    @Schema(name = "LoanCrossDivision")
    public record DivisionView(String code, String nameZh, String nameEn) {}

    /**
     * One county, bank and quarter.
     *
     * @param quarter such as {@code 2025-Q2}
     * @param count loan notes
     * @param amount yuan; principal
     * @param part yuan; the part of it that counts: inside the filing limits, or secured on rights
     */
    @Schema(name = "LoanCrossCell")
    public record CellView(
            String divisionCode, String bankCode, String quarter, long count, String amount, String part) {}

    /** The table over these cells. */
    public static CrossView of(CrossAsked asked, List<Cell> cells, Divisions names) {
        return new CrossView(
                asked.byDisbursement() ? "disbursement" : "decision",
                asked.from(),
                asked.to(),
                asked.divisionCode(),
                asked.bankCode(),
                cells.stream()
                        .map(Cell::divisionCode)
                        .distinct()
                        .sorted()
                        .map(code -> division(code, names))
                        .toList(),
                cells.stream().map(CrossView::cell).toList(),
                cells.stream().mapToLong(Cell::count).sum(),
                CrossFigure.AMOUNT.sum(cells).toPlainString(),
                CrossFigure.PART.sum(cells).toPlainString());
    }

    static DivisionView division(String code, Divisions names) {
        return names.find(code)
                .map(found -> new DivisionView(code, found.nameZh(), found.nameEn()))
                .orElseGet(() -> new DivisionView(code, code, code));
    }

    private static CellView cell(Cell cell) {
        return new CellView(
                cell.divisionCode(),
                cell.bankCode(),
                cell.quarter(),
                cell.count(),
                cell.amount().toString(),
                cell.part().toString());
    }
}

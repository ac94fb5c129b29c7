package techfin.importkit.toy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.read.SheetFile;
import techfin.sheetkit.read.SheetFiles;
import techfin.sheetkit.write.ResultRow;
import techfin.sheetkit.write.ResultWorkbook;

/** Workbooks of several sheets as a clerk makes and mends them. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook with these rows below the Chinese headers of each sheet; cells of a row parted by commas. */
    public static byte[] fresh(WorkbookForm form, List<List<String>> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (int i = 0; i < sheets.size(); i++) {
                SheetForm sheet = form.sheet(i);
                Worksheet worksheet = workbook.newWorksheet(sheet.sheetZh());
                for (int column = 0; column < sheet.columns().size(); column++) {
                    worksheet.value(0, column, sheet.columns().get(column).zh());
                }
                for (int line = 0; line < sheets.get(i).size(); line++) {
                    String[] cells = sheets.get(i).get(line).split(",", -1);
                    for (int column = 0; column < cells.length; column++) {
                        worksheet.value(line + 1, column, cells[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same result workbook with other rows in its sheets. */
    public static byte[] mended(WorkbookForm form, byte[] result, UnaryOperator<List<SheetRow>> mending) {
        try {
            Path path = Files.createTempFile("result", ".xlsx");
            Files.write(path, result);
            try (SheetFile file = SheetFiles.open(path, form, SheetLimits.DEFAULT)) {
                List<SheetRow> all = new ArrayList<>();
                List<List<Column>> columns = new ArrayList<>();
                for (int sheet = 0; sheet < form.sheets().size(); sheet++) {
                    columns.add(file.columns(sheet));
                    try (Stream<SheetRow> rows = file.rows(sheet)) {
                        rows.forEach(all::add);
                    }
                }
                return written(form, file.resultMark().orElseThrow().batch(), columns, mending.apply(all));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(WorkbookForm form, String batch, List<List<Column>> columns, List<SheetRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResultWorkbook workbook = ResultWorkbook.begin(form, true, batch, columns, out)) {
            for (SheetRow row : rows) {
                Integer key = row.key();
                workbook.add(new ResultRow(row, key == null ? 0 : key, ResultRow.Tone.GOOD, "", List.of()));
            }
        }
        return out.toByteArray();
    }
}

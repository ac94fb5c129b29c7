package techfin.sheetkit.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.csv.CsvContent;
import techfin.sheetkit.raw.Bounds;
import techfin.sheetkit.raw.Content;
import techfin.sheetkit.workbook.WorkbookContent;

/** Opens uploaded files, {@code .xlsx} or {@code .csv}; told apart by their content, never by their name. */
public final class SheetFiles {
    private SheetFiles() {}

    /**
     * Opens a file after the whole of it was checked.
     *
     * @throws techfin.sheetkit.SheetRefused when the file is hostile, too large or not in the form
     */
    public static SheetFile open(Path file, SheetForm form, SheetLimits limits) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new SheetRefused("SHEET_TOO_LARGE", Map.of("max", limits.fileBytes() >> 20));
            }
            Bounds bounds = Bounds.of(form, limits);
            if (FileKind.of(file) == FileKind.TEXT) {
                return OpenedFile.counted(CsvContent.open(file, bounds), form, limits.rows());
            }
            WorkbookContent workbook = WorkbookContent.open(file, form, limits, bounds);
            try {
                OpenedFile opened = OpenedFile.counted(workbook, form, limits.rows());
                workbook.checkOthers();
                return opened;
            } catch (IOException | RuntimeException e) {
                workbook.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file that {@link #open} has let in before, without checking all of it again. */
    public static SheetFile reopen(Path file, SheetForm form) {
        try {
            Bounds bounds = Bounds.generous(form);
            Content content = FileKind.of(file) == FileKind.TEXT
                    ? CsvContent.open(file, bounds)
                    : WorkbookContent.reopen(file, form, bounds);
            try {
                return OpenedFile.uncounted(content, form);
            } catch (IOException | RuntimeException e) {
                content.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

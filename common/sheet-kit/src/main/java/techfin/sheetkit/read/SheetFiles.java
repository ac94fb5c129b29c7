package techfin.sheetkit.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.csv.CsvContent;
import techfin.sheetkit.raw.Bounds;
import techfin.sheetkit.raw.Content;
import techfin.sheetkit.workbook.WorkbookContent;

/** Opens uploaded files, {@code .xlsx} or {@code .csv}; told apart by their content, never by their name. */
public final class SheetFiles {
    private SheetFiles() {}

    /**
     * Opens a file of one sheet after the whole of it was checked.
     *
     * @throws techfin.sheetkit.SheetRefused when the file is hostile, too large or not in the form
     */
    public static SheetFile open(Path file, SheetForm form, SheetLimits limits) {
        return open(file, WorkbookForm.of(form), limits);
    }

    /**
     * Opens a file after the whole of it was checked.
     *
     * @throws techfin.sheetkit.SheetRefused when the file is hostile, too large or not in the form
     */
    public static SheetFile open(Path file, WorkbookForm form, SheetLimits limits) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new SheetRefused("SHEET_TOO_LARGE", Map.of("max", limits.fileBytes() >> 20));
            }
            if (FileKind.of(file) == FileKind.TEXT) {
                Bounds bounds = Bounds.of(only(form), limits);
                return OpenedFile.counted(CsvContent.open(file, bounds), form, limits.rows());
            }
            WorkbookContent workbook = WorkbookContent.open(file, form, limits);
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

    /** Opens a file of one sheet that {@link #open} has let in before, without checking all of it again. */
    public static SheetFile reopen(Path file, SheetForm form) {
        return reopen(file, WorkbookForm.of(form));
    }

    /** Opens a file that {@link #open} has let in before, without checking all of it again. */
    public static SheetFile reopen(Path file, WorkbookForm form) {
        try {
            Content content = FileKind.of(file) == FileKind.TEXT
                    ? CsvContent.open(file, Bounds.generous(only(form)))
                    : WorkbookContent.reopen(file, form);
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

    /** Text holds one table; which of several it should be nobody can tell. */
    private static SheetForm only(WorkbookForm form) {
        if (!form.isSingle()) {
            throw new SheetRefused("SHEET_CSV_ONE_TABLE", Map.of("sheets", form.names()));
        }
        return form.sheet(0);
    }
}

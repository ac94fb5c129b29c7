package techfin.sheetkit.read;

import java.nio.file.Path;
import java.util.Optional;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;

/** Opens uploaded files, {@code .xlsx} or {@code .csv}; told apart by their content, never by their name. */
public final class SheetFiles {
    private SheetFiles() {}

    /**
     * Opens a file after the whole of it was checked.
     *
     * @throws techfin.sheetkit.SheetRefused when the file is hostile, too large or not in the form
     */
    public static SheetFile open(Path file, SheetForm form, SheetLimits limits) {
        return Optional.<SheetFile>empty().orElseThrow();
    }

    /** Opens a file that {@link #open} has let in before, without checking all of it again. */
    public static SheetFile reopen(Path file, SheetForm form) {
        return Optional.<SheetFile>empty().orElseThrow();
    }
}

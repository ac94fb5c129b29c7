package techfin.importkit;

import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;

/** A kind of workbook that a service takes in, of one sheet or of several that are linked; one bean for each. */
public interface ImportKind {
    /** Unique in its service; part of every batch's key. */
    String name();

    /** Where its batches are served, such as {@code /api/sample/v1/paper-imports}. */
    String path();

    /** Its sheets; rows are judged and written in their order. */
    WorkbookForm form();

    SheetLimits limits();

    ImportRights rights();

    /** A judge for one dry run. */
    RowJudge judge(ImportRun run);

    RowWriter writer(ImportRun run);

    /** Where a record that a row led to is served; null when it is not served by itself. */
    @Nullable
    String linkTo(String recordId);

    /** The same for a kind whose sheets lead to records of several sorts. */
    default @Nullable String linkTo(int sheet, String recordId) {
        return linkTo(recordId);
    }

    /**
     * Whether two neighbouring rows of a sheet lead to one record, so that they are judged and written in one go. So rows
     * of one record stay together up to a thousand of them.
     */
    default boolean belongTogether(SheetRow row, SheetRow next) {
        return false;
    }
}

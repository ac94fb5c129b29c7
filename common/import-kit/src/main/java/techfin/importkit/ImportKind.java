package techfin.importkit;

import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;

/** A kind of sheet that a service takes in; one bean for each. */
public interface ImportKind {
    /** Unique in its service; part of every batch's key. */
    String name();

    /** Where its batches are served, such as {@code /api/sample/v1/paper-imports}. */
    String path();

    SheetForm form();

    SheetLimits limits();

    ImportRights rights();

    /** A judge for one dry run. */
    RowJudge judge(ImportRun run);

    RowWriter writer(ImportRun run);

    /** Where a record that a row led to is served; null when it is not served by itself. */
    @Nullable
    String linkTo(String recordId);
}

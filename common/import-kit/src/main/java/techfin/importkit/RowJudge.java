package techfin.importkit;

import java.util.List;
import techfin.sheetkit.SheetRow;

/** Says of each row whether it could be written; writes nothing. Remembers the rows of one dry run. */
public interface RowJudge {
    /** One verdict per row, in their order; called with all rows of the sheet, some at a time and in their order. */
    List<Judged> judge(List<SheetRow> rows);
}

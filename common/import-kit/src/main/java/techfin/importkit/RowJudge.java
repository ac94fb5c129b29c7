package techfin.importkit;

import java.util.List;
import techfin.sheetkit.SheetRow;

/** Says of each row whether it could be written; writes nothing. Remembers the rows of one dry run. */
public interface RowJudge {
    /**
     * One verdict per row, in their order. Called with all rows of the workbook, some of one sheet at a time: those of a
     * sheet in their order, after all rows of the sheets before it, to which they may refer.
     */
    List<Judged> judge(List<SheetRow> rows);
}

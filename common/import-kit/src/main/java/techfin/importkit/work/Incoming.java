package techfin.importkit.work;

import org.jspecify.annotations.Nullable;
import techfin.importkit.Judged;
import techfin.sheetkit.SheetRow;

/**
 * A row on its way to the judge.
 *
 * @param row with its key
 * @param settled the verdict when it is clear without the judge, else null
 */
record Incoming(SheetRow row, @Nullable Judged settled) {}

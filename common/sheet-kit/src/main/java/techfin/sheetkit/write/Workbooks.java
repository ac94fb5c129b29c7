package techfin.sheetkit.write;

import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** Begins workbooks. */
final class Workbooks {
    private Workbooks() {}

    static Workbook begin(OutputStream out) {
        return new Workbook(out, "techfin", "1.0");
    }
}

package techfin.pledge.workbook;

import java.util.List;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.sheetkit.WorkbookForm;

/** The workbook of IP pledge loans: rights in their pledges, then the loans on them. */
public final class LoanWorkbook {
    /** Index of the sheet of rights. */
    public static final int RIGHTS = 0;

    /** Index of the sheet of loans. */
    public static final int LOANS = 1;

    /** Raised whenever a column of either sheet changes. */
    private static final int VERSION = 1;

    private static final String CODE = "ip-pledge-loan";

    private LoanWorkbook() {}

    /** The form for the enterprises of one city. */
    public static WorkbookForm of(Divisions divisions, City city) {
        return new WorkbookForm(
                List.of(RightForm.of(CODE, VERSION, divisions, city), LoanForm.of(CODE, VERSION, divisions, city)));
    }
}

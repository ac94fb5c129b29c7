package techfin.loan.filing;

import techfin.lending.filing.FilingCourse;
import techfin.lending.filing.Role;

/** Who decides about a transfer loan's record: the bureau files it, and the year's end revokes what lapsed. */
public final class LoanCourse {
    /** The table of its moves. */
    public static final FilingCourse TABLE =
            FilingCourse.of(Role.BUREAU_REVIEWER).withLapse();

    private LoanCourse() {}
}

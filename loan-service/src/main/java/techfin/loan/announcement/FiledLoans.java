package techfin.loan.announcement;

import java.time.LocalDate;
import java.util.List;

/** Filed loans of the whole city: accepted or settled, not revoked. */
public interface FiledLoans {
    /**
     * Those accepted on a day, in the order of their entry.
     *
     * @param afterId id of the last one of the call before, empty text to begin with
     */
    List<AnnouncedLoan> acceptedOn(LocalDate day, String afterId, int limit);
}

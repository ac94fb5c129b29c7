package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.SubsidyApplication;

/**
 * Works out deadlines again that leaned on a year whose calendar was not published. What readers are told is worked out at
 * every look; this keeps the list of overdue cases true. Doing it twice, or in two instances at once, changes nothing more.
 */
@Singleton
public class RedateDeadlines {
    private static final int AT_ONCE = 200;

    private final Cases cases;
    private final UnitOfWork work;

    RedateDeadlines(Cases cases, UnitOfWork work) {
        this.cases = cases;
        this.work = work;
    }

    /** Works all of them out again; how many were looked at. */
    public int all() {
        int looked = 0;
        String after = "";
        while (true) {
            String from = after;
            List<SubsidyApplication> some = work.run(() -> {
                List<SubsidyApplication> found = cases.projected(from, AT_ONCE);
                found.forEach(cases::redate);
                return found;
            });
            if (some.isEmpty()) {
                return looked;
            }
            looked += some.size();
            after = some.getLast().id();
        }
    }
}

package techfin.loan.subsidy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import techfin.loan.RunningService;
import techfin.testkit.database.TestDatabase;

/** One service per kind of database for all tests that move the days of a round. */
final class SubsidyTown {
    private static final Map<String, RunningService> RUNNING = new ConcurrentHashMap<>();

    private SubsidyTown() {}

    static RunningService on(TestDatabase database) {
        return RUNNING.computeIfAbsent(database.name(), name -> RunningService.alone(database));
    }
}

package techfin.pledge.lapse.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.pledge.lapse.Lapse;
import techfin.pledge.lapse.LapseRules;
import techfin.pledge.lapse.LapseRun;
import techfin.pledge.lapse.LapseRuns;
import techfin.pledge.lapse.LapseWarning;
import techfin.pledge.lapse.LapseWarnings;
import techfin.pledge.lapse.Watched;
import techfin.pledge.lapse.WatchedRights;
import techfin.pledge.pledging.PledgeUse;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Looks at all registered pledges and their rights, once a day however many instances ask: opens a warning for each cause
 * that is new, closes those whose cause is gone, and leaves the others as they are. A released pledge has no causes.
 */
@Singleton
public class WatchLapses {
    /** Who the audit trail says it was: no person asked for it. */
    public static final String JOB = "lapse-watch";

    private static final int PLEDGES_AT_ONCE = 500;
    private final WatchedRights rights;
    private final LapseRules rules;
    private final List<PledgeUse> uses;
    private final LapseWarnings warnings;
    private final LapseRuns runs;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final UnitOfWork work;

    WatchLapses(
            WatchedRights rights,
            LapseRules rules,
            List<PledgeUse> uses,
            LapseWarnings warnings,
            LapseRuns runs,
            AuditTrail audit,
            BusinessClock clock,
            UnitOfWork work) {
        this.rights = rights;
        this.rules = rules;
        this.uses = uses;
        this.warnings = warnings;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
        this.work = work;
    }

    /**
     * The run of a day, in a transaction of its own or the caller's.
     *
     * @param today the day in Beijing
     * @return empty when that day has been run before; nothing is changed then
     */
    public Optional<LapseRun> on(LocalDate today) {
        return runs.hasRunFor(today) ? Optional.empty() : work.run(() -> run(today));
    }

    private Optional<LapseRun> run(LocalDate today) {
        LapseRun begun = LapseRun.begun(Ids.next(), today, clock.now());
        if (!runs.begin(begun)) {
            return Optional.empty();
        }
        var standing = warnings.lockStanding().stream()
                .collect(Collectors.toMap(LapseWarning::standingKey, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<LapseWarning> opened = new ArrayList<>();
        int pledges = 0;
        int looked = 0;
        String last = "";
        List<Watched> page = rights.after(last, PLEDGES_AT_ONCE);
        while (!page.isEmpty()) {
            pledges += Math.toIntExact(page.stream()
                    .map(right -> right.pledged().pledgeId())
                    .distinct()
                    .count());
            looked += page.size();
            for (Found found : found(page, today)) {
                String key = LapseWarning.standingKey(found.pledged(), found.lapse());
                seen.add(key);
                if (!standing.containsKey(key)) {
                    opened.add(LapseWarning.opened(Ids.next(), found.pledged(), found.lapse(), begun));
                }
            }
            last = page.getLast().pledged().pledgeId();
            page = rights.after(last, PLEDGES_AT_ONCE);
        }
        List<LapseWarning> gone = standing.values().stream()
                .filter(warning -> !seen.contains(warning.standingKey()))
                .toList();
        LapseRun done = new LapseRun(
                begun.id(), today, begun.runAt(), pledges, looked, opened.size(), gone.size(), seen.size());
        write(done, opened, gone);
        return Optional.of(done);
    }

    private record Found(Watched.Pledged pledged, Lapse lapse) {}

    private List<Found> found(List<Watched> page, LocalDate today) {
        List<Found> found = new ArrayList<>();
        Map<String, Watched.Pledged> pledges = new LinkedHashMap<>();
        for (Watched right : page) {
            rules.lapses(right, today).forEach(lapse -> found.add(new Found(right.pledged(), lapse)));
            pledges.put(right.pledged().pledgeId(), right.pledged().whole());
        }
        Set<String> overdrawn = new HashSet<>();
        uses.forEach(use -> overdrawn.addAll(use.overdrawn(pledges.keySet()).keySet()));
        pledges.values().stream()
                .filter(pledge -> overdrawn.contains(pledge.pledgeId()))
                .forEach(pledge -> found.add(new Found(pledge, Lapse.OVERDRAWN)));
        return found;
    }

    private void write(LapseRun run, List<LapseWarning> opened, List<LapseWarning> gone) {
        for (LapseWarning before : gone) {
            LapseWarning after = before.closed(run);
            if (!warnings.replace(after)) {
                throw new IllegalStateException("a held warning was changed: " + before.id());
            }
            record("LAPSE_CLOSED", LapseView.of(before), LapseView.of(after), after.id());
        }
        warnings.addAll(opened);
        opened.forEach(warning -> record("LAPSE_OPENED", null, LapseView.of(warning), warning.id()));
        warnings.seenIn(run);
        runs.finish(run);
        audit.recordSystem(JOB, "LAPSE_RUN", "lapse-run", run.id(), null, run, null);
    }

    private void record(String action, @Nullable LapseView before, LapseView after, String id) {
        audit.recordSystem(JOB, action, FindLapses.OBJECT, id, before, after, null);
    }
}

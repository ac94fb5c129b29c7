package techfin.pledge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.demo.Draws;
import techfin.pledge.pledging.PledgeStatus;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.RightRecord;
import techfin.pledge.right.StatusEntry;

/**
 * What banks found out in the last two months of the story about rights on which a pledge stands: mostly that all is well
 * and the fee is paid, of every fifteenth package that it is not.
 */
final class DemoFindings {
    private static final int EVERY = 15;
    private final Draws draws;
    private int looked;

    DemoFindings(Draws draws) {
        this.draws = draws;
    }

    /** The rights of a package with what was found out about them; empty where nothing was. */
    List<DemoRight> about(DemoPackage told) {
        if (told.pledge().status() != PledgeStatus.REGISTERED) {
            return List.of();
        }
        looked++;
        List<DemoRight> found = new ArrayList<>();
        LocalDate on = DemoCity.STORY_ENDS_ON.minusDays(draws.between(0, 60));
        if (on.isBefore(told.pledge().enteredOn())) {
            return found;
        }
        for (DemoRight right : told.rights()) {
            StatusEntry sound =
                    DemoRights.sound(right.right().record(), on, right.right().enteredBy());
            StatusEntry bad = looked % EVERY == 0 && found.isEmpty() ? bad(right, sound) : null;
            if (bad != null) {
                found.add(right.with(bad));
            } else if (right.right().record().kind().hasYearlyFee()) {
                found.add(right.with(sound));
            }
        }
        return found;
    }

    private @Nullable StatusEntry bad(DemoRight right, StatusEntry sound) {
        RightRecord record = right.right().record();
        boolean fee = record.kind().hasYearlyFee();
        return switch (looked / EVERY % 4) {
            case 0 ->
                fee ? with(sound, LegalStatus.IN_FORCE, Set.of(), FeeStatus.UNPAID, lastFee(record, sound)) : null;
            case 1 ->
                with(sound, LegalStatus.IN_FORCE, Set.of(Impediment.COURT_PRESERVATION), sound.fee(), sound.feeDueOn());
            case 2 -> with(sound, LegalStatus.INVALID, Set.of(), FeeStatus.NOT_DUE, null);
            default ->
                with(sound, LegalStatus.IN_FORCE, Set.of(Impediment.OWNERSHIP_DISPUTE), sound.fee(), sound.feeDueOn());
        };
    }

    private static LocalDate lastFee(RightRecord record, StatusEntry sound) {
        return DemoRights.nextFee(record, sound.on()).minusYears(1);
    }

    private static StatusEntry with(
            StatusEntry sound,
            LegalStatus status,
            Set<Impediment> impediments,
            FeeStatus fee,
            @Nullable LocalDate feeDueOn) {
        return new StatusEntry(
                status, impediments, fee, feeDueOn, sound.on(), sound.source(), sound.recordedBy(), sound.recordedAt());
    }
}

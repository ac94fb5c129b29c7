package techfin.rating.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;
import techfin.rating.access.RatingScope;

/** The rules that an enterprise on the register must meet; all of them speak, not only the first. */
public final class EnterpriseRules {
    /** Before it no enterprise of today was founded: a slip. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Seats seats;

    public EnterpriseRules(Seats seats) {
        this.seats = seats;
    }

    /**
     * Everything that forbids somebody to register an enterprise.
     *
     * @param scope of whoever registers it
     * @param today Beijing calendar
     */
    public List<Finding> refusals(RatingScope scope, EnterpriseFacts facts, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        checkPlace(scope, facts.divisionCode(), found);
        checkFounded(facts.foundedOn(), today, found);
        return List.copyOf(found);
    }

    /**
     * The enterprise after a change.
     *
     * @param scope of whoever changes it
     * @param today Beijing calendar
     * @param found takes everything that forbids the change
     * @return empty when something does
     */
    public Optional<Enterprise> changed(
            RatingScope scope, Enterprise before, EnterpriseChange change, LocalDate today, List<Finding> found) {
        int already = found.size();
        if (change.divisionCode() != null) {
            checkPlace(scope, change.divisionCode(), found);
        }
        checkFounded(change.foundedOn(), today, found);
        checkName(before, change, today, found);
        if (found.size() > already) {
            return Optional.empty();
        }
        Enterprise after = before.changed(change);
        if (after.saysTheSame(before)) {
            found.add(Finding.of("", "NOTHING_CHANGES"));
            return Optional.empty();
        }
        return Optional.of(after);
    }

    private static void checkName(Enterprise before, EnterpriseChange change, LocalDate today, List<Finding> found) {
        LocalDate from = change.nameFrom();
        if (from == null) {
            return;
        }
        if (before.name().equals(change.name())) {
            found.add(Finding.of("/name", "SAME_NAME"));
        }
        if (from.isAfter(today)) {
            found.add(Finding.of("/nameFrom", "IN_FUTURE"));
        }
        LocalDate since = before.nameSince();
        LocalDate least = since == null ? EARLIEST : since.plusDays(1);
        if (from.isBefore(least)) {
            found.add(new Finding("/nameFrom", "NAME_BEFORE_PRESENT", Map.of("from", least.toString())));
        }
    }

    private void checkPlace(RatingScope scope, String divisionCode, List<Finding> found) {
        Optional<Finding> refusal = seats.refusal("/divisionCode", divisionCode);
        refusal.ifPresent(found::add);
        if (refusal.isEmpty()
                && scope instanceof RatingScope.OfDivisions own
                && !own.codes().contains(divisionCode)) {
            found.add(Finding.of("/divisionCode", "DIVISION_NOT_YOURS"));
        }
    }

    private static void checkFounded(@Nullable LocalDate foundedOn, LocalDate today, List<Finding> found) {
        if (foundedOn == null) {
            return;
        }
        if (foundedOn.isAfter(today)) {
            found.add(Finding.of("/foundedOn", "IN_FUTURE"));
        } else if (foundedOn.isBefore(EARLIEST)) {
            found.add(new Finding(
                    "/foundedOn", "OUT_OF_RANGE", Map.of("least", EARLIEST.toString(), "most", today.toString())));
        }
    }
}

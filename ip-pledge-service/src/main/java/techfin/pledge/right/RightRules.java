package techfin.pledge.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.lending.place.Seats;
import techfin.lending.record.Finding;

/** The rules that the facts and the standing of a right must meet; all of them speak, not only the first. */
public final class RightRules {
    private final Seats seats;

    public RightRules(Seats seats) {
        this.seats = seats;
    }

    /**
     * Everything that forbids the facts.
     *
     * @param today Beijing calendar
     */
    public List<Finding> refusals(RightRecord right, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        LocalDate granted = right.grantedOn();
        if (right.appliedOn().isAfter(today)) {
            found.add(Finding.of("/appliedOn", "IN_FUTURE"));
        }
        if (right.kind().isPatent() && right.appliedOn().isBefore(RightDays.FIRST_PATENT)) {
            found.add(
                    new Finding("/appliedOn", "BEFORE_PATENT_LAW", Map.of("from", RightDays.FIRST_PATENT.toString())));
        }
        if (granted != null && granted.isAfter(today)) {
            found.add(Finding.of("/grantedOn", "IN_FUTURE"));
        }
        if (granted != null && granted.isBefore(right.appliedOn())) {
            found.add(Finding.of("/grantedOn", "GRANTED_BEFORE_APPLIED"));
        }
        LocalDate end = right.expiresOn();
        if (end != null) {
            RightTerm.refusal("/expiresOn", right.kind(), right.appliedOn(), granted, end)
                    .ifPresent(found::add);
        }
        seats.refusal("/divisionCode", right.divisionCode()).ifPresent(found::add);
        return List.copyOf(found);
    }

    /**
     * Everything that forbids an entry about a right.
     *
     * @param pointer where the entry stands in the request, empty for the whole body
     * @param today Beijing calendar
     */
    public static List<Finding> refusals(String pointer, RightRecord right, StatusEntry entry, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        if (entry.on().isAfter(today)) {
            found.add(Finding.of(pointer + "/on", "IN_FUTURE"));
        }
        if (entry.on().isBefore(right.appliedOn())) {
            found.add(Finding.of(pointer + "/on", "BEFORE_APPLICATION"));
        }
        LocalDate granted = right.grantedOn();
        if (entry.status() == LegalStatus.IN_FORCE && granted == null) {
            found.add(Finding.of(pointer + "/status", "IN_FORCE_WITHOUT_GRANT"));
        }
        if (entry.status() == LegalStatus.PENDING
                && granted != null
                && !entry.on().isBefore(granted)) {
            found.add(Finding.of(pointer + "/status", "PENDING_AFTER_GRANT"));
        }
        LocalDate end = right.expiresOn();
        if (entry.status() == LegalStatus.IN_FORCE && end != null && entry.on().isAfter(end)) {
            found.add(new Finding(pointer + "/status", "IN_FORCE_AFTER_END", Map.of("expiresOn", end.toString())));
        }
        checkFee(pointer, right.kind(), entry, found);
        return List.copyOf(found);
    }

    /** Everything in corrected facts that cannot be while that entry stands. */
    public static List<Finding> refusalsBeside(RightRecord corrected, StatusEntry standing) {
        return standing.status() == LegalStatus.IN_FORCE && corrected.grantedOn() == null
                ? List.of(Finding.of("/grantedOn", "IN_FORCE_WITHOUT_GRANT"))
                : List.of();
    }

    private static void checkFee(String pointer, RightKind kind, StatusEntry entry, List<Finding> found) {
        boolean none = entry.fee() == FeeStatus.NOT_DUE;
        if (!kind.hasYearlyFee() && !none) {
            found.add(Finding.of(pointer + "/fee", "NO_YEARLY_FEE"));
        } else if (none && entry.feeDueOn() != null) {
            found.add(Finding.of(pointer + "/feeDueOn", "NOT_FOR_THIS_RIGHT"));
        } else if (!none && entry.fee() != FeeStatus.PAID && entry.feeDueOn() == null) {
            found.add(Finding.of(pointer + "/feeDueOn", "REQUIRED"));
        }
    }
}

package techfin.pledge.lapse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;

/**
 * What the watch warns of. No text says how early: a patent's fee can be paid late with a surcharge for six months
 * (Implementing Rules of the Patent Law), so a quarter before the day is assumed and can be set.
 *
 * @param feeDays days before a fee falls due from which it is warned of; not negative
 */
public record LapseRules(int feeDays) {
    /** Assumed; no text sets a time. */
    public static final int USUAL_FEE_DAYS = 90;

    public LapseRules {
        if (feeDays < 0) {
            throw new IllegalArgumentException("days before a fee are not negative, were " + feeDays);
        }
    }

    /**
     * Everything that should be warned of. A right that is not in force any more has no fee and no term to warn of.
     *
     * @param today Beijing calendar
     */
    public List<Lapse> lapses(Watched right, LocalDate today) {
        List<Lapse> found = new ArrayList<>();
        LegalStatus status = right.standing().status();
        if (status == LegalStatus.IN_FORCE) {
            checkFee(right.standing(), today, found);
            checkTerm(right, found);
        } else if (status != right.atRegistration().status()) {
            found.add(Lapse.of(LapseKind.NOT_IN_FORCE, status));
        }
        for (Impediment impediment : new TreeSet<>(right.standing().impediments())) {
            if (!right.atRegistration().impediments().contains(impediment)) {
                found.add(Lapse.of(LapseKind.IMPEDIMENT, impediment));
            }
        }
        return List.copyOf(found);
    }

    private void checkFee(Watched.Standing standing, LocalDate today, List<Lapse> found) {
        LocalDate due = standing.feeDueOn();
        if (due == null || standing.fee() == FeeStatus.NOT_DUE) {
            return;
        }
        if (standing.fee() == FeeStatus.UNPAID) {
            found.add(Lapse.on(LapseKind.FEE_UNPAID, due));
        } else if (!due.isAfter(today.plusDays(feeDays))) {
            found.add(Lapse.on(LapseKind.FEE_DUE, due));
        }
    }

    private static void checkTerm(Watched right, List<Lapse> found) {
        LocalDate end = right.expiresOn();
        if (end == null) {
            return;
        }
        if (end.isBefore(right.securedTo())) {
            found.add(Lapse.on(LapseKind.TERM_ENDS_BEFORE_DEBT, end));
        }
        LocalDate loansEndOn = right.loansEndOn();
        if (loansEndOn != null && end.isBefore(loansEndOn)) {
            found.add(Lapse.on(LapseKind.TERM_ENDS_BEFORE_LOAN, end));
        }
    }
}

package techfin.rating.override.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import techfin.lending.enterprise.Uscc;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.AssessmentWatch;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideRegister;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;

/**
 * Ends overrides without anybody's hand: when an assessment gives another grade than the one that was overridden, in its
 * transaction, and when their last day has passed.
 */
@Singleton
public class EndOverrides implements AssessmentWatch {
    private static final String JOB = "overrides";

    private final OverrideRegister register;
    private final Assessments assessments;
    private final AuditTrail audit;
    private final BusinessClock clock;

    EndOverrides(OverrideRegister register, Assessments assessments, AuditTrail audit, BusinessClock clock) {
        this.register = register;
        this.assessments = assessments;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void assessed(AssessmentRun run, List<Uscc> enterprises) {
        Uscc first = enterprises.getFirst();
        Uscc last = enterprises.getLast();
        List<GradeOverride> live = register.lockLive(first, last);
        if (live.isEmpty()) {
            return;
        }
        Map<Uscc, Standing> standing = assessments.standingBetween(first, last);
        for (GradeOverride override : live) {
            Standing now = standing.get(override.uscc());
            if (now != null && !now.grade().equals(override.modelGrade())) {
                end(override, GradeOverride.End.SUPERSEDED, clock.today(), now.assessmentId());
            }
        }
    }

    /** Ends every override whose last day lies before today; inside the caller's transaction. */
    public int expired(LocalDate today) {
        List<GradeOverride> over = register.lockExpired(today);
        over.forEach(this::expire);
        return over.size();
    }

    /** The same for one enterprise. */
    void expired(Uscc uscc, LocalDate today) {
        register.lockLive(uscc, uscc).stream()
                .filter(override -> override.expiresOn().isBefore(today))
                .forEach(this::expire);
    }

    private void expire(GradeOverride override) {
        LocalDate after = override.expiresOn().plusDays(1);
        end(override, GradeOverride.End.EXPIRED, after, override.expiresOn().toString());
    }

    private void end(GradeOverride before, GradeOverride.End cause, LocalDate on, String reason) {
        GradeOverride after = before.ended(new GradeOverride.Ending(cause, on, null, reason));
        if (!register.replace(after)) {
            throw new IllegalStateException("a held override was changed: " + before.id());
        }
        audit.recordSystem(
                JOB,
                "OVERRIDE_ENDED",
                FindOverrides.OBJECT,
                before.id(),
                OverrideView.OnRecord.of(before),
                OverrideView.OnRecord.of(after),
                cause.name());
    }
}

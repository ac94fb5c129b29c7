package techfin.rating.appeal.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import techfin.casework.NoticeWindow;
import techfin.lending.record.Finding;
import techfin.money.WorkingCalendar;
import techfin.rating.access.Proposed;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.appeal.Appeal;
import techfin.rating.appeal.AppealDraft;
import techfin.rating.appeal.AppealRules;
import techfin.rating.appeal.Appeals;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.Assessments;
import techfin.rating.assessment.Standing;
import techfin.rating.scoring.Indicator;
import techfin.rating.system.usecase.Scorers;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** An enterprise appeals against the assessment that stands of it. Runs inside the caller's transaction. */
@Singleton
public class FileAppeal {
    private final Appeals appeals;
    private final Assessments assessments;
    private final Scorers scorers;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final BusinessClock clock;

    FileAppeal(
            Appeals appeals,
            Assessments assessments,
            Scorers scorers,
            WorkingCalendar calendar,
            AuditTrail audit,
            BusinessClock clock) {
        this.appeals = appeals;
        this.assessments = assessments;
        this.scorers = scorers;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files an appeal.
     *
     * @throws Problem 404 for an assessment of somebody else; 403 for anybody but the enterprise; 400 with every ground that
     *     cannot be, {@code APPEAL_OF_DATA} among them; 409 {@code ANOTHER_ASSESSMENT_STANDS}, {@code APPEAL_TOO_LATE} or
     *     {@code APPEAL_ON_RECORD}
     */
    public Appeal file(Actor enterprise, String assessmentId, AppealDraft draft) {
        Assessment assessment =
                assessments.find(Scopes.ofReview(enterprise), assessmentId).orElseThrow(Problem::notFound);
        enterprise.require(Role.ENTERPRISE);
        List<Finding> found = new ArrayList<>();
        Optional<List<Appeal.Ground>> grounds = draft.read(indicators(assessment), found);
        Refusals.throwIfAny(found);
        LocalDate today = clock.today();
        checkTime(assessment, today);
        appeals.against(assessmentId).ifPresent(id -> {
            throw Problem.of(409, "APPEAL_ON_RECORD").link("/api/rating/v1/appeals/" + id);
        });
        Appeal appeal = new Appeal(
                Ids.next(),
                1,
                assessment.uscc(),
                assessmentId,
                assessment.madeBy(),
                grounds.orElseThrow(),
                Appeal.State.FILED,
                new Proposed(enterprise.username(), today),
                AppealRules.deadline(today, calendar),
                null,
                null,
                null);
        try {
            appeals.add(appeal);
        } catch (Appeals.OnRecord twin) {
            throw Problem.of(409, "APPEAL_ON_RECORD");
        }
        audit.record(
                enterprise,
                "APPEAL_FILED",
                FindAppeals.OBJECT,
                appeal.id(),
                null,
                AppealView.OnRecord.of(appeal),
                null);
        return appeal;
    }

    private Set<String> indicators(Assessment assessment) {
        return scorers.of(assessment.systemId()).system().indicators().stream()
                .map(Indicator::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void checkTime(Assessment assessment, LocalDate today) {
        boolean stands = assessments
                .standing(assessment.uscc())
                .map(Standing::assessmentId)
                .filter(assessment.id()::equals)
                .isPresent();
        if (!stands) {
            throw Problem.of(409, "ANOTHER_ASSESSMENT_STANDS");
        }
        LocalDate made = LocalDate.ofInstant(assessment.madeAt(), BusinessClock.ZONE);
        // An assessment can be made for a day gone by, and is known to the enterprise only from the day on which it was
        // made.
        LocalDate since = made.isAfter(assessment.onDay()) ? made : assessment.onDay();
        NoticeWindow window = AppealRules.window(since, calendar);
        if (!window.takesObjectionsOn(today)) {
            throw Problem.of(409, "APPEAL_TOO_LATE").with("last", window.closesOn());
        }
    }
}

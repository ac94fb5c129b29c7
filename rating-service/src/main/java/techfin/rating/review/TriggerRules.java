package techfin.rating.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.rating.assessment.Standing;
import techfin.rating.qualification.Qualification;
import techfin.rating.veto.Veto;

/** What the watch finds out about a rating. */
public final class TriggerRules {
    private TriggerRules() {}

    /**
     * Everything that calls for another look.
     *
     * @param inputId the data that count now
     * @param standing null when the enterprise was never assessed: then its data alone call
     * @param qualifications all that the library knows of the enterprise
     * @param veto in force today, null for none
     * @param today Beijing calendar
     */
    public static List<Trigger> triggers(
            String inputId,
            @Nullable Standing standing,
            List<Qualification> qualifications,
            @Nullable Veto veto,
            LocalDate today) {
        List<Trigger> found = new ArrayList<>();
        if (standing == null) {
            found.add(new Trigger(TriggerKind.NEW_DATA, inputId));
            return found;
        }
        if (!standing.inputId().equals(inputId)) {
            found.add(new Trigger(TriggerKind.NEW_DATA, inputId));
        }
        for (Qualification one : qualifications) {
            if (one.isInForce(standing.onDay()) && today.isAfter(standing.onDay()) && !one.isInForce(today)) {
                found.add(new Trigger(TriggerKind.QUALIFICATION_LAPSED, one.id()));
            }
        }
        String ground = veto == null ? null : veto.facts().ground().name();
        if (!Objects.equals(ground, standing.veto())) {
            found.add(new Trigger(
                    TriggerKind.VETO_CHANGED, veto == null ? "ENDED:" + standing.assessmentId() : veto.id()));
        }
        if (today.isAfter(standing.validUntil())) {
            found.add(new Trigger(TriggerKind.VALIDITY_ENDED, standing.assessmentId()));
        }
        return List.copyOf(found);
    }
}

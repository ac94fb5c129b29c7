package techfin.rating.veto.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Decided;
import techfin.rating.veto.Lifting;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoGround;

/**
 * A veto as it is told to people.
 *
 * @param on day of the event
 * @param source the document that proves it
 * @param text what happened
 * @param state what became of the entry
 * @param standing how it stands on the day that was asked for, or today
 * @param lastDay the last day on which it counts, null where no end is known
 * @param enteredBy user name, for the offices
 * @param decision null while nobody confirmed or rejected it
 * @param lifting the last one that was proposed
 */
public record VetoView(
        String id,
        long version,
        String uscc,
        VetoGround ground,
        LocalDate on,
        String source,
        String text,
        Veto.State state,
        Veto.Standing standing,
        @Nullable LocalDate lastDay,
        @Nullable String enteredBy,
        LocalDate enteredOn,
        @Nullable DecisionView decision,
        @Nullable LiftingView lifting) {

    /**
     * The word of the second person.
     *
     * @param by user name, for the offices
     */
    public record DecisionView(@Nullable String by, LocalDate on, String reason) {
        static @Nullable DecisionView of(@Nullable Decided decision, boolean named) {
            return decision == null
                    ? null
                    : new DecisionView(named ? decision.by() : null, decision.on(), decision.reason());
        }
    }

    /**
     * A lifting.
     *
     * @param from first day without the veto, once it is granted
     * @param source the document that proves it
     * @param proposedBy user name, for the offices
     */
    public record LiftingView(
            Lifting.State state,
            LocalDate from,
            String reason,
            String source,
            @Nullable String proposedBy,
            LocalDate proposedOn,
            @Nullable DecisionView decision) {
        static @Nullable LiftingView of(@Nullable Lifting lifting, boolean named) {
            return lifting == null
                    ? null
                    : new LiftingView(
                            lifting.state(),
                            lifting.terms().from(),
                            lifting.terms().reason(),
                            lifting.terms().source(),
                            named ? lifting.proposed().by() : null,
                            lifting.proposed().on(),
                            DecisionView.of(lifting.decision(), named));
        }
    }

    /**
     * A veto with its standing on a day.
     *
     * @param named whether the reader may know who entered and who decided
     */
    static VetoView of(Veto veto, LocalDate on, boolean named) {
        return new VetoView(
                veto.id(),
                veto.version(),
                veto.uscc().value(),
                veto.facts().ground(),
                veto.facts().on(),
                veto.facts().source(),
                veto.facts().text(),
                veto.state(),
                veto.standingOn(on),
                veto.lastDay().orElse(null),
                named ? veto.entered().by() : null,
                veto.entered().on(),
                DecisionView.of(veto.decision(), named),
                LiftingView.of(veto.lifting(), named));
    }

    /** A veto as the audit trail keeps it: without what changes from day to day. */
    public record OnRecord(
            String id,
            long version,
            String uscc,
            VetoGround ground,
            LocalDate on,
            String source,
            String text,
            Veto.State state,
            String enteredBy,
            LocalDate enteredOn,
            @Nullable DecisionView decision,
            @Nullable LiftingView lifting) {
        /** What the trail keeps of a veto. */
        public static OnRecord of(Veto veto) {
            return new OnRecord(
                    veto.id(),
                    veto.version(),
                    veto.uscc().value(),
                    veto.facts().ground(),
                    veto.facts().on(),
                    veto.facts().source(),
                    veto.facts().text(),
                    veto.state(),
                    veto.entered().by(),
                    veto.entered().on(),
                    DecisionView.of(veto.decision(), true),
                    LiftingView.of(veto.lifting(), true));
        }
    }
}

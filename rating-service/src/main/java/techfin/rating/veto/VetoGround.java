package techfin.rating.veto;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** Why an enterprise is under a veto; the names are the codes of the vetoes of an indicator system. */
public enum VetoGround {
    /**
     * A major safety or quality accident or a serious breach of environmental law, in this year or the last (国科发政〔2017〕115号):
     * it counts until the end of the year after the event.
     */
    MAJOR_ACCIDENT {
        @Override
        public Optional<LocalDate> lastDay(LocalDate event) {
            return Optional.of(LocalDate.of(event.getYear() + 1, Month.DECEMBER, 31));
        }
    },
    /** On the list of serious breaches of trust (严重失信主体名单), or a judgment defaulter (失信被执行人). */
    SERIOUS_BREACH,
    /** Serious research misconduct. */
    RESEARCH_MISCONDUCT,
    /** Data that were proven to be false. */
    FALSE_DATA;

    /** The last day on which an event of this day counts by itself; empty where only a lifting ends it. */
    public Optional<LocalDate> lastDay(LocalDate event) {
        return Optional.empty();
    }
}

package techfin.servicekit.clock;

/**
 * By how many days business days run ahead of the calendar, so that a demonstration or a test can live through a round of
 * months in minutes. Nothing but the day is shifted: instants, tokens and the audit trail keep the real time.
 */
@FunctionalInterface
public interface DayShift {
    /** The setting of a demonstration; refused outside of it. */
    String SETTING = "TECHFIN_DEMO_DAY_SHIFT";

    /** Days ahead, 0 for none. */
    int days();
}

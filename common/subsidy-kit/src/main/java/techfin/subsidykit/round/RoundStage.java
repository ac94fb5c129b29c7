package techfin.subsidykit.round;

/** How far a round is. */
public enum RoundStage {
    /** Takes applications and reviews them. */
    OPEN,
    /** Its list is frozen. */
    LISTED,
    /** Its list is on the public notice. */
    NOTICED
}
